import { ArrowUp } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import type { MapView } from '../../ui/map/map-view.ts'
import { useMapView } from '../../ui/map/use-map-view.ts'
import { alternateRows } from '../panel/alternate-rows.ts'
import { isTold, type Place } from '../places.ts'
import { headline } from '../state-words.ts'
import { compassPoint, compassPoints, onFrame, pointerBox, slide } from './edge-pointers.ts'
import './edge-pointers.css'

const most = 3
/** Kept free for the tools above, and for the legend, scale and buttons below. */
const margin = { side: 12, top: 64, bottom: 160 }
/** The close-up stands at the left edge. */
const insetWidth = 296
/** Half a symbol, and the room of its label, in pixels. */
const symbolPx = 18
const labelPx = 160

/** Usable alternates of the place in hand that lie outside the map: where, how far and in what state. */
export function EdgePointers(props: { places: readonly Place[]; view: MapView | null; hasInset: boolean }) {
  const { places, view, hasInset } = props
  const { size, project } = useMapView()
  const now = useNow(60_000)
  const selected = useSession(({ selection }) => (selection?.type === 'facility' ? selection.id : null))
  const byId = useMemo(() => new Map(places.map((place) => [place.facility.id, place])), [places])
  const from = byId.get(selected ?? '')
  const alternates = useMemo(() => {
    if (!from) return []
    const mode = from.facility.modes.commercial === false ? 'passenger' : 'commercial'
    return alternateRows(from.facility, mode, byId, 5, now).filter(({ ruledOut }) => ruledOut === null)
  }, [from, byId, now])
  const origin = from?.facility.position
  if (!origin || size.width < 700) return null
  const frame = {
    left: hasInset ? insetWidth : margin.side,
    top: margin.top,
    right: size.width - margin.side,
    bottom: size.height - margin.bottom,
  }
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height }
  const pointers = alternates.slice(0, most).flatMap(({ facility, place, straightLineKm }) => {
    const { position } = facility
    if (!position || !place) return []
    const point = project(position)
    const edge = onFrame(point, whole) && onFrame(point, frame)
    if (!edge) return []
    const x = Math.max(frame.left, Math.min(edge.x, frame.right - pointerBox.width))
    return [{ x, y: edge.y, place, position, straightLineKm, towards: compassPoint(origin, position) }]
  })
  const obstacles = places.flatMap((place) => {
    if (!place.facility.position) return []
    const { x, y } = project(place.facility.position)
    const label = isTold(place) ? labelPx : 0
    const box = { left: x - symbolPx, top: y - symbolPx, right: x + symbolPx + label, bottom: y + symbolPx }
    return [{ ...box, weight: isTold(place) ? 5 : 1 }]
  })
  return slide(pointers, obstacles, frame).map((pointer) => (
    <Pointer
      key={pointer.place.facility.id}
      {...pointer}
      now={now}
      onPress={() => view?.panTo(pointer.position)}
    />
  ))
}

function Pointer(props: {
  x: number
  y: number
  place: Place
  straightLineKm: number
  towards: (typeof compassPoints)[number]
  now: string
  onPress: () => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { place, towards } = props
  const { source, state } = place.state
  const isUntold = source === 'hours' && state === 'open'
  return (
    <Button className="edge-pointer" style={{ left: props.x, top: props.y }} onPress={props.onPress}>
      <FacilitySymbol kind={place.facility.kind} state={place.state.state} size={1.75} />
      <span className="grow">
        <b>{facilityName(place.facility, language)}</b>
        <span>
          {t('situation.pointer', {
            state: isUntold ? t('situation.noReport') : headline(place, props.now, t, f),
            distance: f.distance(props.straightLineKm),
            towards,
          })}
        </span>
      </span>
      <ArrowUp
        className="icon"
        aria-hidden="true"
        style={{ transform: `rotate(${compassPoints.indexOf(towards) * 45}deg)` }}
      />
    </Button>
  )
}
