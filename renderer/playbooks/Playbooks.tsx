import { useTranslate } from '../i18n/use-translate.ts'

/** The playbooks screen. */
export function Playbooks() {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.playbooks')}</h1>
}
