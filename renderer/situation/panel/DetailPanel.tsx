import { placeInHand } from '../../state/place-in-hand.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import type { Place } from '../places.ts'
import { CrossingPanel } from './CrossingPanel.tsx'
import { Overview } from './Overview.tsx'
import './panel.css'

/** The crossing in hand, or an overview while none is. */
export function DetailPanel({ places }: { places: readonly Place[] }) {
  const selection = useSession((state) => state.selection)
  const picture = useWorkspace((state) => state.picture)
  if (!picture) return null
  const facility = placeInHand(selection, picture)
  const place = places.find((each) => each.facility.id === facility)
  return place ? (
    <CrossingPanel key={place.facility.id} place={place} places={places} picture={picture} />
  ) : (
    <Overview places={places} picture={picture} />
  )
}
