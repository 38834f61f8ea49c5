import type { Country } from '../../../data/model/country.ts'
import type { Lane } from '../../../data/model/playbook.ts'
import type { LaneView, PointView, RunView, StepView } from '../../../data/projections/run-view.ts'
import { laneKey } from '../../../data/projections/runs.ts'
import { mayWork } from '../../../data/rules/playbook-timers.ts'

/** What can be worked in a run: a step in one lane, or a decision point; the key names it in the whole run. */
export type RunItem =
  | { type: 'lane'; key: string; step: StepView; lane: LaneView }
  | { type: 'point'; key: string; point: PointView }

const order: Record<Lane, number> = { US: 0, joint: 1, CA: 2 }

/** The items of a phase in the order of the document: a point follows the step at which it arises, or opens its phase. */
export function itemsOf(view: RunView, phase: string): RunItem[] {
  const steps = view.steps.filter(({ step }) => step.phase === phase)
  const points = view.points.filter(({ point }) => point.phase === phase)
  const pointItem = (point: PointView): RunItem => ({ type: 'point', key: point.point.id, point })
  const isHere = ({ point }: PointView) => steps.some(({ step }) => step.id === point.step)
  return [
    ...points.filter((point) => !isHere(point)).map(pointItem),
    ...steps.flatMap((step): RunItem[] => [
      ...step.lanes
        .toSorted((a, b) => order[a.lane] - order[b.lane])
        .map((lane): RunItem => ({ type: 'lane', key: laneKey(step.step.id, lane.lane), step, lane })),
      ...points.filter(({ point }) => point.step === step.step.id).map(pointItem),
    ]),
  ]
}

/** Items that lie side by side, up to a decision point, which lies across; `look`: which lanes there are. */
export type Segment =
  | { type: 'point'; item: Extract<RunItem, { type: 'point' }> }
  | { type: 'lanes'; look: 'pair' | 'alone' | 'mixed'; items: Extract<RunItem, { type: 'lane' }>[] }

/** The items of a phase between its decision points. */
export function segmentsOf(items: readonly RunItem[]): Segment[] {
  const segments: Segment[] = []
  for (const item of items) {
    const last = segments.at(-1)
    if (item.type === 'point') segments.push({ type: 'point', item })
    else if (last?.type === 'lanes') last.items.push(item)
    else segments.push({ type: 'lanes', look: 'mixed', items: [item] })
  }
  return segments.map((segment) => {
    if (segment.type === 'point') return segment
    const isJoint = segment.items.map(({ lane }) => lane.lane === 'joint')
    const look = isJoint.every(Boolean) ? 'alone' : isJoint.some(Boolean) ? 'mixed' : 'pair'
    return { ...segment, look }
  })
}

/** Every item of a run, phase after phase. */
export const allItems = (view: RunView): RunItem[] =>
  view.phases.flatMap(({ phase }) => itemsOf(view, phase.id))

/** Whether a country works an item: its own lane, the joint one, and every decision point. */
export const isWorkedBy = (item: RunItem, country: Country): boolean =>
  item.type === 'point' || mayWork(item.lane.lane, country)

/** Lanes done or skipped, and all, of one lane of a run. */
export function countOf(view: RunView, lane: Lane): { done: number; of: number } {
  const lanes = view.steps.flatMap((each) => each.lanes).filter((each) => each.lane === lane)
  return { done: lanes.filter(({ ended }) => ended !== null).length, of: lanes.length }
}

/** What of a phase is past its target and still open: lanes and points. */
export const lateIn = (view: RunView, phase: string): number =>
  itemsOf(view, phase).filter((item) => timerOfItem(item)?.state === 'overdue').length

/** The timer of an item, if it has a target. */
export const timerOfItem = (item: RunItem) => (item.type === 'lane' ? item.lane : item.point).timer
