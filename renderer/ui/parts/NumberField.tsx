import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FieldFrame, fieldState, type FieldProps } from './FieldFrame.tsx'
import './number-field.css'

/** A whole number, or null while it is not known; one out of range stays as typed, for the form to refuse. */
export function NumberField(
  props: FieldProps & {
    value: number | null
    onChange: (value: number | null) => void
    min?: number
    step?: number
    /** Unit behind the number, e.g. min. */
    unit?: string
  },
) {
  const t = useTranslate()
  return (
    <AriaNumberField
      {...fieldState(props)}
      value={props.value ?? NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      minValue={props.min ?? 0}
      commitBehavior="validate"
      step={props.step ?? 1}
      formatOptions={{ useGrouping: false }}
      {...(props.autoFocus && { autoFocus: true })}
    >
      <FieldFrame {...props}>
        <Group className={`field num${props.error ? ' invalid' : ''}`}>
          <Input />
          {props.unit && <span className="muted">{props.unit}</span>}
          <Button slot="decrement" aria-label={t('ui.less')}>
            <Minus aria-hidden="true" />
          </Button>
          <Button slot="increment" aria-label={t('ui.more')}>
            <Plus aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
