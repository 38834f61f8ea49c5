import { directions, type Direction, type Mode } from '../model/country.ts'
import type { Instant } from '../model/ids.ts'
import {
  levelReached,
  measuresAt,
  untoldConditions,
  type LevelReached,
  type TriggerFacts,
} from '../rules/trigger-level.ts'
import type { MeasureView } from './measures.ts'
import type { PlanMeasure } from '../model/plan.ts'
import { cellOf } from './facilities.ts'
import type { Picture } from './picture.ts'
import { planFor, type ActivatedPlan } from './plans.ts'

/** What a crossing's plan says now. */
export type PlanNow = {
  plan: ActivatedPlan
  reached: LevelReached
  /** Conditions of higher levels that the log does not tell. */
  untold: ReturnType<typeof untoldConditions>
  /** Measures to take, the highest level first. */
  measures: readonly PlanMeasure[]
}

/** The level that a crossing's plan gives now and the measures it asks for; null where the event follows no plan for it. */
export function planNow(picture: Picture, facility: string, now: Instant, tz: string): PlanNow | null {
  const plan = planFor(picture.activatedPlans, facility)
  if (!plan) return null
  const facts = triggerFacts(picture, facility, plan.content.crossings, now, tz)
  const reached = levelReached(plan.content, facts)
  const measures = measuresAt(plan.content, reached.level)
  return { plan, reached, untold: untoldConditions(plan.content, facts, reached.level), measures }
}

/**
 * The measure that was started for one of the plan, the last one: of its type, and either linked to the plan's activation
 * and the only one of that type there, or of its title. Null while none was.
 */
export function startedFor(
  asked: PlanMeasure,
  plan: ActivatedPlan,
  { measures }: Pick<Picture, 'measures'>,
): MeasureView | null {
  const isOnly = plan.content.measures.filter(({ type }) => type === asked.type).length === 1
  const isOfPlan = ({ links }: MeasureView) =>
    links.some(({ type, id }) => type === 'entry' && id === plan.hash)
  const found = Object.values(measures)
    .filter((each) => each.type === asked.type)
    .filter(
      (each) =>
        (isOfPlan(each) && (isOnly || each.title === asked.title)) ||
        (each.title === asked.title && (asked.from === null || each.from === asked.from)),
    )
  return found.find(({ ended }) => ended === null) ?? found.at(-1) ?? null
}

/** What the log says of a crossing, as far as the conditions of trigger levels ask. */
function triggerFacts(
  picture: Picture,
  facility: string,
  crossings: readonly string[],
  now: Instant,
  tz: string,
): TriggerFacts {
  const open = Object.values(picture.disruptions).filter((each) => each.facility === facility && !each.closed)
  const ends = open.map(({ expectedEnd }) => expectedEnd)
  // One disruption without an end in sight leaves the end of the closing unknown.
  const expectedEnd = ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
  return {
    now,
    tz,
    waits: picture.timeline.flatMap(({ entry, retracted }) =>
      entry.kind === 'wait.observed' && !retracted && entry.body.facility === facility ? [entry.body] : [],
    ),
    down: downAt(picture, facility),
    closed: closedAt(picture, facility).map(({ direction, at }) => ({ direction, since: at, expectedEnd })),
    causes: open.map(({ cause }) => cause),
    affected: crossings.filter((id) => isAffected(picture, id)).length,
  }
}

const modesOf = (picture: Picture, facility: string): Mode[] => [
  ...new Set(Object.keys(picture.facilities[facility]?.cells ?? {}).map((key) => key.split('.')[1] as Mode)),
]

/** Closed directions and modes by the report that counts, with the instant of that report. */
function closedAt(picture: Picture, facility: string): { direction: Direction; mode: Mode; at: Instant }[] {
  const view = picture.facilities[facility]
  return directions.flatMap((direction) =>
    modesOf(picture, facility).flatMap((mode) => {
      const report = cellOf(view, direction, mode)?.report
      return report?.state === 'closed' ? [{ direction, mode, at: report.at }] : []
    }),
  )
}

function downAt(picture: Picture, facility: string): TriggerFacts['down'] {
  const lanes = Object.values(picture.facilities[facility]?.lanes ?? {})
  return [
    ...closedAt(picture, facility).map(({ direction, mode }) => ({ direction, mode })),
    ...lanes.filter(({ open }) => open === 0).map(({ direction, mode }) => ({ direction, mode })),
  ]
}

const isAffected = (picture: Picture, facility: string): boolean =>
  closedAt(picture, facility).length > 0 ||
  Object.values(picture.disruptions).some((each) => each.facility === facility && !each.closed)
