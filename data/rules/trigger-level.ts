import type { Direction, Mode } from '../model/country.ts'
import type { DisruptionCause } from '../model/entries/disruption.ts'
import type { Instant } from '../model/ids.ts'
import type { PlanContent, PlanMeasure, TriggerCondition, TriggerLevel } from '../model/plan.ts'
import type { BodyOf } from '../model/kinds.ts'
import { grouped } from './grouped.ts'
import { minutesBetween } from './instant.ts'
import { localTime } from './zones.ts'

/** A wait older than this says nothing of now. */
const staleMinutes = 120

/** What the log says of a crossing, as far as trigger levels need it. */
export type TriggerFacts = {
  now: Instant
  /** Time zone of the crossing, for the days of the service level. */
  tz: string
  /** Every observation, in any order. */
  waits: readonly { direction: Direction; mode: Mode; minutes: number; observedAt: Instant }[]
  /** Directions and modes that are closed or without an open lane. */
  down: readonly { direction: Direction; mode: Mode }[]
  /** Closed directions: since when, and until when it is expected; null: unknown. */
  closed: readonly { direction: Direction; since: Instant; expectedEnd: Instant | null }[]
  /** Causes of open disruptions here. */
  causes: readonly DisruptionCause[]
  /** How many of the plan's crossings have an open disruption or a closed direction. */
  affected: number
}

/** A level that was reached, and by which of its conditions. */
export type MetCondition = { level: TriggerLevel; condition: TriggerCondition; detail: string }
export type LevelReached = {
  level: 0 | TriggerLevel
  met: readonly MetCondition[]
  /** Conditions that only a person can judge, above the level reached. */
  toJudge: readonly { level: TriggerLevel; text: string }[]
}

type Levels = Pick<PlanContent, 'levels' | 'serviceLevel'>

/** The level that a plan's thresholds give now: the highest of which any condition is met. */
export function levelReached(plan: Levels, facts: TriggerFacts): LevelReached {
  const met = plan.levels.flatMap(({ level, conditions }) =>
    conditions.flatMap((condition) => {
      const detail = detailOf(condition, facts, plan)
      return detail === null ? [] : [{ level, condition, detail }]
    }),
  )
  const level = met.reduce<0 | TriggerLevel>((top, each) => (each.level > top ? each.level : top), 0)
  const toJudge = plan.levels.flatMap((each) =>
    each.level <= level
      ? []
      : each.conditions.flatMap((one) =>
          one.type === 'judged' ? [{ level: each.level, text: one.text }] : [],
        ),
  )
  return { level, met: met.sort((a, b) => b.level - a.level), toJudge }
}

/** Conditions above a level that nobody can tell now: no wait was observed lately, or how long a closing lasts is not known. */
export function untoldConditions(
  plan: Levels,
  facts: TriggerFacts,
  above: number,
): { level: TriggerLevel; condition: TriggerCondition }[] {
  const isFresh = ({ observedAt }: TriggerFacts['waits'][number]) =>
    observedAt <= facts.now && minutesBetween(observedAt, facts.now) <= staleMinutes
  const isUntold = (condition: TriggerCondition): boolean =>
    condition.type === 'wait'
      ? !facts.waits.some((wait) => condition.modes.includes(wait.mode) && isFresh(wait))
      : condition.type === 'closed' && facts.closed.some(({ expectedEnd }) => expectedEnd === null)
  return plan.levels.flatMap(({ level, conditions }) =>
    level <= above
      ? []
      : conditions
          .filter((each) => isUntold(each) && detailOf(each, facts, plan) === null)
          .map((condition) => ({ level, condition })),
  )
}

/** What meets a condition, in figures; null when it is not met, or cannot be told. */
function detailOf(condition: TriggerCondition, facts: TriggerFacts, plan: Levels): string | null {
  switch (condition.type) {
    case 'wait': {
      const over = condition.over === 'serviceLevel' ? serviceLevel(plan, facts) : condition.over
      const minutes = longestWait(condition, over, facts)
      return minutes === null ? null : `${minutes} > ${over} min`
    }
    case 'laneClassDown':
      return facts.down.length > 0 ? String(facts.down.length) : null
    case 'closed': {
      const longest = facts.closed.map((each) => closedMinutes(each, facts.now)).sort((a, b) => b - a)[0]
      return longest !== undefined && longest >= condition.atLeastMinutes
        ? `${Math.round(longest)} min`
        : null
    }
    case 'cause':
      return condition.causes.find((cause) => facts.causes.includes(cause)) ?? null
    case 'affected':
      return facts.affected >= condition.crossings ? String(facts.affected) : null
    case 'judged':
      return null
  }
}

/** Minutes of the service level today, by the crossing's own clock. */
function serviceLevel({ serviceLevel: { minutesMonThu, minutesFriSun } }: Levels, { now, tz }: TriggerFacts) {
  const { weekday } = localTime(now, tz)
  return weekday >= 1 && weekday <= 4 ? minutesMonThu : minutesFriSun
}

/** The longest wait that is over the threshold now and has been for long enough, as far as it was observed. */
function longestWait(
  { modes, forMinutes }: Extract<TriggerCondition, { type: 'wait' }>,
  over: number,
  { waits, now }: TriggerFacts,
): number | null {
  const counted = waits.filter(({ mode, observedAt }) => modes.includes(mode) && observedAt <= now)
  const lines = grouped(counted, ({ direction, mode }) => `${direction} ${mode}`)
  let longest: number | null = null
  for (const line of lines.values()) {
    const latestFirst = line.sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1))
    const [latest] = latestFirst
    if (!latest || latest.minutes <= over || minutesBetween(latest.observedAt, now) > staleMinutes) continue
    const below = latestFirst.findIndex(({ minutes }) => minutes <= over)
    const first = latestFirst[below === -1 ? latestFirst.length - 1 : below - 1] ?? latest
    if (minutesBetween(first.observedAt, now) < forMinutes) continue
    if (longest === null || latest.minutes > longest) longest = latest.minutes
  }
  return longest
}

/** How long a direction will have been closed by its expected end; without one, how long it has been. */
const closedMinutes = ({ since, expectedEnd }: TriggerFacts['closed'][number], now: Instant): number =>
  minutesBetween(since, expectedEnd !== null && expectedEnd > now ? expectedEnd : now)

/** Measures that a plan asks for at a level: those of the level itself and of those below it, the highest first. */
export const measuresAt = ({ measures }: Pick<PlanContent, 'measures'>, level: number): PlanMeasure[] =>
  measures.filter((each) => each.level <= level).sort((a, b) => b.level - a.level)

/** A measure of a plan as the entry that starts it; the official may still change every field. */
export function measureDraft(
  plan: Pick<PlanContent, 'stagingAreas'>,
  measure: PlanMeasure,
): Omit<BodyOf<'measure.started'>, 'measure' | 'number' | 'links'> {
  const { type, title, text, directions, modes, from, to, isAdvice, staging } = measure
  const area = plan.stagingAreas.find(({ key }) => key === staging)
  const place = { area: area?.area ?? null, capacity: smallEnough(area?.capacity ?? null) }
  return { type, title, text, directions, modes, from, to, isAdvice, ...place }
}

/** What a measure can hold as a capacity. */
const smallEnough = (capacity: number | null) => (capacity !== null && capacity <= 100_000 ? capacity : null)
