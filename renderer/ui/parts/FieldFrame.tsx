import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslate } from '../../i18n/use-translate.ts'
import './field.css'

/** What every field may say about itself. */
export type FieldProps = {
  label: string
  /** One line under the field. */
  hint?: string | undefined
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

/** Label, control, hint and error of a field, in this order; for use inside a react-aria field. */
export function FieldFrame(props: FieldProps & { children: ReactNode }) {
  const t = useTranslate()
  return (
    <>
      <Label className="fld-label">
        {props.label}
        {props.isRequired && <span className="fld-mark">{t('ui.required')}</span>}
      </Label>
      {props.children}
      {props.hint && (
        <Text slot="description" className="fld-hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="fld-error">{props.error}</FieldError>
    </>
  )
}

/** The part of the field properties that react-aria fields share. */
export const fieldState = (props: FieldProps) => ({
  className: 'fld',
  isRequired: props.isRequired ?? false,
  isDisabled: props.isDisabled ?? false,
  isInvalid: Boolean(props.error),
  validationBehavior: 'aria' as const,
})
