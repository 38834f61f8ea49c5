import { PenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import { outlineSize } from '../../../data/rules/outline.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { FacilitySymbol, type FacilitySymbolKind } from '../FacilitySymbol.tsx'
import { Button } from '../parts/Button.tsx'
import { AreaPolygon } from './AreaPolygon.tsx'
import { basemapUrl } from './basemap-url.ts'
import { DrawPolygon } from './DrawPolygon.tsx'
import { inspectArchive } from './inspect-archive.ts'
import { MapCanvas } from './MapCanvas.tsx'
import { RouteLine } from './RouteLine.tsx'
import { SymbolMarker } from './SymbolMarker.tsx'
import { tileSourceFrom, type TileSource } from './tile-source.ts'
import { useMapTheme } from './use-map-theme.ts'

/** What a map to draw on needs to know: the place it opens at, and the official's own streets. */
export type MapGround = {
  /** The crossing that is served; null: none is named. */
  place: { id: string; name: string; kind: FacilitySymbolKind; position: Position | null } | null
  streets: TileSource | null
  isExercise: boolean
  /** Opens the streets of the last start, once. */
  reopen: (inspect: typeof inspectArchive) => Promise<void>
}

const tiles = tileSourceFrom(basemapUrl)

/** Where the map opens when no crossing is named: the Detroit and St. Clair rivers. */
const usualCentre: Position = [42.6, -82.8]
const closeZoom = 11
const wideZoom = 7

/** The map on which a staging area or a route is drawn, at the crossing that it serves. */
export function AreaMap(props: {
  label: string
  shape: 'area' | 'route'
  value: readonly Position[] | null
  onChange: (value: unknown) => void
  ground: MapGround
}) {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useMapTheme()
  const { label, shape, value, onChange } = props
  const { place, streets, isExercise, reopen } = props.ground
  useEffect(() => void reopen(inspectArchive), [reopen])
  const [isDrawing, setDrawing] = useState(false)
  const centre = value?.[0] ?? place?.position ?? usualCentre
  const isDrawn = Array.isArray(value) && value.length >= (shape === 'route' ? 2 : 3)
  return (
    <>
      <MapCanvas
        key={place?.id ?? 'none'}
        theme={theme}
        language={language}
        center={centre}
        zoom={place || value ? closeZoom : wideZoom}
        tiles={tiles}
        userTiles={streets}
        isExercise={isExercise}
        deepest={17}
        label={label}
      >
        {place?.position && (
          <SymbolMarker position={place.position} label={place.name} size={28} onSelect={() => undefined}>
            <FacilitySymbol kind={place.kind} state="unknown" size={1.75} />
          </SymbolMarker>
        )}
        {value && isDrawn && !isDrawing && <Drawn shape={shape} positions={value} label={label} />}
        {isDrawing && (
          <DrawPolygon
            shape={shape}
            label={t(shape === 'route' ? 'map.route.draw' : 'form.measure.area.draw')}
            onDone={(positions) => {
              setDrawing(false)
              onChange(positions.map(([lat, lon]) => [rounded(lat), rounded(lon)]))
            }}
            onCancel={() => setDrawing(false)}
          />
        )}
      </MapCanvas>
      {value && isDrawn && shape === 'area' && !isDrawing && <Size outline={value} />}
      {!isDrawing && (
        <Button
          className="area-draw"
          size="sm"
          icon={<PenLine aria-hidden="true" />}
          onPress={() => setDrawing(true)}
        >
          {t(shape === 'route' ? 'map.route.start' : 'form.measure.area.start')}
        </Button>
      )}
    </>
  )
}

function Drawn(props: { shape: 'area' | 'route'; positions: readonly Position[]; label: string }) {
  const { shape, positions, label } = props
  return shape === 'route' ? (
    <RouteLine positions={positions} color="--act" />
  ) : (
    <AreaPolygon positions={positions} color="--act" label={label} />
  )
}

function Size(props: { outline: readonly Position[] }) {
  const t = useTranslate()
  const f = useFormats()
  const size = outlineSize(props.outline)
  return (
    <p className="area-size">
      {t('form.measure.area.size', { area: f.area(size.squareMetres), edge: f.distance(size.edgeKm) })}
    </p>
  )
}

/** Five decimals of a degree: about one metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
