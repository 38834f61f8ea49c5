import type { Position } from '../../../data/model/ids.ts'
import type { Place } from '../places.ts'

/** Crossings so near each other that they are shown in a close-up of their own. */
export type InsetGroup = { id: 'detroit'; members: readonly string[] }

export const insetGroups: readonly InsetGroup[] = [
  {
    id: 'detroit',
    members: [
      'ambassador-bridge',
      'detroit-windsor-tunnel',
      'gordie-howe-international-bridge',
      'rail-detroit-river-tunnel',
      'detroit-windsor-truck-ferry',
      'port-usdet',
      'port-cawnd',
    ],
  },
]

const crowdedPx = 24
/** Further out a close-up tells more than the map can place. */
export const insetFromZoom = 6
/** The room a close-up takes in the top left corner, in pixels. */
export const insetSize = { width: 288, height: 276 } as const

/** Whether a group's close-up is worth its room: it is in view, matters in this log, and its members crowd. */
export function isCrowded(
  group: InsetGroup,
  places: ReadonlyMap<string, Place>,
  project: (position: Position) => { x: number; y: number },
  size: { width: number; height: number },
): boolean {
  const members = group.members.flatMap((id) => places.get(id) ?? [])
  const matters = members.some(
    ({ isInFocus, disruptions, view }) => isInFocus || disruptions.length > 0 || view,
  )
  if (!matters) return false
  const points = members.flatMap(({ facility }) => (facility.position ? [project(facility.position)] : []))
  const isInView = points.some(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height)
  const nearest = points.flatMap((one, place) =>
    points.slice(place + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  )
  const spread = Math.max(...nearest)
  return isInView && points.length > 1 && spread < crowdedPx * points.length
}
