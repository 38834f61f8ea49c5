import { useEffect, useMemo } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { PinnedInset } from '../../ui/map/PinnedInset.tsx'
import type { MapView } from '../../ui/map/map-view.ts'
import type { TileSource } from '../../ui/map/tile-source.ts'
import { useMapView } from '../../ui/map/use-map-view.ts'
import type { Position } from '../../../data/model/ids.ts'
import type { Place } from '../places.ts'
import { insetFromZoom, insetGroups, insetSize, isCrowded, type InsetGroup } from './insets.ts'
import { besideFirst } from './pull-out.ts'
import { PlaceMarker } from './PlaceMarker.tsx'
import { useSymbolScale } from './use-symbol-scale.ts'

/** Close-ups of places that crowd at this zoom; tells the map which places they took over. */
export function Insets(props: {
  places: readonly Place[]
  view: MapView | null
  tiles: TileSource
  userTiles: TileSource | null
  theme: string
  onShown: (ids: ReadonlySet<string>) => void
}) {
  const { places, onShown } = props
  const shownMap = useMapView()
  const byId = useMemo(() => new Map(places.map((place) => [place.facility.id, place])), [places])
  const groups = insetGroups.filter(
    (group) =>
      shownMap.zoom >= insetFromZoom &&
      shownMap.size.width > 700 &&
      isCrowded(group, byId, (position) => shownMap.project(position), shownMap.size),
  )
  const key = groups.map(({ id }) => id).join(' ')
  useEffect(() => {
    const taken = insetGroups.filter(({ id }) => key.split(' ').includes(id))
    onShown(new Set(taken.flatMap(({ members }) => members)))
  }, [key, onShown])
  return groups.map((group) => <Inset key={group.id} group={group} byId={byId} {...props} />)
}

function Inset(props: {
  group: InsetGroup
  byId: ReadonlyMap<string, Place>
  view: MapView | null
  tiles: TileSource
  userTiles: TileSource | null
  theme: string
}) {
  const t = useTranslate()
  const language = useLanguage()
  const scale = useSymbolScale()
  const { group, byId, view } = props
  const members = group.members.flatMap((id) => {
    const place = byId.get(id)
    const position = place?.facility.position
    return place && position ? [{ place, position }] : []
  })
  const positions = members.map(({ position }) => position)
  return (
    <PinnedInset
      title={t(`situation.inset.${group.id}`)}
      badge={t('situation.inset.badge')}
      positions={positions}
      corner="top-left"
      width={insetSize.width * scale}
      height={insetSize.height * scale}
      tiles={props.tiles}
      userTiles={props.userTiles}
      theme={props.theme}
      language={language}
      onOpen={() => view?.fitBounds(positions)}
    >
      <Members members={members} />
    </PinnedInset>
  )
}

function Members(props: { members: readonly { place: Place; position: Position }[] }) {
  const now = useNow(30_000)
  const { project } = useMapView()
  const points = props.members.map(({ place, position }) => ({ id: place.facility.id, ...project(position) }))
  const moved = besideFirst(points, 22, 30)
  return props.members.map(({ place, position }) => {
    const isRoad = place.facility.collection === 'crossing'
    return (
      <PlaceMarker
        key={place.facility.id}
        place={place}
        position={position}
        now={now}
        offset={moved.get(place.facility.id)}
        isLabelled={isRoad && place.state.state !== 'notInService'}
        labelUp={12}
        align={position[1] > westmost(props.members) + 0.01 ? 'end' : 'start'}
        size={isRoad ? 34 : 26}
      />
    )
  })
}

/** Labels go to the left, but for the place at the left edge. */
const westmost = (members: readonly { position: Position }[]) =>
  Math.min(...members.map(({ position }) => position[1]))
