import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Releasability } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { announce } from '../ui/parts/announce.ts'
import { MenuButton } from '../ui/parts/MenuButton.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'

/** Who may hold the next entry; a desk can choose between both countries and its own. */
export function ReleasabilityCell() {
  const t = useTranslate()
  const releasability = useSession((state) => state.releasability)
  const setReleasability = useSession((state) => state.setReleasability)
  const country = useDesk((state) => state.acting?.desk.country)
  const choices: Releasability[] = country ? ['SHARED', country] : ['SHARED']
  return (
    <div className="cell">
      <span>{t('app.newEntries')}</span>
      <MenuButton
        label={t('app.newEntries')}
        value={releasability}
        onAction={(next: Releasability) => {
          setReleasability(next)
          announce(t('app.releasabilitySaid', { value: t(`releasability.${next}`) }))
        }}
        items={choices.map((id) => ({
          id,
          label: t(`releasability.${id}`),
          hint: t(`releasabilityText.${id}`),
        }))}
        trigger={
          <Button
            className="cell-button"
            aria-label={t('app.releasabilityMenu', { value: t(`releasability.${releasability}`) })}
            aria-keyshortcuts="Alt+S"
          >
            <ReleasabilityChip releasability={releasability} />
            <ChevronDown aria-hidden="true" className="icon" />
          </Button>
        }
      />
    </div>
  )
}
