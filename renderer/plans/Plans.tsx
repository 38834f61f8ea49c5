import { useTranslate } from '../i18n/use-translate.ts'

/** The plans screen. */
export function Plans() {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.plans')}</h1>
}
