import { useEffect, useMemo } from 'react'
import type { Position } from '../../data/model/ids.ts'
import type { PlanContent } from '../../data/model/plan.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { reopenTiles, useUserTiles } from '../state/user-tiles.ts'
import { useWorkspace } from '../state/workspace.ts'
import { FacilitySymbol } from '../ui/FacilitySymbol.tsx'
import { AreaOutlines } from '../ui/map/AreaOutlines.tsx'
import { basemapUrl } from '../ui/map/basemap-url.ts'
import { inspectArchive } from '../ui/map/inspect-archive.ts'
import { MapCanvas } from '../ui/map/MapCanvas.tsx'
import { RouteLine } from '../ui/map/RouteLine.tsx'
import { middleOf } from '../ui/map/middle-of.ts'
import { StagingMark } from '../ui/map/StagingMark.tsx'
import { SymbolMarker } from '../ui/map/SymbolMarker.tsx'
import { tileSourceFrom } from '../ui/map/tile-source.ts'
import { useMapTheme } from '../ui/map/use-map-theme.ts'

const tiles = tileSourceFrom(basemapUrl)
/** Degrees around the outermost place, so that one crossing alone is not drawn from too near. */
const around = 0.02

/** A plan's crossings, staging areas and detour routes on the map. */
export function PlanMap({ content }: { content: PlanContent }) {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useMapTheme()
  const isExercise = useWorkspace((state) => state.picture?.workspace?.mode === 'exercise')
  const streets = useUserTiles((state) => state.file?.source ?? null)
  useEffect(() => void reopenTiles(inspectArchive), [])
  const facilities = useMemo(
    () => content.crossings.flatMap((id) => facilityById(id) ?? []),
    [content.crossings],
  )
  const bounds = useMemo(() => boundsOf(content, facilities), [content, facilities])
  const outlines = useMemo(
    () => content.stagingAreas.flatMap(({ area }) => (area ? [area] : [])),
    [content.stagingAreas],
  )
  const [centre] = bounds
  if (!centre) return null
  return (
    <div className="plan-map">
      <MapCanvas
        theme={theme}
        language={language}
        center={centre}
        zoom={9}
        bounds={bounds}
        tiles={tiles}
        userTiles={streets}
        isExercise={isExercise}
        deepest={17}
        label={t('plans.map')}
      >
        <AreaOutlines outlines={outlines} color="--joint" dash="6 4" fill="--map-alert-fill" />
        {content.stagingAreas.map(
          ({ key, name, area }) =>
            area && <StagingMark key={key} position={middleOf(area)} label={name} name={name} />,
        )}
        {content.detours.map(
          ({ key, route }) => route && <RouteLine key={key} positions={route} color="--act" dash="10 6" />,
        )}
        {facilities.map(
          (facility) =>
            facility.position && (
              <SymbolMarker
                key={facility.id}
                position={facility.position}
                label={facilityName(facility, language)}
                size={28}
              >
                <FacilitySymbol kind={facility.kind} state="unknown" size={1.75} />
              </SymbolMarker>
            ),
        )}
      </MapCanvas>
      <p className="map-credits-line sub">{t('situation.credits')}</p>
    </div>
  )
}

function boundsOf(content: PlanContent, facilities: readonly { position: Position | null }[]): Position[] {
  const places = [
    ...facilities.flatMap(({ position }) => (position ? [position] : [])),
    ...content.stagingAreas.flatMap(({ area }) => area ?? []),
    ...content.detours.flatMap(({ route }) => route ?? []),
  ]
  return places.flatMap(([lat, lon]): Position[] => [
    [lat - around, lon - around],
    [lat + around, lon + around],
  ])
}
