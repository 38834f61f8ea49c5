import type { Position } from '../../../data/model/ids.ts'
import { MapDrawing, pathThrough } from './MapDrawing.tsx'

/** An area on the map: outline and a hatch from the symbol sheet. */
export function AreaPolygon(props: {
  positions: readonly Position[]
  /** Names of CSS variables. */
  color: string
  dash?: string | undefined
  /** Id of a pattern of the symbol sheet. */
  pattern?: string | undefined
  label?: string | undefined
  onSelect?: (() => void) | undefined
}) {
  return (
    <MapDrawing
      level={410}
      draw={(project) => {
        const d = pathThrough(props.positions.map(project), true)
        return (
          <g
            className={props.onSelect ? 'map-area selectable' : 'map-area'}
            {...(props.label && { role: 'img', 'aria-label': props.label })}
            onClick={() => props.onSelect?.()}
          >
            {props.pattern && <path d={d} fill={`url(#${props.pattern})`} />}
            <path
              d={d}
              fill="none"
              stroke={`var(${props.color})`}
              strokeWidth={2}
              strokeDasharray={props.dash}
              strokeLinejoin="round"
            />
          </g>
        )
      }}
    />
  )
}
