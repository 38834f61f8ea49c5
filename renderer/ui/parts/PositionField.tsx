import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { readPosition, writePosition, type LatLon } from './positions.ts'
import { TextField } from './TextField.tsx'

/** One place in degrees, typed; what is typed stays in sight while it is not yet a place. */
export function PositionField(
  props: FieldProps & { value: LatLon | null; onChange: (value: unknown) => void },
) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const { value, onChange } = props
  // What is picked on a map meanwhile takes the place of what was typed before.
  const isTypedValue = typed !== null && JSON.stringify(readPosition(typed)) === JSON.stringify(value)
  const isWrong = typed !== null && typed.trim() !== '' && readPosition(typed) === null
  return (
    <TextField
      {...props}
      error={isWrong ? t('form.error.position') : props.error}
      value={isTypedValue ? typed : value ? writePosition(value) : ''}
      placeholder="42.31180, -83.07400"
      onChange={(text) => {
        setTyped(text)
        // An unreadable text is kept as it is, so that the check refuses it instead of dropping it in silence.
        onChange(text.trim() === '' ? null : (readPosition(text) ?? text))
      }}
    />
  )
}
