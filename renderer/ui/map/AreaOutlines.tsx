import { useMemo } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import { MapDrawing, pathThrough } from './MapDrawing.tsx'

/** Many areas of one look, drawn as one: ten thousand drawings would fill the memory. */
export function AreaOutlines(props: {
  outlines: readonly (readonly Position[])[]
  /** Names of CSS variables. */
  color: string
  fill: string
  dash: string
}) {
  const { outlines } = props
  const turned = useMemo(() => outlines.map(oneWay), [outlines])
  return (
    <MapDrawing
      level={410}
      draw={(project) => {
        const d = turned.map((outline) => pathThrough(outline.map(project), true)).join('')
        return (
          <path
            className="map-area"
            d={d}
            fill={`var(${props.fill})`}
            stroke={`var(${props.color})`}
            strokeWidth={2}
            strokeDasharray={props.dash}
            strokeLinejoin="round"
          />
        )
      }}
    />
  )
}

/** An outline all of whose neighbours turn the same way: drawn as one, areas that overlap would else leave a hole. */
function oneWay(outline: readonly Position[]): readonly Position[] {
  const area = outline.reduce((sum, [latitude, longitude], place) => {
    const [nextLatitude, nextLongitude] = outline[(place + 1) % outline.length] ?? [0, 0]
    return sum + longitude * nextLatitude - nextLongitude * latitude
  }, 0)
  return area < 0 ? outline.toReversed() : outline
}
