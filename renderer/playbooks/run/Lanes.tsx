import { Fragment } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { Lane } from '../../../data/model/playbook.ts'
import { nextFor, type PhaseView, type RunView } from '../../../data/projections/run-view.ts'
import { laneKey } from '../../../data/projections/runs.ts'
import { mayWork } from '../../../data/rules/playbook-timers.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { useSay } from '../use-say.ts'
import { PointBar } from './PointBar.tsx'
import { PointDetail } from './PointDetail.tsx'
import { countOf, itemsOf, segmentsOf, type RunItem, type Segment } from './run-items.ts'
import { StepCard, type StepActs } from './StepCard.tsx'
import { StepDetail } from './StepDetail.tsx'
import { TimerWords } from './TimerWords.tsx'

/** What the lanes show and do, handed down from the run. */
export type LanesProps = {
  view: RunView
  country: Country
  desk: string
  canAct: boolean
  selected: string | null
  isOpen: boolean
  onSelect: (key: string) => void
  actsOf: (item: Extract<RunItem, { type: 'lane' }>) => StepActs
  onAnswer: (item: Extract<RunItem, { type: 'point' }>) => void
}

export const itemId = (key: string) => `run-item-${key}`
export const optionId = 'run-point-option'
export const phaseId = (phase: string) => `run-phase-${phase}`

/** The three lanes side by side, phase after phase; decision points lie across them. */
export function Lanes(props: LanesProps) {
  const t = useTranslate()
  return (
    <section className="run-lanes" aria-label={t('run.lanes')} data-region>
      <div className="lane-heads">
        {(['US', 'joint', 'CA'] as const).map((lane) => (
          <LaneHead key={lane} lane={lane} {...props} />
        ))}
      </div>
      <div className="lane-body">
        {props.view.phases.map((phase) => (
          <Phase key={phase.phase.id} phase={phase} {...props} />
        ))}
      </div>
    </section>
  )
}

/** A lane's name, how far it is, and what comes next in it: who does what now. */
function LaneHead(props: LanesProps & { lane: Lane }) {
  const t = useTranslate()
  const say = useSay()
  const { lane, view, country } = props
  const { done, of } = countOf(view, lane)
  const next = view.run.ended
    ? undefined
    : nextFor(view, lane === 'joint' ? country : lane).find((each) => each.lane.lane === lane)
  return (
    <div className={`lane-head ${lane}`}>
      <p className="lane-name">
        <CountryMark country={lane} />
        <span>{t(`lane.${lane}`)}</span>
        <span className="sub sign">{t('run.laneDone', { done, of })}</span>
      </p>
      {next ? (
        <button
          type="button"
          className="lane-next"
          onClick={() => props.onSelect(laneKey(next.step.id, next.lane.lane))}
        >
          <b>{t(mayWork(lane, country) ? 'run.next' : 'run.now')}</b>
          <span className="lane-next-title">{say(next.step.title)}</span>
          {next.lane.timer && <TimerWords timer={next.lane.timer} />}
        </button>
      ) : (
        <p className="lane-next sub">{t(done === of ? 'run.laneOver' : 'run.laneWaits')}</p>
      )}
    </div>
  )
}

function Phase(props: LanesProps & { phase: PhaseView }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { phase } = props.phase
  const { view, selected, isOpen } = props
  const segments = segmentsOf(itemsOf(view, phase.id))
  const target = phase.target ? format.duration(phase.target.minutes) : null
  return (
    <section className="run-phase" aria-labelledby={phaseId(phase.id)}>
      <h3 id={phaseId(phase.id)} className="sign" tabIndex={-1}>
        {target
          ? t('run.phaseTarget', { phase: phase.id, title: say(phase.title), target })
          : `${phase.id} ${say(phase.title)}`}
        {phase.targetNote && <span className="sub">{say(phase.targetNote)}</span>}
      </h3>
      {segments.map((segment) =>
        segment.type === 'point' ? (
          <ul key={segment.item.key} className="lane-points">
            <Item item={segment.item} {...props} />
            {isOpen && segment.item.key === selected && (
              <PointDetail view={view} point={segment.item.point} canAct={props.canAct} optionId={optionId} />
            )}
          </ul>
        ) : (
          <LaneGrid key={segment.items[0]?.key} {...props} segment={segment} />
        ),
      )}
    </section>
  )
}

/** Steps side by side; the strip with a step's details comes under all its cards. */
function LaneGrid(props: LanesProps & { segment: Extract<Segment, { type: 'lanes' }> }) {
  const { view, selected, isOpen } = props
  const { items, look } = props.segment
  const isLastOfStep = (place: number) => items[place + 1]?.step.step.id !== items[place]?.step.step.id
  return (
    <ul className={`lane-grid ${look}`}>
      {items.map((item, place) => (
        <Fragment key={item.key}>
          <Item item={item} {...props} />
          {isOpen &&
            isLastOfStep(place) &&
            item.step.lanes.some(({ lane }) => laneKey(item.step.step.id, lane) === selected) && (
              <StepDetail view={view} step={item.step} canAct={props.canAct} />
            )}
        </Fragment>
      ))}
    </ul>
  )
}

function Item(props: LanesProps & { item: RunItem }) {
  const { item, country, selected, view } = props
  const shared = {
    id: itemId(item.key),
    country,
    isSelected: item.key === selected,
    onSelect: () => props.onSelect(item.key),
  }
  if (item.type === 'point')
    return (
      <PointBar
        {...shared}
        view={item.point}
        facility={view.run.facility}
        desk={props.desk}
        canAct={props.canAct}
        onAnswer={() => props.onAnswer(item)}
      />
    )
  const isMine = mayWork(item.lane.lane, country)
  return (
    <StepCard
      {...shared}
      step={item.step}
      lane={item.lane}
      acts={props.canAct && isMine ? props.actsOf(item) : null}
    />
  )
}
