import { useMapEvents } from 'react-leaflet'
import type { Position } from '../../../data/model/ids.ts'

/** Takes a click on the map as a place; by keyboard a place is typed. */
export function PickPosition(props: { onPick: (position: Position) => void }) {
  useMapEvents({
    click: ({ latlng }) => {
      props.onPick([rounded(latlng.lat), rounded(latlng.lng)])
    },
  })
  return null
}

/** Five decimals of a degree: about one metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
