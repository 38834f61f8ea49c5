import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** One use of a playbook, lanes side by side. */
export function RunScreen(_props: { picture: Picture }) {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.playbooks')}</h1>
}
