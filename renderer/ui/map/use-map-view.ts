import { useCallback, useSyncExternalStore } from 'react'
import type { LatLngBounds } from 'leaflet'
import { useMap } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'

/** What the map shows now: bounds as [south-west, north-east], pixels from the top left corner of the map. */
export type ShownMap = {
  bounds: readonly [Position, Position]
  zoom: number
  size: { width: number; height: number }
  project(position: Position): { x: number; y: number }
}

const corners = (bounds: LatLngBounds): readonly [Position, Position] => [
  [bounds.getSouth(), bounds.getWest()],
  [bounds.getNorth(), bounds.getEast()],
]

/** The shown part of the map, for children of MapCanvas; new after every move, zoom and resize. */
export function useMapView(): ShownMap {
  const map = useMap()
  const follow = useCallback(
    (changed: () => void) => {
      map.on('moveend zoomend resize', changed)
      return () => void map.off('moveend zoomend resize', changed)
    },
    [map],
  )
  const state = useSyncExternalStore(follow, () => {
    const { x, y } = map.getSize()
    const { lat, lng } = map.getCenter()
    return `${map.getZoom()} ${lat} ${lng} ${x} ${y}`
  })
  const [zoom = 0, , , width = 0, height = 0] = state.split(' ').map(Number)
  return {
    bounds: corners(map.getBounds()),
    zoom,
    size: { width, height },
    project: (position) => {
      const { x, y } = map.latLngToContainerPoint([position[0], position[1]])
      return { x, y }
    },
  }
}
