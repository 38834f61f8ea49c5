import type { Position } from '../../../data/model/ids.ts'
import { AreaPolygon } from './AreaPolygon.tsx'

/** A zone by the guidebook: the isolation circle, and the square downwind; told apart by line and pattern, not by hue alone. */
export function ZoneShape(props: {
  isolation: readonly Position[]
  protective: readonly Position[] | null
  label: { isolation: string; protective: string }
}) {
  return (
    <>
      {props.protective && (
        <AreaPolygon
          positions={props.protective}
          color="--restr"
          pattern="p-restricted"
          dash="7 4"
          label={props.label.protective}
        />
      )}
      <AreaPolygon
        positions={props.isolation}
        color="--closed"
        pattern="p-closed"
        label={props.label.isolation}
      />
    </>
  )
}
