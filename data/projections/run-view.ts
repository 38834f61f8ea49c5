import { countries, type Country } from '../model/country.ts'
import type { Instant } from '../model/ids.ts'
import type { DecisionPoint, Lane, Phase, Playbook, Step, Target } from '../model/playbook.ts'
import { minutesBetween } from '../rules/instant.ts'
import { timerOf, type Timer } from '../rules/playbook-timers.ts'
import { decisionState, type DecisionState } from './decision-state.ts'
import type { Decisions, DecisionView } from './decisions.ts'
import { elementViews, type ElementView } from './run-elements.ts'
import { laneKey, zoneInForce, type Choice, type RunAct, type RunState, type ZoneSet } from './runs.ts'

/** A step in one lane. `waiting`: something should come before; it can be done all the same. */
export type LaneView = {
  lane: Lane
  state: 'waiting' | 'ready' | 'started' | 'done' | 'skipped'
  started: RunAct | null
  /** Who did or skipped it, and when. */
  ended: RunAct | null
  timer: Timer | null
}
export type StepView = { step: Step; lanes: readonly LaneView[]; isBehind: boolean }

/** A decision point: what was chosen, by whom, and where the shared decision stands that it asks. */
export type PointView = {
  point: DecisionPoint
  /** `contested`: the countries' last choices differ and no shared decision has settled it. */
  state: 'waiting' | 'open' | 'chosen' | 'contested'
  choices: readonly Choice[]
  last: Partial<Record<Country, Choice>>
  decision: DecisionView | null
  decisionState: DecisionState | null
  timer: Timer | null
}
export type PhaseView = { phase: Phase; done: number; of: number; isBehind: boolean; timer: Timer | null }

/** A run read against its document at an instant: everything a screen or report shows of it. */
export type RunView = {
  run: RunState
  playbook: Playbook
  phases: readonly PhaseView[]
  steps: readonly StepView[]
  points: readonly PointView[]
  elements: readonly ElementView[]
  /** The zone in force: the last one set, unless it was lifted. */
  zone: ZoneSet | null
  /** Lanes done or skipped, of all. */
  done: number
  of: number
  /** Lanes and points past their target and not done. */
  late: number
  elapsedMinutes: number
}

/** Reads a run. Pure: the same run, document, decisions and instant give the same view. */
export function runView(run: RunState, playbook: Playbook, decisions: Decisions, now: Instant): RunView {
  const until = run.ended && run.ended.at < now ? run.ended.at : now
  const startOf = startsOf(run, playbook)
  const timer = (target: Target | null, endedAt: Instant | null): Timer | null =>
    target && timerOf(target, startOf(target.from), endedAt, until)
  const isPast = (id: string): boolean => {
    const step = playbook.steps.find((each) => each.id === id)
    return step ? isBehind(run, step) : (run.choices[id]?.length ?? 0) > 0
  }
  const steps = playbook.steps.map((step): StepView => {
    const isReady = step.after.every(isPast)
    const lanes = step.lanes.map((lane): LaneView => {
      const { started = null, done = null, skipped = null } = run.lanes[laneKey(step.id, lane)] ?? {}
      const ended = done ?? skipped
      const waits = started ? 'started' : isReady ? 'ready' : 'waiting'
      const state = done ? 'done' : skipped ? 'skipped' : waits
      return { lane, state, started, ended, timer: timer(step.target, ended?.at ?? null) }
    })
    return { step, lanes, isBehind: isBehind(run, step) }
  })
  const points = playbook.points.map((point) => {
    const choices = run.choices[point.id] ?? []
    const isOpen = steps.some(
      ({ step, lanes }) => step.id === point.step && lanes.some(({ state }) => state !== 'waiting'),
    )
    return pointView(point, choices, isOpen, decisions, until, timer(point.target, choices[0]?.at ?? null))
  })
  const lanes = steps.flatMap((each) => each.lanes)
  const done = lanes.filter(({ ended }) => ended)
  return {
    run,
    playbook,
    phases: playbook.phases.map((phase) => phaseView(phase, steps, timer)),
    steps,
    points,
    elements: elementViews(run, playbook, until),
    zone: zoneInForce(run),
    done: done.length,
    of: lanes.length,
    late: [...lanes, ...points].filter((each) => each.timer?.state === 'overdue').length,
    elapsedMinutes: Math.max(0, minutesBetween(run.startedAt, until)),
  }
}

const isBehind = (run: RunState, { id, lanes }: Step): boolean =>
  lanes.every((lane) => {
    const act = run.lanes[laneKey(id, lane)]
    return Boolean(act?.done ?? act?.skipped)
  })

/** When what a target counts from happened, by the start's name; null: it has not. */
function startsOf(run: RunState, { starts, steps }: Playbook): (from: string) => Instant | null {
  return (from) => {
    const at = starts.find(({ id }) => id === from)?.at
    if (!at) return null
    if (at.type === 'run') return run.startedAt
    if (at.type === 'point') return run.choices[at.point]?.[0]?.at ?? null
    if (at.type === 'element') {
      const first = run.values[at.element]?.[0]
      return first
        ? typeof first.value === 'string' && instant.test(first.value)
          ? first.value
          : first.observedAt
        : null
    }
    const step = steps.find(({ id }) => id === at.step)
    const done = (step?.lanes ?? []).map((lane) => run.lanes[laneKey(at.step, lane)]?.done?.at ?? null)
    const times = done.filter((time) => time !== null).sort()
    if (at.lanes === 'first') return times[0] ?? null
    return times.length === done.length ? (times.at(-1) ?? null) : null
  }
}
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function pointView(
  point: DecisionPoint,
  choices: readonly Choice[],
  isOpen: boolean,
  decisions: Decisions,
  now: Instant,
  timer: Timer | null,
): PointView {
  const last: Partial<Record<Country, Choice>> = {}
  for (const choice of choices) last[choice.country] = choice
  const asked = choices.findLast(({ agreedBy }) => agreedBy !== null && decisions[agreedBy])
  const decision = decisions[asked?.agreedBy ?? ''] ?? null
  const state = decision && decisionState(decision, now)
  const said = countries.flatMap((country) => last[country]?.option ?? [])
  const isContested = new Set(said).size > 1 && state !== 'inEffect' && state !== 'scheduled'
  const chosen = isContested ? 'contested' : 'chosen'
  const waiting = isOpen ? 'open' : 'waiting'
  return {
    point,
    state: choices.length > 0 ? chosen : waiting,
    choices,
    last,
    decision,
    decisionState: state,
    timer,
  }
}

function phaseView(
  phase: Phase,
  steps: readonly StepView[],
  timer: (target: Target | null, endedAt: Instant | null) => Timer | null,
): PhaseView {
  const lanes = steps.filter(({ step }) => step.phase === phase.id).flatMap((each) => each.lanes)
  const ended = lanes.flatMap((lane) => lane.ended?.at ?? [])
  const isDone = ended.length === lanes.length
  const endedAt = isDone ? ([...ended].sort().at(-1) ?? null) : null
  return {
    phase,
    done: ended.length,
    of: lanes.length,
    isBehind: isDone,
    timer: timer(phase.target, endedAt),
  }
}

/** What a country does next: its own and the joint lanes that are not done, what is late or due soonest first. */
export function nextFor(view: RunView, country: Country): { step: Step; lane: LaneView }[] {
  const mine = view.steps.flatMap(({ step, lanes }) =>
    lanes
      .filter(
        ({ lane, ended, state }) => !ended && state !== 'waiting' && (lane === country || lane === 'joint'),
      )
      .map((lane) => ({ step, lane })),
  )
  // A stable sort: equal ones stay in the order of the document.
  return mine.sort((a, b) => compare(a.lane.timer?.dueAt ?? last, b.lane.timer?.dueAt ?? last))
}
const last = '9999'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
