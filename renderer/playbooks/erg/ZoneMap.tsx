import { memo, useEffect, useMemo } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import type { ZoneOutlines } from '../../../data/rules/zone.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { useMapTheme } from '../../ui/map/use-map-theme.ts'
import { reopenTiles, useUserTiles } from '../../state/user-tiles.ts'
import { HazardSymbol } from '../../ui/HazardSymbol.tsx'
import { basemapUrl } from '../../ui/map/basemap-url.ts'
import { inspectArchive } from '../../ui/map/inspect-archive.ts'
import { MapCanvas } from '../../ui/map/MapCanvas.tsx'
import { PickPosition } from '../../ui/map/PickPosition.tsx'
import { SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import { tileSourceFrom } from '../../ui/map/tile-source.ts'
import { ZoneShape } from '../../ui/map/ZoneShape.tsx'

const tiles = tileSourceFrom(basemapUrl)
const closeZoom = 13

/** The zone as it would lie on the map; a click moves the place of the release. */
export const ZoneMap = memo(function ZoneMap(props: {
  place: Position
  outlines: ZoneOutlines | null
  isRadioactive: boolean
  onPick: (position: Position) => void
}) {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useMapTheme()
  const isExercise = useWorkspace((state) => state.picture?.workspace?.mode === 'exercise')
  const streets = useUserTiles((state) => state.file?.source ?? null)
  useEffect(() => void reopenTiles(inspectArchive), [])
  const { place, outlines } = props
  const bounds = useMemo(
    () => (outlines ? [...outlines.isolation, ...(outlines.protective ?? [])] : undefined),
    [outlines],
  )
  return (
    <MapCanvas
      key={`${place[0]} ${place[1]} ${outlines === null}`}
      theme={theme}
      language={language}
      center={place}
      zoom={closeZoom}
      bounds={bounds}
      tiles={tiles}
      userTiles={streets}
      isExercise={isExercise}
      deepest={17}
      label={t('erg.map')}
    >
      {outlines && (
        <ZoneShape
          {...outlines}
          label={{ isolation: t('erg.map.isolation'), protective: t('erg.map.protective') }}
        />
      )}
      <SymbolMarker position={place} size={16} label={t('erg.place')}>
        <HazardSymbol isRadioactive={props.isRadioactive} />
      </SymbolMarker>
      <PickPosition onPick={props.onPick} />
    </MapCanvas>
  )
})
