import type { Position } from '../../../data/model/ids.ts'
import { MapLabel, SymbolMarker } from './SymbolMarker.tsx'

/** Symbol and name of a staging area, in its middle. */
export function StagingMark(props: {
  position: Position
  /** What is spoken of it. */
  label: string
  name: string
  /** Under the name, e.g. how many trucks it holds. */
  holds?: string
  isSelected?: boolean
  onSelect?: () => void
}) {
  const { position } = props
  return (
    <>
      <SymbolMarker
        position={position}
        size={26}
        zIndex={2}
        label={props.label}
        isSelected={props.isSelected}
        onSelect={props.onSelect}
      >
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <use href="#m-staging" />
        </svg>
      </SymbolMarker>
      <MapLabel position={position} offset={[19, 0]}>
        <b>{props.name}</b>
        {props.holds !== undefined && (
          <>
            <br />
            {props.holds}
          </>
        )}
      </MapLabel>
    </>
  )
}
