import { useState } from 'react'
import { crossesItself } from '../../../data/rules/outline.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { TextArea, TextField } from './TextField.tsx'
import { readPosition, readPositions, writePosition, writePositions, type LatLon } from './positions.ts'

/** One place in degrees, typed; what is typed stays in sight while it is not yet a place. */
export function PositionField(
  props: FieldProps & { value: LatLon | null; onChange: (value: unknown) => void },
) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const { value, onChange } = props
  const isWrong = typed !== null && typed.trim() !== '' && readPosition(typed) === null
  // What is picked on a map meanwhile takes the place of what was typed before.
  const isShown = typed !== null && JSON.stringify(readPosition(typed)) === JSON.stringify(value)
  return (
    <TextField
      {...props}
      error={isWrong ? t('form.error.position') : props.error}
      value={isShown ? typed : value ? writePosition(value) : ''}
      placeholder="42.31180, -83.07400"
      onChange={(text) => {
        setTyped(text)
        // An unreadable text is kept as it is, so that the check refuses it instead of dropping it in silence.
        onChange(text.trim() === '' ? null : (readPosition(text) ?? text))
      }}
    />
  )
}

/** An outline or a route typed as corners, one a line: the way without a mouse, and for coordinates given by phone. */
export function OutlineText(
  props: FieldProps & {
    value: readonly LatLon[] | null
    onChange: (value: unknown) => void
    shape?: 'area' | 'route'
  },
) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const { value, onChange } = props
  const read = typed === null ? value : readPositions(typed)
  const shown =
    typed !== null && same(read, value)
      ? typed
      : value && Array.isArray(value)
        ? writePositions(value)
        : (typed ?? '')
  const isWrong = typed !== null && typed.trim() !== '' && readPositions(typed) === null
  const crosses =
    props.shape !== 'route' && Array.isArray(read) && read.length > 3 && crossesItself(read, true)
  return (
    <TextArea
      {...props}
      error={isWrong ? t('form.error.outline') : crosses ? t('form.error.outlineCrosses') : props.error}
      value={shown}
      rows={4}
      placeholder={'42.31180, -83.07400\n42.31240, -83.07310\n42.31100, -83.07150'}
      onChange={(text) => {
        setTyped(text)
        onChange(text.trim() === '' ? null : (readPositions(text) ?? text))
      }}
    />
  )
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
