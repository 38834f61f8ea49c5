import { useMemo } from 'react'
import { facilityById, facilityName } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useNow } from '../../state/now.ts'
import { useSession } from '../../state/session.ts'
import { SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import type { MapView } from '../../ui/map/map-view.ts'
import { useMapView } from '../../ui/map/use-map-view.ts'
import { StatusShape } from '../../ui/StatusMark.tsx'
import { isTold, type Place } from '../places.ts'
import { clustersOf, worldPixel, type Cluster } from './cluster.ts'
import { insetFromZoom, insetSize } from './insets.ts'
import { labelSides } from './label-sides.ts'
import { PlaceMarker } from './PlaceMarker.tsx'
import { useSymbolScale } from './use-symbol-scale.ts'
import { pullOuts, pushedAside } from './pull-out.ts'

const cellPx = 48
/** A symbol under the tools or a close-up could be reached by Tab but not be seen. */
const toolsPx = 62
const coverPx = 28
const nearPx = 34
const columnStepPx = 40
/** From here on only places at the very same spot are joined. */
const closeZoom = 11

/** Every place in view: alone when it matters in this log, else joined with its neighbours. */
export function Places(props: {
  places: readonly Place[]
  view: MapView | null
  inInset: ReadonlySet<string>
}) {
  const { places, view, inInset } = props
  const { zoom, bounds, size, project } = useMapView()
  const now = useNow(30_000)
  const scale = useSymbolScale()
  const language = useLanguage()
  const selected = useSession(({ selection }) => (selection?.type === 'facility' ? selection.id : null))
  const byId = useMemo(() => new Map(places.map((place) => [place.facility.id, place])), [places])
  const clusters = useMemo(() => {
    const placed = nearestFirst(places, selected).flatMap((place) => {
      const { facility, state } = place
      if (!facility.position || inInset.has(facility.id)) return []
      const isAlone = isTold(place) || facility.id === selected
      return [{ id: facility.id, position: facility.position, state: state.state, isAlone }]
    })
    return clustersOf(placed, (position) => worldPixel(position, zoom), zoom >= closeZoom ? 16 : cellPx)
  }, [places, selected, inInset, zoom])
  const shown = clusters.filter(({ position: [latitude, longitude] }) => {
    const [[south, west], [north, east]] = bounds
    const margin = (north - south) * 0.1
    return (
      latitude > south - margin &&
      latitude < north + margin &&
      longitude > west - margin &&
      longitude < east + margin
    )
  })
  const labelled = shown.filter(({ ids: [id] }) => {
    const place = byId.get(id ?? '')
    return place !== undefined && (isTold(place) || id === selected)
  })
  const moved = pullOuts(
    labelled.map(({ key, position }) => ({ id: key, ...project(position) })),
    nearPx,
    columnStepPx,
  )
  const at = ({ key, position }: Cluster) => {
    const { x, y } = project(position)
    const [right, down] = moved.get(key) ?? [0, 0]
    return { id: key, x: x + right, y: y + down }
  }
  const aside = pushedAside(
    shown.filter((cluster) => !labelled.includes(cluster)).map(at),
    labelled.map(at),
    nearPx,
  )
  const isCovered = (cluster: Cluster) => {
    const { x, y } = at(cluster)
    const isUnderInset =
      inInset.size > 0 && x < insetSize.width * scale + coverPx && y < insetSize.height * scale + coverPx
    return !labelled.includes(cluster) && (isUnderInset || y < toolsPx)
  }
  const wholeAt = (cluster: Cluster) => {
    const [right, down] = aside.get(cluster.key) ?? [0, 0]
    const { x, y } = at(cluster)
    return { x: x + right, y: y + down, size: 28 * scale }
  }
  const sides = labelSides(
    labelled.map((cluster) => {
      const place = byId.get(cluster.ids[0] ?? '')
      return { ...at(cluster), size: 34 * scale, name: place ? facilityName(place.facility, language) : '' }
    }),
    shown.filter((cluster) => !labelled.includes(cluster) && !isCovered(cluster)).map(wholeAt),
    size.width,
    scale,
  )
  return shown.map((cluster) => {
    if (isCovered(cluster)) return null
    const place = cluster.ids.length === 1 ? byId.get(cluster.ids[0] ?? '') : undefined
    if (!place)
      return (
        <ClusterMarker
          key={cluster.key}
          cluster={cluster}
          offset={aside.get(cluster.key)}
          zoom={zoom}
          view={view}
        />
      )
    const isLabelled = labelled.includes(cluster)
    return (
      <PlaceMarker
        key={cluster.key}
        place={place}
        position={cluster.position}
        now={now}
        offset={moved.get(cluster.key) ?? aside.get(cluster.key)}
        isLabelled={isLabelled && (zoom >= insetFromZoom || place.disruptions.length > 0)}
        align={sides.get(cluster.key)?.align}
        labelUp={sides.get(cluster.key)?.up}
        size={isLabelled ? 34 : 26}
      />
    )
  })
}

function ClusterMarker(props: {
  cluster: Cluster
  offset: readonly [number, number] | undefined
  zoom: number
  view: MapView | null
}) {
  const t = useTranslate()
  const { cluster, zoom, view } = props
  const label = t('situation.cluster', { count: cluster.ids.length, state: t(`state.${cluster.worst}`) })
  return (
    <SymbolMarker
      position={cluster.position}
      size={30}
      offset={props.offset}
      label={label}
      onSelect={() => view?.panTo(cluster.position, Math.min(12, zoom + (cluster.ids.length > 4 ? 1 : 2)))}
    >
      <span className={`cluster ${cluster.worst}`}>
        {cluster.ids.length}
        <span className="cluster-state">
          <StatusShape state={cluster.worst} />
        </span>
      </span>
    </SymbolMarker>
  )
}

/** The order in which Tab walks the symbols: by distance from the one selected. */
function nearestFirst(places: readonly Place[], selected: string | null): readonly Place[] {
  const from = selected === null ? null : facilityById(selected)?.position
  if (!from) return places
  const narrowing = Math.cos((from[0] * Math.PI) / 180)
  const far = ({ facility: { position } }: Place) =>
    position ? Math.hypot(position[0] - from[0], (position[1] - from[1]) * narrowing) : Infinity
  return places.toSorted((one, other) => far(one) - far(other))
}
