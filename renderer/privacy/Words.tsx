import { useTranslate } from '../i18n/use-translate.ts'
import { TextArea, TextField } from '../ui/parts/TextField.tsx'

/** A text that must be given; says so once saving was tried. */
export function Words(props: {
  label: string
  value: string
  onChange: (value: string) => void
  isTried: boolean
  isLong?: boolean
  isOptional?: boolean
  autoFocus?: boolean
  error?: string | undefined
  hint?: string
}) {
  const t = useTranslate()
  const isMissing = props.isTried && !props.isOptional && props.value.trim() === ''
  const Field = props.isLong ? TextArea : TextField
  return (
    <Field
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      isRequired={!props.isOptional}
      maxLength={props.isLong ? 2000 : 300}
      error={isMissing ? t('privacy.missing') : props.error}
      {...(props.hint && { hint: props.hint })}
      {...(props.autoFocus && { autoFocus: true })}
    />
  )
}
