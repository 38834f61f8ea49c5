import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from '../../ui/parts/FieldFrame.tsx'
import { TextField } from '../../ui/parts/TextField.tsx'
import { FacilityField } from './FacilityField.tsx'

type Gate = { facility: string | null; text: string }
const none: Gate = { facility: null, text: '' }

/** Where responders or goods cross: a crossing, and the lane or gate there; null while neither is said. */
export function GateField(props: FieldProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useTranslate()
  const gate = isGate(props.value) ? props.value : none
  const change = (patch: Partial<Gate>) => {
    const next = { ...gate, ...patch }
    props.onChange(next.facility === null && next.text.trim() === '' ? null : next)
  }
  return (
    <fieldset className="gate-field">
      <legend className="fld-label">{props.label}</legend>
      <FacilityField
        label={t('form.request.gate.facility')}
        hint={props.hint}
        error={props.error}
        value={gate.facility}
        onChange={(facility) => change({ facility })}
      />
      <TextField
        label={t('form.request.gate.text')}
        value={gate.text}
        maxLength={300}
        onChange={(text) => change({ text })}
      />
    </fieldset>
  )
}

const isGate = (value: unknown): value is Gate =>
  typeof value === 'object' && value !== null && 'facility' in value && 'text' in value
