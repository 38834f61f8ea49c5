import { DomEvent } from 'leaflet'
import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Position } from '../../../data/model/ids.ts'
import { usePaneElement } from './pane-element.ts'

type Shift = readonly [x: number, y: number]
const none: Shift = [0, 0]

/** A symbol on the map, a real button; with an offset it is pulled out and tied to its place by a leader line. */
export function SymbolMarker(props: {
  position: Position
  size: number
  zIndex?: number | undefined
  isSelected?: boolean | undefined
  label: string
  offset?: Shift | undefined
  onSelect?: (() => void) | undefined
  children: ReactNode
}) {
  const { size, isSelected = false } = props
  const [x, y] = props.offset ?? none
  const element = usePaneElement(props.position, (props.zIndex ?? 1) + (isSelected ? 50 : 0), 'map-anchor')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current) DomEvent.disableClickPropagation(button.current)
  }, [])

  return createPortal(
    <>
      {(x !== 0 || y !== 0) && <Leader x={x} y={y} />}
      <button
        ref={button}
        type="button"
        className="map-symbol"
        aria-label={props.label}
        aria-pressed={isSelected}
        title={props.label}
        style={{ width: size, height: size, left: x - size / 2, top: y - size / 2 }}
        onClick={() => props.onSelect?.()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
        }}
      >
        {props.children}
      </button>
    </>,
    element,
  )
}

function Leader({ x, y }: { x: number; y: number }) {
  const length = Math.hypot(x, y)
  return (
    <>
      <span className="map-leader" style={{ width: length, transform: `rotate(${Math.atan2(y, x)}rad)` }} />
      <span className="map-leader-end" />
    </>
  )
}

/** Words with a halo beside a place; they let every click through to the map. */
export function MapLabel(props: {
  position: Position
  offset?: Shift | undefined
  align?: 'start' | 'center' | 'end' | undefined
  zIndex?: number | undefined
  children: ReactNode
}) {
  const [x, y] = props.offset ?? none
  const element = usePaneElement(props.position, props.zIndex ?? 1, 'map-anchor map-anchor-label')
  return createPortal(
    <span className={`map-label ${props.align ?? 'start'}`} style={{ left: x, top: y }}>
      {props.children}
    </span>,
    element,
  )
}
