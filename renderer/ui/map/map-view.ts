import type { Map as LeafletMap } from 'leaflet'
import type { Position } from '../../../data/model/ids.ts'

/** What a screen can do with the map: positions in WGS 84 degrees, pixels for `panBy`. */
export type MapView = {
  panTo(position: Position, zoom?: number): void
  fitBounds(positions: readonly Position[]): void
  zoomIn(): void
  zoomOut(): void
  panBy(x: number, y: number): void
}

const mutable = (position: Position): [number, number] => [position[0], position[1]]

/** The plain view of a Leaflet map; moves without animation when the system asks for reduced motion. */
export function viewOf(map: LeafletMap): MapView {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    panTo: (position, zoom) => map.setView(mutable(position), zoom ?? map.getZoom(), { animate }),
    fitBounds: (positions) => {
      if (positions.length > 0)
        map.fitBounds(positions.map(mutable), { padding: [48, 48], maxZoom: 11, animate })
    },
    zoomIn: () => map.zoomIn(1, { animate }),
    zoomOut: () => map.zoomOut(1, { animate }),
    panBy: (x, y) => map.panBy([x, y], { animate }),
  }
}
