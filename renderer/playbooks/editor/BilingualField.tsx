import { useTranslate } from '../../i18n/use-translate.ts'
import { TextArea } from '../../ui/parts/TextField.tsx'
import { useFaultAt } from './faults.ts'

type Words = { en: string; fr: string }

/** A text in both languages, side by side; an optional one that is empty in both is not there. */
export function BilingualField(props: {
  label: string
  pointer: string
  value: Words | null
  onChange: (value: Words | null) => void
  isOptional?: boolean
  rows?: number
}) {
  const t = useTranslate()
  const { label, pointer, value, isOptional = false, rows = 2 } = props
  const words = value ?? { en: '', fr: '' }
  const whole = useFaultAt(pointer)
  const inEnglish = useFaultAt(`${pointer}/en`)
  const faults = { en: inEnglish ?? whole, fr: useFaultAt(`${pointer}/fr`) }
  const change = (patch: Partial<Words>) => {
    const next = { ...words, ...patch }
    props.onChange(isOptional && next.en.trim() === '' && next.fr.trim() === '' ? null : next)
  }
  return (
    <div className="bilingual" data-pointer={pointer}>
      {(['en', 'fr'] as const).map((language) => (
        <div key={language} data-pointer={`${pointer}/${language}`}>
          <TextArea
            label={t(`editor.in.${language}`, { label })}
            lang={language}
            rows={rows}
            isRequired={!isOptional}
            error={faults[language]}
            value={words[language]}
            onChange={(text) => change({ [language]: text })}
          />
        </div>
      ))}
    </div>
  )
}
