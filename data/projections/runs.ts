import type { Country, Releasability } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Lane } from '../model/playbook.ts'
import { mayWork } from '../rules/playbook-timers.ts'
import { after } from './disruptions.ts'
import { mayChange, type FoldContext, type Projection } from './fold.ts'
import { put } from './record.ts'

/** Who did something in a run, and when; `isVouched`: the key of the desk speaks for its country. */
export type RunAct = {
  hash: Sha256
  at: Instant
  country: Country
  official: string | null
  isVouched: boolean
  text: string
}

/** What was said of a step in one lane: each thing once, by who was first. Done outranks skipped, skipped outranks started. */
export type LaneAct = { started: RunAct | null; done: RunAct | null; skipped: RunAct | null }

export type Choice = RunAct & { option: string; agreedBy: string | null }
export type Filled = RunAct & Omit<BodyOf<'run.informationFilled'>, 'run' | 'personalDataKept'>
export type ZoneSet = RunAct & BodyOf<'run.zoneSet'>
export type Weighting = RunAct & { weights: Readonly<Record<string, number>>; agreedBy: string | null }
export type Scored = RunAct & BodyOf<'run.itemScored'>

/** One use of a playbook, as the log tells it; `run-view.ts` reads it against the document and the clock. */
export type RunState = Omit<BodyOf<'run.started'>, 'personalDataKept'> & {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  official: string | null
  /** By step and lane, `P1-1/US`. */
  lanes: Readonly<Record<string, LaneAct>>
  /** By decision point, in the order they happened. */
  choices: Readonly<Record<string, readonly Choice[]>>
  /** By element, in the order they were observed. */
  values: Readonly<Record<string, readonly Filled[]>>
  zones: readonly ZoneSet[]
  /** By zone: who lifted it, when and why. */
  lifted: Readonly<Record<string, RunAct>>
  weightings: readonly Weighting[]
  items: readonly Scored[]
  ended: RunAct | null
}
export type Runs = Readonly<Record<string, RunState>>

export const laneKey = (step: string, lane: Lane): string => `${step}/${lane}`

/**
 * Runs of playbooks. Every act commutes with every other: what both countries say at the same time stands, whichever
 * is folded first, so that no step of a run is ever a conflict (settled 4). A retracted entry undoes its act.
 */
export const runs: Projection<Runs> = {
  initial: {},
  apply(state, entry, context) {
    if (entry.kind === 'run.started') {
      const { run } = entry.body
      return state[run] ? state : put(state, run, begun(entry, context))
    }
    if (!entry.kind.startsWith('run.') || !('run' in entry.body)) return state
    const known = state[entry.body.run]
    const country = context.countryOf(entry.desk)
    if (!known || country === null || !mayChange(known, entry)) return state
    const said = acted(known, entry, country, context.binds(entry))
    return said === known ? state : put(state, known.run, { ...said, ...after(known, entry) })
  },
}

function begun(entry: Extract<Entry, { kind: 'run.started' }>, context: FoldContext): RunState {
  const { hash, releasability, official, desk } = entry
  const country = context.countryOf(desk)
  const none = {
    lanes: {},
    choices: {},
    values: {},
    zones: [],
    lifted: {},
    weightings: [],
    items: [],
    ended: null,
  }
  const base = { heads: [hash], entries: [hash], releasability, country, official }
  return { ...entry.body, ...base, ...none }
}

function acted(known: RunState, entry: Entry, country: Country, isVouched: boolean): RunState {
  const actOf = (text: string): RunAct => {
    const { hash, occurredAt: at, official } = entry
    return { hash, at, country, official, isVouched, text }
  }
  switch (entry.kind) {
    case 'run.stepStarted':
      return withLane(known, entry.body, 'started', actOf(entry.body.text))
    case 'run.stepDone':
      return withLane(known, entry.body, 'done', actOf(entry.body.text))
    case 'run.stepSkipped':
      return withLane(known, entry.body, 'skipped', actOf(entry.body.reason))
    case 'run.decisionPointResolved': {
      const { point, option, agreedBy, text } = entry.body
      const choice = { ...actOf(text), option, agreedBy }
      const choices = inOrder([...(known.choices[point] ?? []), choice], ({ at }) => at)
      return { ...known, choices: { ...known.choices, [point]: choices } }
    }
    case 'run.informationFilled': {
      const { element } = entry.body
      const filled = { ...entry.body, ...actOf('') }
      const values = inOrder([...(known.values[element] ?? []), filled], ({ observedAt }) => observedAt)
      return { ...known, values: { ...known.values, [element]: values } }
    }
    case 'run.zoneSet':
      return {
        ...known,
        zones: inOrder([...known.zones, { ...entry.body, ...actOf(entry.body.text) }], byAct),
      }
    case 'run.zoneLifted': {
      const { zone, reason } = entry.body
      const lifted = earlier(known.lifted[zone] ?? null, actOf(reason))
      return { ...known, lifted: { ...known.lifted, [zone]: lifted } }
    }
    case 'run.weightsSet': {
      const { weights, agreedBy, reason } = entry.body
      const weighting = { ...actOf(reason), weights, agreedBy }
      return { ...known, weightings: inOrder([...known.weightings, weighting], byAct) }
    }
    case 'run.itemScored':
      return {
        ...known,
        items: inOrder([...known.items, { ...entry.body, ...actOf(entry.body.text) }], byAct),
      }
    case 'run.ended':
      return { ...known, ended: earlier(known.ended, actOf(entry.body.outcome)) }
    default:
      return known
  }
}

/** The zone that holds in a run: the last one set, until it is lifted or the run ends; null for none. */
export function zoneInForce(run: RunState): ZoneSet | null {
  const zone = run.zones.at(-1)
  return zone && !run.lifted[zone.zone] && !run.ended ? zone : null
}

/** The zones in force of all runs. */
export const zonesInForce = (all: Runs): { run: RunState; zone: ZoneSet }[] =>
  Object.values(all).flatMap((run) => {
    const zone = zoneInForce(run)
    return zone ? [{ run, zone }] : []
  })

/** A country works its own lane and the joint one; in the other's it changes nothing. */
function withLane(
  known: RunState,
  { step, lane }: { step: string; lane: Lane },
  what: keyof LaneAct,
  act: RunAct,
): RunState {
  if (!mayWork(lane, act.country)) return known
  const key = laneKey(step, lane)
  const before = known.lanes[key] ?? { started: null, done: null, skipped: null }
  return { ...known, lanes: { ...known.lanes, [key]: { ...before, [what]: earlier(before[what], act) } } }
}

const byAct = ({ at }: RunAct) => at

/** Equal in whatever order they came: by time, then by hash. */
function inOrder<A extends RunAct>(acts: A[], timeOf: (act: A) => Instant): A[] {
  return acts.sort((a, b) => compare(timeOf(a), timeOf(b)) || compare(a.hash, b.hash))
}
const earlier = (one: RunAct | null, other: RunAct): RunAct =>
  one && (compare(one.at, other.at) || compare(one.hash, other.hash)) <= 0 ? one : other
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
