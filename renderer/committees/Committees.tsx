import { useTranslate } from '../i18n/use-translate.ts'

/** The committees screen. */
export function Committees() {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.committees')}</h1>
}
