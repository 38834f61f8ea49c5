import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { VisuallyHidden } from '../ui/parts/VisuallyHidden.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'

/** Who acts now, for which country; opens the list of officials. */
export function OfficialCell() {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  const openForm = useSession((state) => state.openForm)
  if (!acting) return null
  const { desk, official } = acting
  const { name, position, agency } = official
  return (
    <Button className="cell who" onPress={() => openForm({ name: 'switchOfficial' })} aria-keyshortcuts="O">
      <CountryMark country={desk.country} size="lg" />
      <span className="who-words">
        <small>{t('app.actingAs')}</small>
        <b>{name}</b>
        <small>
          {position}, {agency}
        </small>
        <VisuallyHidden>{t('welcome.switch')}</VisuallyHidden>
      </span>
    </Button>
  )
}
