import { CirclePlus } from 'lucide-react'
import type { Decisions } from '../../data/projections/decisions.ts'
import { otherCountry } from '../../data/model/country.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { medianToConcurrence } from './board.ts'
import type { DecisionsTab } from './use-view.ts'

/** The screen's title, its key figure and what can be begun here. */
export function ScreenTools(props: { decisions: Decisions; tab: DecisionsTab }) {
  const t = useTranslate()
  const format = useFormats()
  const openForm = useSession((state) => state.openForm)
  const isClosed = useWorkspace(isReadOnly)
  const country = useWorkspace((state) => state.picture?.country ?? 'US')
  const median = medianToConcurrence(props.decisions)
  return (
    <header className="board-tools">
      <h1>{t('decisions.title')}</h1>
      <span className="sub grow">
        {median !== null && t('decisions.median', { duration: format.duration(median) })}
      </span>
      {!isClosed && props.tab === 'decisions' && (
        <>
          <Button
            hotkey="A"
            onPress={() => {
              openForm({ name: 'sovereign' })
            }}
          >
            {t('decisions.alone')}
          </Button>
          <Button
            variant="primary"
            icon={<CirclePlus aria-hidden="true" />}
            hotkey="P"
            onPress={() => {
              openForm({ name: 'decision' })
            }}
          >
            {t('decisions.propose')}
          </Button>
        </>
      )}
      {!isClosed && props.tab === 'requests' && (
        <Button
          variant="primary"
          icon={<CirclePlus aria-hidden="true" />}
          hotkey="Q"
          onPress={() => {
            openForm({ name: 'request' })
          }}
        >
          {t(`form.request.${otherCountry(country)}`)}
        </Button>
      )}
    </header>
  )
}
