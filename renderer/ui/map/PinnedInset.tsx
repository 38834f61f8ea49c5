import { DomEvent } from 'leaflet'
import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Language } from '../../../data/model/country.ts'
import type { Position } from '../../../data/model/ids.ts'
import { MapCanvas } from './MapCanvas.tsx'
import type { Point } from './offset-line.ts'
import type { TileSource } from './tile-source.ts'
import { useMapView } from './use-map-view.ts'

type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
const margin = 12
const heading = 30

/** A close-up pinned to a corner of the map, tied to its box on the map by dashed leader lines. */
export function PinnedInset(props: {
  title: string
  badge?: string | undefined
  /** Places that the close-up shows. */
  positions: readonly Position[]
  corner?: Corner | undefined
  width?: number | undefined
  height?: number | undefined
  tiles: TileSource | null
  userTiles?: TileSource | null | undefined
  theme: string
  language: Language
  onOpen?: (() => void) | undefined
  children?: ReactNode
}) {
  const host = useMap().getContainer()
  const frame = useRef<HTMLElement>(null)
  const { corner = 'top-left', width = 260, height = 240 } = props
  useEffect(() => {
    if (!frame.current) return
    DomEvent.disableClickPropagation(frame.current)
    DomEvent.disableScrollPropagation(frame.current)
  }, [])
  const [first] = props.positions
  if (!first) return null

  return createPortal(
    <>
      <Leaders positions={props.positions} corner={corner} width={width} height={height} />
      <section
        ref={frame}
        className={`map-inset ${corner}`}
        data-over-map
        aria-label={props.title}
        style={{ width, height }}
      >
        <header className="map-inset-head">
          {props.onOpen ? (
            <button type="button" onClick={props.onOpen}>
              {props.title}
            </button>
          ) : (
            <span className="strong">{props.title}</span>
          )}
          {props.badge && <span>{props.badge}</span>}
        </header>
        <MapCanvas
          theme={props.theme}
          language={props.language}
          center={first}
          zoom={10}
          bounds={props.positions}
          tiles={props.tiles}
          userTiles={props.userTiles}
          interactive={false}
          label={props.title}
        >
          {props.children}
        </MapCanvas>
      </section>
    </>,
    host,
  )
}

function Leaders(props: { positions: readonly Position[]; corner: Corner; width: number; height: number }) {
  const map = useMap()
  const { project, size } = useMapView()
  useEffect(() => void map.fire('drawingchange'))
  const places = props.positions.map(project)
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [left, right] = [Math.min(...xs) - 8, Math.max(...xs) + 8]
  const [top, bottom] = [Math.min(...ys) - 8, Math.max(...ys) + 8]
  if (right < 0 || bottom < 0 || left > size.width || top > size.height) return null
  const isLeft = props.corner.endsWith('left')
  const isTop = props.corner.startsWith('top')
  const x = isLeft ? margin : size.width - margin - props.width
  const y = isTop ? margin : size.height - margin - props.height
  const ends: readonly [Point, Point][] = [
    [
      { x: isLeft ? x + props.width : x, y: isTop ? y + heading : y },
      { x: isLeft ? right : left, y: isTop ? top : top },
    ],
    [
      { x: isLeft ? x : x + props.width, y: isTop ? y + props.height : y },
      { x: isLeft ? left : right, y: isTop ? bottom : top },
    ],
  ]
  return (
    <svg className="map-inset-leaders" aria-hidden="true">
      {ends.map(([from, to], i) => (
        <line key={i} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
      <rect x={left} y={top} width={right - left} height={bottom - top} />
    </svg>
  )
}
