import type { Position } from '../../../data/model/ids.ts'
import { MapDrawing, pathThrough } from './MapDrawing.tsx'
import { along, lengthOf, offsetLine, type Point } from './offset-line.ts'

type Look = {
  offset?: number | undefined
  dash?: string | undefined
  /** Name of a CSS variable, e.g. `--div-us`. */
  color: string
  width?: number | undefined
  arrows?: boolean | undefined
  roundel?: string | undefined
  shape?: 'round' | 'square' | undefined
}

/** A route in its direction of travel, moved `offset` px to its right so that two directions lie side by side. */
export function RouteLine(props: { positions: readonly Position[] } & Look) {
  return (
    <MapDrawing
      level={420}
      draw={(project) => (
        <Route line={offsetLine(props.positions.map(project), props.offset ?? 0)} {...props} />
      )}
    />
  )
}

function Route({ line, ...look }: { line: readonly Point[] } & Look) {
  const width = look.width ?? 4
  const color = `var(${look.color})`
  const d = pathThrough(line)
  const length = lengthOf(line)
  const [middle] = along(line, length / 2, length + 1)
  const arrows = look.arrows === false ? [] : along(line, 29, 58)
  return (
    <g className="map-route">
      <path d={d} className="map-case" strokeWidth={width + 3} />
      <path d={d} stroke={color} strokeWidth={width} strokeDasharray={look.dash} />
      {arrows.map(({ x, y, angle }, i) => (
        <path
          key={i}
          d="M-5 -6 L7 0 L-5 6 Z"
          className="map-arrow"
          fill={color}
          transform={`translate(${x} ${y}) rotate(${(angle * 180) / Math.PI})`}
        />
      ))}
      {look.roundel && middle && (
        <g transform={`translate(${middle.x} ${middle.y})`}>
          {look.shape === 'square' ? (
            <rect x={-10} y={-10} width={20} height={20} rx={2} fill={color} className="map-roundel" />
          ) : (
            <circle r={10.5} fill={color} className="map-roundel" />
          )}
          <text className="map-roundel-text" y={4.5}>
            {look.roundel}
          </text>
        </g>
      )}
    </g>
  )
}
