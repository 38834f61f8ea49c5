import type { Map as LeafletMap } from 'leaflet'
import type { Point } from './offset-line.ts'
import type { Box } from './place-labels.ts'

/** Elements that lie over a map and that no name may be cut by; found inside the nearest `data-map-ground`. */
export const furniture = '[data-over-map]'

/** Boxes that names keep clear of, in pixels from `margin` before the map's corner: symbols, their words, leaders, routes, and what lies over the map. */
export function takenBoxes(map: LeafletMap, margin: number): Box[] {
  const container = map.getContainer()
  const { left, top } = container.getBoundingClientRect()
  const boxOf = (element: Element): Box => {
    const rect = element.getBoundingClientRect()
    return {
      left: rect.left - left + margin - 2,
      top: rect.top - top + margin - 2,
      width: rect.width + 4,
      height: rect.height + 4,
    }
  }
  const symbols = [...map.getPanes().markerPane.querySelectorAll('.map-symbol, .map-label')].map(boxOf)
  const isInset = container.closest('.map-inset') !== null
  if (isInset) return symbols
  const ground = container.closest('[data-map-ground]') ?? container
  const over = [...ground.querySelectorAll(furniture)].map(boxOf)
  const leaders = [...container.querySelectorAll<SVGLineElement>('.map-inset-leaders line')].flatMap(
    (line) => {
      const at = (end: 1 | 2) => ({
        x: line[`x${end}`].baseVal.value + margin,
        y: line[`y${end}`].baseVal.value + margin,
      })
      return lineBoxes(at(1), at(2))
    },
  )
  const routes = [...container.querySelectorAll<SVGPathElement>('.map-route > .map-case')].flatMap((path) => {
    const corner = path.ownerSVGElement?.getBoundingClientRect()
    if (!corner) return []
    const at = (length: number) => {
      const { x, y } = path.getPointAtLength(length)
      return { x: x + corner.left - left + margin, y: y + corner.top - top + margin }
    }
    return lineBoxes(at(0), at(path.getTotalLength()))
  })
  return [...symbols, ...over, ...leaders, ...routes]
}

const step = 6

/** Small boxes that together cover a straight line. */
export function lineBoxes(from: Point, to: Point): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step))
  return Array.from({ length: count + 1 }, (_, at) => ({
    left: from.x + ((to.x - from.x) * at) / count - step / 2,
    top: from.y + ((to.y - from.y) * at) / count - step / 2,
    width: step,
    height: step,
  }))
}
