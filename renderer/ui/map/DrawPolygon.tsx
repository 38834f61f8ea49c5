import { useEffect, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'
import { MapDrawing, pathThrough } from './MapDrawing.tsx'

/** Draws an area by mouse (click, double click) or keyboard (arrows move the map, Space adds the crosshair). */
export function DrawPolygon(props: {
  onDone: (positions: Position[]) => void
  onCancel: () => void
  /** Said while drawing: how to add, undo, close and cancel. */
  label: string
}) {
  const map = useMap()
  const [points, setPoints] = useState<readonly Position[]>([])
  const [cursor, setCursor] = useState<Position | null>(null)
  const { onDone, onCancel } = props

  useMapEvents({
    click: ({ latlng }) => setPoints((now) => withPoint(now, [latlng.lat, latlng.lng])),
    mousemove: ({ latlng }) => setCursor([latlng.lat, latlng.lng]),
    mouseout: () => setCursor(null),
    dblclick: () => close(),
  })
  const close = () => {
    if (points.length >= 3) onDone([...points])
  }

  useEffect(() => {
    map.doubleClickZoom.disable()
    map.getContainer().focus({ preventScroll: true })
    map.getContainer().classList.add('map-drawing-now')
    return () => {
      map.doubleClickZoom.enable()
      map.getContainer().classList.remove('map-drawing-now')
    }
  }, [map])

  useEffect(() => {
    const box = map.getContainer()
    const act: Record<string, () => void> = {
      ' ': () => {
        const { lat, lng } = map.getCenter()
        setPoints((now) => withPoint(now, [lat, lng]))
      },
      Enter: () => {
        if (points.length >= 3) onDone([...points])
      },
      Backspace: () => setPoints((now) => now.slice(0, -1)),
      Escape: onCancel,
    }
    const pressed = (event: KeyboardEvent) => {
      const action = act[event.key]
      if (!action || event.target !== box) return
      event.preventDefault()
      event.stopPropagation()
      action()
    }
    box.addEventListener('keydown', pressed)
    return () => box.removeEventListener('keydown', pressed)
  }, [map, points, onDone, onCancel])

  return (
    <>
      <MapDrawing
        level={595}
        draw={(project) => {
          const drawn = points.map(project)
          const open = cursor ? [...drawn, project(cursor)] : drawn
          return (
            <g className="map-draft">
              <path d={pathThrough(open, open.length > 2)} />
              {drawn.map(({ x, y }, i) => (
                <circle key={i} cx={x} cy={y} r={4.5} />
              ))}
            </g>
          )
        }}
      />
      <div className="map-crosshair" aria-hidden="true" />
      <div className="map-drawing-help" role="status">
        {props.label}
      </div>
    </>
  )
}

/** A double click sends two clicks on one place: the second adds nothing. */
function withPoint(points: readonly Position[], point: Position): readonly Position[] {
  const last = points.at(-1)
  const same = last && Math.abs(last[0] - point[0]) < 1e-9 && Math.abs(last[1] - point[1]) < 1e-9
  return same ? points : [...points, point]
}
