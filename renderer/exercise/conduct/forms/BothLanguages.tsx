import { useTranslate } from '../../../i18n/use-translate.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { TextArea, TextField } from '../../../ui/parts/TextField.tsx'

type Both = { en: string; fr: string }

/** One text in both languages, the language of the window first; one of them is enough. */
export function BothLanguages(props: {
  label:
    | 'conduct.adHoc.name'
    | 'conduct.adHoc.text'
    | 'conduct.adHoc.from'
    | 'conduct.adHoc.organisation'
    | 'conduct.adHoc.expected'
  value: Both
  onChange: (value: Both) => void
  isRequired?: boolean
  autoFocus?: boolean
  rows?: number
  error?: string | undefined
}) {
  const t = useTranslate()
  const shown = useLanguage()
  const { value, rows } = props
  const order = shown === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  return (
    <div className="both-languages">
      {order.map((language) => {
        const isFirst = language === shown
        const field = {
          label: `${t(props.label)}, ${t(`conduct.language.${language}`)}`,
          lang: language,
          value: value[language],
          onChange: (text: string) => props.onChange({ ...value, [language]: text }),
          ...(isFirst && props.isRequired && { isRequired: true }),
          ...(isFirst && props.autoFocus && { autoFocus: true }),
          error: isFirst ? props.error : undefined,
        }
        return rows === undefined ? (
          <TextField key={language} {...field} maxLength={300} />
        ) : (
          <TextArea key={language} {...field} rows={rows} maxLength={20_000} />
        )
      })}
    </div>
  )
}
