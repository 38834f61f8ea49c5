import { useEffect, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'
import { emptyDraft, refusalOf, withCorner, withoutLast, type Draft } from './draft.ts'
import { DrawTools } from './DrawTools.tsx'
import { MapDrawing, pathThrough } from './MapDrawing.tsx'
import { useLatest } from '../use-latest.ts'

/** A click this near to a corner means that corner, in pixels. */
const nearPx = 8
/** How far an arrow moves the map while drawing, in pixels; with Shift four times as far. */
const stepPx = 20
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Draws an area or a route by mouse (click, double click) or keyboard (arrows move the map, Space adds the crosshair). */
export function DrawPolygon(props: {
  shape?: Draft['shape']
  onDone: (positions: Position[]) => void
  onCancel: () => void
  /** Said while drawing: how to add, undo, close and cancel. */
  label: string
}) {
  const map = useMap()
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(props.shape ?? 'area'))
  const [cursor, setCursor] = useState<Position | null>(null)
  const [hasKeys, setHasKeys] = useState(true)
  const { corners, shape } = draft
  const isClosable = shape === 'area' && corners.length > 2
  const { onDone, onCancel } = props

  const isAt = (position: Position | undefined, point: { x: number; y: number }) => {
    if (!position) return false
    const { x, y } = map.latLngToContainerPoint([position[0], position[1]])
    return Math.hypot(point.x - x, point.y - y) < nearPx
  }
  const close = () => {
    const refused = refusalOf(draft)
    if (refused) setDraft({ ...draft, refused })
    else onDone([...corners])
  }
  const add = (position: Position) => {
    const point = map.latLngToContainerPoint([position[0], position[1]])
    // A double click sends two clicks on one place, and a hand shakes: the second adds nothing.
    if (isAt(corners.at(-1), point)) return
    if (isClosable && isAt(corners[0], point)) close()
    else setDraft((now) => withCorner(now, position))
  }
  const undo = () => setDraft(withoutLast)

  useMapEvents({
    click: ({ latlng }) => {
      setHasKeys(false)
      add([latlng.lat, latlng.lng])
    },
    mousemove: ({ latlng }) => {
      setHasKeys(false)
      setCursor([latlng.lat, latlng.lng])
    },
    mouseout: () => setCursor(null),
    dblclick: close,
  })

  useEffect(() => {
    map.doubleClickZoom.disable()
    map.getContainer().focus({ preventScroll: true })
    map.getContainer().classList.add('map-drawing-now')
    return () => {
      map.doubleClickZoom.enable()
      map.getContainer().classList.remove('map-drawing-now')
    }
  }, [map])

  const onKey = (event: KeyboardEvent): boolean => {
    const arrow = arrows[event.key]
    const act: Readonly<Record<string, () => void>> = {
      ' ': () => {
        const { lat, lng } = map.getCenter()
        add([lat, lng])
      },
      Enter: close,
      Backspace: undo,
      Delete: undo,
      Escape: onCancel,
    }
    if (arrow) {
      const step = stepPx * (event.shiftKey ? 4 : 1)
      map.panBy([arrow[0] * step, arrow[1] * step], { animate: false })
    } else if (act[event.key]) act[event.key]?.()
    else return false
    setHasKeys(true)
    return true
  }
  const latest = useLatest(onKey)
  useEffect(() => {
    const box = map.getContainer()
    const pressed = (event: KeyboardEvent) => {
      if (event.target !== box || !latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    box.addEventListener('keydown', pressed)
    return () => box.removeEventListener('keydown', pressed)
  }, [map, latest])

  return (
    <>
      <MapDrawing
        level={595}
        draw={(project) => {
          const drawn = corners.map(project)
          const { lat, lng } = map.getCenter()
          const next = hasKeys ? project([lat, lng]) : cursor && project(cursor)
          const open = next ? [...drawn, next] : drawn
          return (
            <g className="map-draft">
              <path className="map-case" d={pathThrough(open, shape === 'area' && open.length > 2)} />
              <path d={pathThrough(open, shape === 'area' && open.length > 2)} />
              {drawn.map(({ x, y }, i) => (
                <circle key={i} cx={x} cy={y} r={i === 0 && isClosable ? 7 : 5} />
              ))}
            </g>
          )
        }}
      />
      {hasKeys && <div className="map-crosshair" aria-hidden="true" />}
      <DrawTools label={props.label} draft={draft} onUndo={undo} onClose={close} onCancel={onCancel} />
    </>
  )
}
