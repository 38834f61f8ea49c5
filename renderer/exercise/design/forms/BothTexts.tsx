import { useTranslate } from '../../../i18n/use-translate.ts'
import { TextArea, TextField } from '../../../ui/parts/TextField.tsx'

type Both = { readonly en: string; readonly fr: string }

/** One text in English and in French, side by side; where one language is enough, its fault stands at the English field. */
export function BothTexts(props: {
  label: string
  /** Its place, e.g. `/title`. */
  at: string
  value: Both
  onChange: (value: Both) => void
  error?: string | undefined
  hint?: string
  rows?: number
  isRequired?: boolean
  autoFocus?: boolean
}) {
  const t = useTranslate()
  const { value, onChange, rows, at } = props
  return (
    <div className="both-texts" data-at={at}>
      {(['en', 'fr'] as const).map((language) => {
        const field = {
          label: t('design.inLanguage', { label: props.label, language }),
          lang: language,
          value: value[language],
          onChange: (text: string) => onChange({ ...value, [language]: text }),
          hint: language === 'en' ? props.hint : undefined,
          error: language === 'en' ? props.error : undefined,
          isRequired: (props.isRequired ?? false) && value[language === 'en' ? 'fr' : 'en'] === '',
          autoFocus: (props.autoFocus ?? false) && language === 'en',
        }
        return rows === undefined ? (
          <TextField key={language} {...field} />
        ) : (
          <TextArea key={language} {...field} rows={rows} />
        )
      })}
    </div>
  )
}
