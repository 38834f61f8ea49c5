import type { Position } from '../../../data/model/ids.ts'
import type { MarkState } from '../../ui/FacilitySymbol.tsx'
import { middleOf } from '../../ui/map/middle-of.ts'
import { crowdsOf } from './pull-out.ts'

/** Something to draw at a place; `isAlone` ones (in focus, disrupted, selected) never join a cluster. */
export type Placed = { id: string; position: Position; state: MarkState; isAlone: boolean }

/** One symbol, or several that share a cell of the pixel grid. */
export type Cluster = { key: string; position: Position; ids: readonly string[]; worst: MarkState }

const gravity: readonly MarkState[] = [
  'notInService',
  'outsideHours',
  'open',
  'unknown',
  'restricted',
  'closed',
]

/** The gravest of some states; unknown weighs more than open. */
export const worstOf = (states: readonly MarkState[]): MarkState =>
  states.reduce<MarkState>(
    (worst, state) => (gravity.indexOf(state) > gravity.indexOf(worst) ? state : worst),
    'notInService',
  )

/**
 * Joins what falls into one cell of a grid of `cellPx` pixels, then cells whose middles are closer than a symbol;
 * the cells hang on the world, so panning changes nothing.
 */
export function clustersOf(
  placed: readonly Placed[],
  project: (position: Position) => { x: number; y: number },
  cellPx: number,
): Cluster[] {
  const cells = new Map<string, Placed[]>()
  for (const each of placed.filter(({ isAlone }) => !isAlone)) {
    const { x, y } = project(each.position)
    const key = `${Math.floor(x / cellPx)} ${Math.floor(y / cellPx)}`
    cells.set(key, [...(cells.get(key) ?? []), each])
  }
  const middles = [...cells].map(([id, members]) => ({
    id,
    ...project(middleOf(members.map(({ position }) => position))),
  }))
  const joined = crowdsOf(middles, cellPx * 0.7).map((crowd) =>
    crowd.flatMap(({ id }) => cells.get(id) ?? []),
  )
  const alone = placed.filter(({ isAlone }) => isAlone).map((each) => [each])
  const order = new Map(placed.map(({ id }, place) => [id, place]))
  return [...alone, ...joined]
    .map((members) => clusterOf(members))
    .toSorted((one, other) => (order.get(one.ids[0] ?? '') ?? 0) - (order.get(other.ids[0] ?? '') ?? 0))
}

const clusterOf = (members: readonly Placed[]): Cluster => ({
  key: members.length === 1 ? (members[0]?.id ?? '') : `cluster ${members.map(({ id }) => id).join(' ')}`,
  position: middleOf(members.map(({ position }) => position)),
  ids: members.map(({ id }) => id),
  worst: worstOf(members.map(({ state }) => state)),
})

/** Where a position lies on the world at a zoom, in pixels of the Web Mercator map (tiles of 256). */
export function worldPixel([latitude, longitude]: Position, zoom: number): { x: number; y: number } {
  const size = 256 * 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}
