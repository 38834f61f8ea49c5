import { DomUtil } from 'leaflet'
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'
import type { Point } from './offset-line.ts'

/** SVG that lies on the map and moves with it; `draw` gets positions as pixels of the drawing. */
export function MapDrawing(props: {
  /** Stacking among the map's drawings: 410 areas, 420 routes, 590 leaders. */
  level: number
  draw: (project: (position: Position) => Point) => ReactNode
}) {
  const map = useMap()
  const { level } = props
  const [svg] = useState(() => document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
  const [, redraw] = useState(0)

  useEffect(() => {
    const name = `drawing-${level}`
    const pane = map.getPane(name) ?? map.createPane(name)
    pane.style.zIndex = String(level)
    pane.style.pointerEvents = 'none'
    svg.classList.add('map-drawing', 'leaflet-zoom-hide')
    pane.append(svg)
    const changed = () => redraw((count) => count + 1)
    map.on('zoomend viewreset moveend', changed)
    return () => {
      map.off('zoomend viewreset moveend', changed)
      svg.remove()
      map.fire('drawingchange')
    }
  }, [map, level, svg])

  useEffect(() => {
    DomUtil.setPosition(svg as unknown as HTMLElement, origin(map))
    map.fire('drawingchange')
  })
  const from = origin(map)
  return createPortal(
    props.draw((position) => {
      const { x, y } = map.latLngToLayerPoint([position[0], position[1]])
      return { x: x - from.x, y: y - from.y }
    }),
    svg,
  )
}

const origin = (map: ReturnType<typeof useMap>) => map.containerPointToLayerPoint([0, 0])

/** The `d` of a path through points. */
export const pathThrough = (points: readonly Point[], isClosed = false): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') +
  (isClosed ? 'Z' : '')
