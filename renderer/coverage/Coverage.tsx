import { useTranslate } from '../i18n/use-translate.ts'

/** The coverage screen. */
export function Coverage() {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.coverage')}</h1>
}
