import type { DecisionState } from '../../../data/projections/decision-state.ts'
import type { DecisionView } from '../../../data/projections/decisions.ts'
import { minutesBetween } from '../../../data/rules/instant.ts'
import '../../decisions/decisions.css'
import { HalvesStrip } from '../../decisions/HalvesStrip.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useSides } from '../use-sides.ts'
import { waitingDecisions } from './waiting-decisions.ts'

/** What fits beside the map. */
const most = 4

/** Decisions that wait for an answer, with what is left of their time. */
export function WallDecisions() {
  const t = useTranslate()
  const now = useNow()
  const decisions = useWorkspace((state) => state.picture?.decisions ?? null)
  const waiting = decisions ? waitingDecisions(decisions, now) : []
  return (
    <section className="wall-decisions" aria-labelledby="wall-decisions">
      <h2 id="wall-decisions">{t('wall.decisions')}</h2>
      {waiting.length === 0 && <p className="wall-empty">{t('wall.decisions.none')}</p>}
      <ul>
        {waiting.slice(0, most).map(({ decision, state }) => (
          <Waiting key={decision.decision} decision={decision} state={state} now={now} />
        ))}
      </ul>
      {waiting.length > most && (
        <p className="wall-more">{t('wall.decisions.more', { count: waiting.length - most })}</p>
      )}
    </section>
  )
}

function Waiting(props: { decision: DecisionView; state: DecisionState; now: string }) {
  const t = useTranslate()
  const { decision, now } = props
  return (
    <li className="wall-decision">
      <p className="sign">
        {decision.number} · {t(`decisionState.${props.state}`)}
      </p>
      <h3>{decision.terms.title}</h3>
      <Countdown decision={decision} now={now} />
      <HalvesStrip {...props} />
    </li>
  )
}

function Countdown({ decision, now }: { decision: DecisionView; now: string }) {
  const t = useTranslate()
  const formats = useFormats()
  const [side] = useSides()
  const { answerBy } = decision.terms
  if (answerBy === null)
    return (
      <p className="wall-due">
        {t('wall.noDue', { duration: formats.duration(minutesBetween(decision.termsAt, now)) })}
      </p>
    )
  const left = minutesBetween(now, answerBy)
  return (
    <p className={`wall-due${left < 0 ? ' late' : ''}`}>
      <b>{formats.countdown(Math.abs(left) * 60)}</b> {t(left < 0 ? 'decisions.over' : 'decisions.left')}
      <span>{t('wall.due', { time: formats.instant(answerBy, side?.tz ?? 'UTC', 'time') })}</span>
    </p>
  )
}
