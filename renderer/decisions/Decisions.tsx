import type { Picture } from '../../data/projections/picture.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useNow } from '../state/now.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Tabs } from '../ui/parts/Tabs.tsx'
import { boardOf } from './board.ts'
import { BoardPanel } from './BoardPanel.tsx'
import { cardId } from './DecisionCard.tsx'
import { DecisionRecord } from './DecisionRecord.tsx'
import { RecordPlace } from './RecordPlace.tsx'
import { RequestRecord } from './RequestRecord.tsx'
import { newestFirst, requestCardId, RequestsList } from './RequestsList.tsx'
import { ScreenTools } from './ScreenTools.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { useView } from './use-view.ts'
import './decisions.css'
import './due-strip.css'
import './record.css'
import './requests.css'

/** Shared decisions and requests: the board, what falls due, and the record of one. */
export function Decisions() {
  const picture = useWorkspace((state) => state.picture)
  return picture && <Shown picture={picture} />
}

function Shown({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const now = useNow()
  const view = useView()
  const board = boardOf(picture.decisions, now)
  const first = [...board.awaiting, ...board.proposed, ...board.inEffect, ...board.ended][0]?.decision
  const decision = picture.decisions[view.decision ?? ''] ?? first
  const request = picture.requests[view.request ?? ''] ?? newestFirst(picture.requests)[0]
  const isNarrow = useIsNarrow()
  const subject = view.tab === 'decisions' ? decision?.decision : request?.request
  const record =
    view.tab === 'decisions'
      ? decision && <DecisionRecord key={decision.decision} decision={decision} now={now} />
      : request && <RequestRecord key={request.request} request={request} now={now} />
  return (
    <div className={`decisions${record && !isNarrow ? '' : ' without-record'}`}>
      <section className="decisions-main" aria-label={t('decisions.title')} data-region>
        <ScreenTools decisions={picture.decisions} tab={view.tab} />
        <Tabs
          label={t('decisions.title')}
          value={view.tab}
          onChange={view.setTab}
          items={[
            {
              id: 'decisions',
              label: t('decisions.tab.decisions', { count: Object.keys(picture.decisions).length }),
              content: (
                <BoardPanel
                  decisions={picture.decisions}
                  board={board}
                  now={now}
                  selected={decision?.decision ?? null}
                />
              ),
            },
            {
              id: 'requests',
              label: t('decisions.tab.requests', { count: Object.keys(picture.requests).length }),
              content: (
                <RequestsList requests={picture.requests} selected={request?.request ?? null} now={now} />
              ),
            },
          ]}
        />
      </section>
      {record && subject !== undefined && (view.isRecordOpen || !isNarrow) && (
        <RecordPlace
          isDrawer={isNarrow}
          subject={subject}
          origin={view.tab === 'decisions' ? cardId(subject) : requestCardId(subject)}
          onClose={view.closeRecord}
        >
          {record}
        </RecordPlace>
      )}
    </div>
  )
}
