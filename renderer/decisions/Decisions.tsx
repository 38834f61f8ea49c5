import { Handshake } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { decisionState } from '../../data/projections/decision-state.ts'
import type { Decisions as DecisionViews } from '../../data/projections/decisions.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { announce } from '../ui/parts/announce.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Tabs } from '../ui/parts/Tabs.tsx'
import { Board } from './Board.tsx'
import { boardOf, medianToConcurrence } from './board.ts'
import { DecisionRecord } from './DecisionRecord.tsx'
import { DueStrip } from './DueStrip.tsx'
import { RequestsList } from './RequestsList.tsx'
import './decisions.css'
import './record.css'

/** Shared decisions and requests: the board, what falls due, and the record of one. */
export function Decisions() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.picture)
  const selection = useSession((state) => state.selection)
  const [tab, setTab] = useState<'decisions' | 'requests'>(
    selection?.type === 'request' ? 'requests' : 'decisions',
  )
  const now = useNow()
  useAnnouncedChanges(picture?.decisions ?? {}, now)
  if (!picture) return null
  const board = boardOf(picture.decisions, now)
  const first = [...board.awaiting, ...board.proposed, ...board.inEffect, ...board.ended][0]?.decision
  const chosen = selection?.type === 'decision' ? picture.decisions[selection.id] : undefined
  const shown = chosen ?? first
  return (
    <div className="decisions">
      <section className="decisions-main" aria-label={t('decisions.title')} data-region>
        <Tabs
          label={t('decisions.title')}
          value={tab}
          onChange={setTab}
          items={[
            {
              id: 'decisions',
              label: t('decisions.tab.decisions', { count: Object.keys(picture.decisions).length }),
              content: (
                <BoardPanel decisions={picture.decisions} now={now} selected={shown?.decision ?? null} />
              ),
            },
            {
              id: 'requests',
              label: t('decisions.tab.requests', { count: Object.keys(picture.requests).length }),
              content: <RequestsList requests={picture.requests} />,
            },
          ]}
        />
      </section>
      <aside className="decisions-record" aria-label={t('decisions.record')} data-region>
        {shown ? (
          <DecisionRecord decision={shown} now={now} />
        ) : (
          <p className="sub pad">{t('decisions.none')}</p>
        )}
      </aside>
    </div>
  )
}

function BoardPanel(props: { decisions: DecisionViews; now: string; selected: string | null }) {
  const t = useTranslate()
  const format = useFormats()
  const openForm = useSession((state) => state.openForm)
  const isArchived = useWorkspace((state) => Boolean(state.picture?.workspace?.archived))
  const median = medianToConcurrence(props.decisions)
  const isEmpty = Object.keys(props.decisions).length === 0
  const propose = (
    <Button
      variant="primary"
      hotkey="P"
      onPress={() => {
        openForm({ name: 'decision' })
      }}
    >
      {t('decisions.propose')}
    </Button>
  )
  if (isEmpty)
    return (
      <EmptyState
        icon={<Handshake aria-hidden="true" />}
        title={t('decisions.empty')}
        text={t('decisions.empty.text')}
        action={isArchived ? null : propose}
      />
    )
  return (
    <div className="board-panel">
      <div className="board-tools">
        <h2 className="title">{t('decisions.title')}</h2>
        <span className="sub grow">
          {median !== null && t('decisions.median', { duration: format.duration(median) })}
        </span>
        {!isArchived && (
          <Button
            onPress={() => {
              openForm({ name: 'sovereign' })
            }}
          >
            {t('decisions.alone')}
          </Button>
        )}
        {!isArchived && propose}
      </div>
      <Board decisions={props.decisions} now={props.now} selected={props.selected} />
      <DueStrip decisions={props.decisions} now={props.now} />
    </div>
  )
}

/** Says aloud when a decision changes its state while it is watched. */
function useAnnouncedChanges(decisions: DecisionViews, now: string): void {
  const t = useTranslate()
  const before = useRef<Map<string, string>>(new Map())
  useEffect(() => {
    for (const decision of Object.values(decisions)) {
      const state = decisionState(decision, now)
      const known = before.current.get(decision.decision)
      before.current.set(decision.decision, state)
      if (known !== undefined && known !== state)
        announce(
          t('decisions.changed', { number: decision.number, state: t(`decisionState.${state}`) }),
          'assertive',
        )
    }
  }, [decisions, now, t])
}
