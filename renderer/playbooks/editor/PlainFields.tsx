import { useState } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { TextArea, TextField } from '../../ui/parts/TextField.tsx'
import { NumberField } from '../../ui/parts/NumberField.tsx'
import { useFaultAt } from './faults.ts'

type Common = { label: string; pointer: string }

/** One line of text; an optional one that is empty is not there. */
export function LineField(
  props: Common & {
    value: string | null
    isOptional: boolean
    onChange: (value: string | null) => void
  },
) {
  return (
    <div data-pointer={props.pointer}>
      <TextField
        label={props.label}
        isRequired={!props.isOptional}
        error={useFaultAt(props.pointer)}
        value={props.value ?? ''}
        onChange={(text) => props.onChange(props.isOptional && text.trim() === '' ? null : text)}
      />
    </div>
  )
}

/** A number; an optional one may be missing, any other keeps its last value until another is typed. */
export function CountField(
  props: Common & {
    value: number | null
    isOptional: boolean
    unit?: string | undefined
    onChange: (value: number | null) => void
  },
) {
  return (
    <div data-pointer={props.pointer} className="narrow-field">
      <NumberField
        label={props.label}
        isRequired={!props.isOptional}
        error={useFaultAt(props.pointer)}
        {...(props.unit !== undefined && { unit: props.unit })}
        value={props.value}
        onChange={(value) => {
          if (value !== null || props.isOptional) props.onChange(value)
        }}
      />
    </div>
  )
}

/** The name of a part, given when the field is left, so that what names it follows once and not at each letter. */
export function IdField(props: Common & { value: string; onChange: (value: string) => void }) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const { value, onChange } = props
  const settle = () => {
    const next = typed?.trim() ?? ''
    setTyped(null)
    if (next !== '' && next !== value) onChange(next)
  }
  return (
    <div data-pointer={props.pointer} className="narrow-field">
      <TextField
        label={props.label}
        hint={t('editor.id.hint')}
        isRequired
        maxLength={40}
        error={useFaultAt(props.pointer)}
        value={typed ?? value}
        onChange={setTyped}
        onBlur={settle}
      />
    </div>
  )
}

/** Lines of plain text, one entry a line, e.g. units. */
export function LinesField(
  props: Common & { value: readonly string[]; onChange: (value: string[]) => void },
) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div data-pointer={props.pointer}>
      <TextArea
        label={props.label}
        hint={t('editor.lines.hint')}
        rows={2}
        error={useFaultAt(props.pointer)}
        value={typed ?? props.value.join('\n')}
        onBlur={() => setTyped(null)}
        onChange={(text) => {
          setTyped(text)
          props.onChange(
            text
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          )
        }}
      />
    </div>
  )
}
