import { Plus, Trash2 } from 'lucide-react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { BilingualField } from './BilingualField.tsx'

type Words = { en: string; fr: string }

/** Texts in both languages, one after another. */
export function Texts(props: {
  label: string
  pointer: string
  value: readonly Words[]
  onChange: (value: unknown) => void
}) {
  const t = useTranslate()
  const { label, pointer, value, onChange } = props
  return (
    <fieldset className="part-group">
      <legend className="sec">{label}</legend>
      {value.map((words, place) => (
        <div key={place} className="sub-part">
          <BilingualField
            label={`${label} ${String(place + 1)}`}
            pointer={`${pointer}/${String(place)}`}
            value={words}
            onChange={(next) => onChange(value.map((each, i) => (i === place ? next : each)))}
          />
          <RemoveButton
            name={`${label} ${String(place + 1)}`}
            onPress={() => onChange(value.filter((_each, i) => i !== place))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon={<Plus aria-hidden="true" />}
        onPress={() => onChange([...value, { en: '', fr: '' }])}
      >
        {t('editor.addTo', { list: label })}
      </Button>
    </fieldset>
  )
}

/** Takes a part out of its list. */
export function RemoveButton(props: { name: string; onPress: () => void }) {
  const t = useTranslate()
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<Trash2 aria-hidden="true" />}
      label={t('form.remove', { name: props.name })}
      onPress={props.onPress}
    />
  )
}
