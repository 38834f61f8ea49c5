import { PenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import { outlineSize } from '../../../data/rules/outline.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { reopenTiles, useUserTiles } from '../../state/user-tiles.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { AreaPolygon } from '../../ui/map/AreaPolygon.tsx'
import { basemapUrl } from '../../ui/map/basemap-url.ts'
import { DrawPolygon } from '../../ui/map/DrawPolygon.tsx'
import { inspectArchive } from '../../ui/map/inspect-archive.ts'
import { MapCanvas } from '../../ui/map/MapCanvas.tsx'
import { SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import { tileSourceFrom } from '../../ui/map/tile-source.ts'
import { FacilitySymbol } from '../../ui/FacilitySymbol.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import type { LatLon } from './positions.ts'

const tiles = tileSourceFrom(basemapUrl)

/** Where the map opens when no crossing is named: the Detroit and St. Clair rivers. */
const usualCentre: LatLon = [42.6, -82.8]
const closeZoom = 11
const wideZoom = 7

/** The map on which a staging area is drawn, at the crossing that it serves. */
export function AreaMap(props: {
  value: readonly LatLon[] | null
  onChange: (value: unknown) => void
  near: unknown
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const theme = useShownTheme()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities[0])
  const streets = useUserTiles((state) => state.file?.source ?? null)
  useEffect(() => void reopenTiles(inspectArchive), [])
  const [isDrawing, setDrawing] = useState(false)
  const facility = facilityById(typeof props.near === 'string' ? props.near : (focus ?? ''))
  const centre = props.value?.[0] ?? facility?.position ?? usualCentre
  const isDrawn = Array.isArray(props.value) && props.value.length >= 3
  const size = isDrawn && props.value ? outlineSize(props.value) : null
  return (
    <>
      <MapCanvas
        key={facility?.id ?? 'none'}
        theme={theme}
        language={language}
        center={centre}
        zoom={facility || props.value ? closeZoom : wideZoom}
        tiles={tiles}
        userTiles={streets}
        deepest={17}
        label={t('form.measure.area')}
      >
        {facility?.position && (
          <SymbolMarker
            position={facility.position}
            label={facility.names[language]}
            size={28}
            onSelect={() => undefined}
          >
            <FacilitySymbol kind={facility.kind} state="unknown" size={1.75} />
          </SymbolMarker>
        )}
        {props.value && props.value.length >= 3 && !isDrawing && (
          <AreaPolygon positions={[...props.value]} color="--act" label={t('form.measure.area')} />
        )}
        {isDrawing && (
          <DrawPolygon
            label={t('form.measure.area.draw')}
            onDone={(positions) => {
              setDrawing(false)
              props.onChange(positions.map(([lat, lon]) => [rounded(lat), rounded(lon)]))
            }}
            onCancel={() => setDrawing(false)}
          />
        )}
      </MapCanvas>
      {!isDrawing && size && (
        <p className="area-size">
          {t('form.measure.area.size', { area: f.area(size.squareMetres), edge: f.distance(size.edgeKm) })}
        </p>
      )}
      {!isDrawing && (
        <Button
          className="area-draw"
          size="sm"
          icon={<PenLine aria-hidden="true" />}
          onPress={() => setDrawing(true)}
        >
          {t('form.measure.area.start')}
        </Button>
      )}
    </>
  )
}

/** Five decimals of a degree: about one metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** The theme in force, once the system's wish is settled by the app on the document. */
function useShownTheme(): 'light' | 'dark' | 'hc' {
  const wished = useSession((state) => state.theme)
  if (wished !== 'system') return wished
  const shown = document.documentElement.dataset['theme']
  return shown === 'dark' || shown === 'hc' ? shown : 'light'
}
