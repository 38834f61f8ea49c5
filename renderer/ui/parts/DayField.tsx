import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import './date-time-field.css'
import type { FieldProps } from './FieldFrame.tsx'
import { readDate } from './read-date-time.ts'
import { TextField } from './TextField.tsx'

/** A day of the calendar without a zone. Text that is no day is handed on as it is, for the form to refuse. */
export function DayField(
  props: FieldProps & { value: string | null; onChange: (day: string | null) => void },
) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const { value, onChange, hint, ...field } = props
  const read = typed === null ? value : (readDate(typed) ?? (typed.trim() === '' ? null : typed))
  return (
    <div className="datetime day">
      <TextField
        {...field}
        hint={hint ?? t('ui.dateFormat')}
        value={typed !== null && read === value ? typed : (value ?? '')}
        onChange={(text) => {
          setTyped(text)
          onChange(text.trim() === '' ? null : (readDate(text) ?? text))
        }}
      />
    </div>
  )
}
