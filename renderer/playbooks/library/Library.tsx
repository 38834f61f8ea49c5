import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** Playbooks at hand, those that run and those that ran. */
export function Library(_props: { picture: Picture }) {
  const t = useTranslate()
  return <h1 className="vh">{t('app.screen.playbooks')}</h1>
}
