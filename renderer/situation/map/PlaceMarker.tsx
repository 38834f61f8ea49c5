import type { Position } from '../../../data/model/ids.ts'
import { facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { MapLabel, SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import type { Place } from '../places.ts'
import { headline } from '../state-words.ts'
import { factOf } from './fact.ts'
import { useSymbolScale } from './use-symbol-scale.ts'

/** By how much the ring of a disrupted place is wider than its symbol, on each side. */
const haloPx = 8

/** One place on the map; in focus or disrupted ones carry their name and the one fact that matters. */
export function PlaceMarker(props: {
  place: Place
  position: Position
  now: string
  offset?: readonly [number, number] | undefined
  align?: 'start' | 'end' | undefined
  isLabelled?: boolean
  /** Pixels by which the label stands higher than the symbol. */
  labelUp?: number | undefined
  size?: number
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { selection, select } = useSession()
  const { place, now, position } = props
  const { facility, state, disruptions } = place
  const isSelected = selection?.type === 'facility' && selection.id === facility.id
  const name = facilityName(facility, language)
  const scale = useSymbolScale()
  const size = (isSelected ? 42 : (props.size ?? 34)) * scale
  const [x, y] = props.offset ?? [0, 0]
  // The ring of the one in hand grows over the gap: its label stays where it was.
  const gap = ((props.size ?? 34) * scale) / 2 + (disruptions.length > 0 ? haloPx + 4 : 6)
  return (
    <>
      <SymbolMarker
        position={position}
        size={size}
        zIndex={props.isLabelled ? 3 : 1}
        isSelected={isSelected}
        offset={props.offset}
        label={t('situation.symbol', {
          name,
          kind: t(`facilityKind.${facility.kind}`),
          state: headline(place, now, t, f),
        })}
        onSelect={() => select({ type: 'facility', id: facility.id })}
      >
        {disruptions.length > 0 && <span className="disruption-halo" style={{ inset: -haloPx }} />}
        <FacilitySymbol kind={facility.kind} state={state.state} size={size / 16 / scale} />
      </SymbolMarker>
      {props.isLabelled && (
        <MapLabel
          position={position}
          offset={[props.align === 'end' ? x - gap : x + gap, y - (props.labelUp ?? 0)]}
          align={props.align}
          zIndex={2}
        >
          <b>{name}</b>
          <br />
          {factOf(place, now, t, f)}
        </MapLabel>
      )}
    </>
  )
}
