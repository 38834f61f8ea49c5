import { useState, type ReactNode } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { EmptyState } from '../../ui/parts/EmptyState.tsx'
import { Segment } from '../../ui/parts/Segment.tsx'
import { ObservePanel } from '../evaluation/ObservePanel.tsx'
import { ControlStrip } from './ControlStrip.tsx'
import { EventList } from './EventList.tsx'
import { PlayersView } from './players/PlayersView.tsx'
import { useAct } from './use-act.ts'
import { useConduct, type Conduct as State } from './use-conduct.ts'
import { useConductKeys } from './use-conduct-keys.ts'
import { useSelectedLine } from './use-selected-line.ts'
import './conduct.css'

type Side = 'control' | 'players'

/** The exercise while it runs: the controllers' console, or what its players got. */
export function Conduct() {
  const t = useTranslate()
  const conduct = useConduct()
  const [asked, setAsked] = useState<Side>('control')
  // The list of events is one country's own: only who holds one, or planned the exercise, controls.
  const controls =
    conduct !== null && (conduct.lines.length > 0 || conduct.exercise?.country === conduct.country)
  const side = controls ? asked : 'players'
  useHotkeys('conduct', { v: () => setAsked(side === 'control' ? 'players' : 'control') }, controls)
  if (!conduct) return <EmptyState title={t('problem.log.no-official')} />
  if (!conduct.exercise && conduct.lines.length === 0)
    return <EmptyState title={t('conduct.none')} text={t('conduct.noneText')} />
  const sides = controls && (
    <Segment<Side>
      label={t('conduct.side')}
      isLabelHidden
      items={[
        { id: 'control', label: t('conduct.side.control') },
        { id: 'players', label: t('conduct.side.players') },
      ]}
      value={side}
      onChange={setAsked}
    />
  )
  return (
    <div className="conduct">
      <Standing conduct={conduct} />
      {side === 'control' ? (
        <Console conduct={conduct} sides={sides} />
      ) : (
        <PlayersView conduct={conduct} controls={controls} sides={sides} />
      )}
    </div>
  )
}

/** Why nothing can be done here, where that is so. */
function Standing({ conduct }: { conduct: State }) {
  const t = useTranslate()
  if (conduct.isReplaying) return <Callout tone="warn">{t('conduct.readOnly.replay')}</Callout>
  if (!conduct.mayWrite) return <Callout>{t('conduct.readOnly.archived')}</Callout>
  if (conduct.state === 'ended') return <Callout>{t('conduct.readOnly.ended')}</Callout>
  return null
}

function Console({ conduct, sides }: { conduct: State; sides: ReactNode }) {
  const acts = useAct(conduct)
  const { selected, select } = useSelectedLine(conduct.lines)
  useConductKeys(conduct, acts, selected, select)
  return (
    <div className="console">
      <ControlStrip conduct={conduct} acts={acts} />
      <EventList conduct={conduct} acts={acts} sides={sides} selected={selected} onSelect={select} />
      <aside className="conduct-observe">
        <ObservePanel />
      </aside>
    </div>
  )
}
