import {
  Archive,
  CalendarClock,
  CircleCheck,
  CircleX,
  Hourglass,
  PenLine,
  TimerOff,
  Undo2,
} from 'lucide-react'
import { countries } from '../../data/model/country.ts'
import { decisionState, isDueForReview } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useConflict } from '../state/use-conflict.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ConflictMark } from '../ui/ConflictMark.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { AnswerTimer } from './AnswerTimer.tsx'
import { ConcurrenceBlock } from './ConcurrenceBlock.tsx'
import { RecordActions } from './RecordActions.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import { useMoment } from './use-zones.ts'

const looks = {
  proposed: { tone: 'warn', Icon: PenLine },
  awaiting: { tone: 'warn', Icon: Hourglass },
  scheduled: { tone: 'good', Icon: CalendarClock },
  inEffect: { tone: 'good', Icon: CircleCheck },
  declined: { tone: 'bad', Icon: CircleX },
  withdrawn: { tone: 'neutral', Icon: Undo2 },
  rescinded: { tone: 'neutral', Icon: Archive },
  expired: { tone: 'neutral', Icon: TimerOff },
} as const

/** The whole record of one decision. */
export function DecisionRecord(props: { decision: DecisionView; now: string }) {
  const t = useTranslate()
  const moment = useMoment()
  const { decision, now } = props
  const state = decisionState(decision, now)
  const people = useWorkspace((all) => all.picture?.people)
  const official = people?.officials[decision.official ?? '']
  const openForm = useSession((all) => all.openForm)
  const conflict = useConflict(decision.decision)
  const { tone, Icon } = looks[state]
  return (
    <article className="record" aria-label={decision.number}>
      <header>
        <div className="row wrap">
          <span className="sign strong">{decision.number}</span>
          <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
            {t(`decisionState.${state}`)}
          </Tag>
          {isDueForReview(decision, now) && <Tag tone="warn">{t('decisions.reviewDue')}</Tag>}
          {conflict && (
            <ConflictMark
              count={conflict.between.length}
              name={decision.number}
              onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
            />
          )}
          <ReleasabilityChip releasability={decision.releasability} />
        </div>
        <h2>{decision.terms.title}</h2>
        <p className="sub row record-by">
          <CountryMark country={decision.country ?? 'US'} size="sm" />
          {t(decision.type === 'sovereign' ? 'decisions.takenBy' : 'decisions.proposedBy', {
            time: moment(decision.proposedAt),
            who: official
              ? `${official.name}, ${official.agency}`
              : (people?.desks[decision.desk]?.name ?? '?'),
          })}
        </p>
      </header>
      <div className="record-body">
        <p className="record-text">{decision.terms.text}</p>
        <Ending decision={decision} />
        {(state === 'proposed' || state === 'awaiting') && <AnswerTimer decision={decision} now={now} />}
        {decision.type === 'sovereign' && <p className="sub">{t('decisions.sovereign')}</p>}
        <div className="blocks">
          {countries.map((each) => (
            <ConcurrenceBlock key={each} decision={decision} country={each} state={state} now={now} />
          ))}
        </div>
        <RecordFacts decision={decision} state={state} />
      </div>
      <RecordActions decision={decision} state={state} />
    </article>
  )
}

function Ending(props: { decision: DecisionView }) {
  const t = useTranslate()
  const moment = useMoment()
  return (['withdrawn', 'rescinded', 'concurrenceWithdrawn'] as const).map((how) => {
    const act = props.decision[how]
    if (!act) return null
    const country = t(`countryOf.${act.country ?? 'US'}`)
    return (
      <Callout key={how} tone="warn">
        {t(`decisions.ended.${how}`, { time: moment(act.at), country, reason: act.reason })}
      </Callout>
    )
  })
}
