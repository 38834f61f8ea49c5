import 'leaflet/dist/leaflet.css'
import './map.css'
import { useEffect, type ReactNode } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { Language } from '../../../data/model/country.ts'
import type { Position } from '../../../data/model/ids.ts'
import { BasemapLayer, type Streets } from './basemap-layer.ts'
import { LabelsLayer } from './labels-layer.ts'
import { openArchive } from './archive.ts'
import { readMapTheme } from './map-theme.ts'
import { viewOf, type MapView } from './map-view.ts'
import type { TileSource } from './tile-source.ts'
import { Watermark } from './Watermark.tsx'

/** Beyond this the map is drawn back: North America with some ocean. */
const northAmerica: [[number, number], [number, number]] = [
  [8, -190],
  [84, -30],
]

/** The offline map: base map, names and whatever symbols its children place; the screen shows the credits. */
export function MapCanvas(props: {
  theme: string
  language: Language
  center: Position
  zoom: number
  bounds?: readonly Position[] | undefined
  tiles: TileSource | null
  userTiles?: TileSource | null | undefined
  interactive?: boolean | undefined
  /** How far this map goes in, where the usual zoom is too coarse to point at a yard. */
  deepest?: number | undefined
  /** What it shows is of an exercise, which every copy of it must tell. */
  isExercise?: boolean | undefined
  label: string
  onReady?: ((view: MapView) => void) | undefined
  children?: ReactNode
}) {
  const interactive = props.interactive ?? true
  return (
    <MapContainer
      className="map-canvas"
      center={[props.center[0], props.center[1]]}
      zoom={props.zoom}
      minZoom={3}
      maxZoom={props.deepest ?? usual}
      maxBounds={northAmerica}
      maxBoundsViscosity={0.6}
      zoomControl={false}
      attributionControl={false}
      keyboard={interactive}
      dragging={interactive}
      scrollWheelZoom={interactive}
      doubleClickZoom={interactive}
      boxZoom={interactive}
      touchZoom={interactive}
      fadeAnimation={false}
      worldCopyJump={false}
    >
      <MapSetup label={props.label} interactive={interactive} bounds={props.bounds} onReady={props.onReady} />
      {props.tiles && (
        <Basemap
          tiles={props.tiles}
          userTiles={props.userTiles ?? null}
          theme={props.theme}
          language={props.language}
          last={props.deepest ?? usual}
        />
      )}
      {props.isExercise && <Watermark />}
      {props.children}
    </MapContainer>
  )
}

function MapSetup(props: {
  label: string
  interactive: boolean
  bounds: readonly Position[] | undefined
  onReady: ((view: MapView) => void) | undefined
}) {
  const map = useMap()
  const { label, interactive, bounds, onReady } = props
  const boundsKey = JSON.stringify(bounds ?? null)

  useEffect(() => {
    const box = map.getContainer()
    box.setAttribute('role', interactive ? 'application' : 'group')
    box.setAttribute('aria-label', label)
    box.tabIndex = interactive ? 0 : -1
  }, [map, label, interactive])

  useEffect(() => {
    const seen = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    seen.observe(map.getContainer())
    return () => seen.disconnect()
  }, [map])

  useEffect(() => {
    const wanted = JSON.parse(boundsKey) as [number, number][] | null
    if (wanted && wanted.length > 0) map.fitBounds(wanted, { padding: [24, 24], animate: false })
  }, [map, boundsKey])

  useEffect(() => onReady?.(viewOf(map)), [map, onReady])
  return null
}

function Basemap(props: {
  tiles: TileSource
  userTiles: TileSource | null
  theme: string
  language: Language
  last: number
}) {
  const map = useMap()
  const { tiles, userTiles, theme, language, last } = props

  useEffect(() => {
    let layers: { remove(): unknown }[] = []
    let isGone = false
    let frame = 0
    const box = map.getContainer()
    const show = (streets: Streets | null) => {
      if (isGone) return
      map.setMaxZoom(streets ? Math.min(deepest, Math.max(last, streets.head.maxZoom + 1)) : last)
      // The theme attribute of <html> is set by an effect of the frame, which runs after the effects of its children.
      frame = requestAnimationFrame(() => {
        const colours = readMapTheme(box)
        const base = openArchive(tiles)
        const ground = new BasemapLayer(base, streets, colours)
        const words = new LabelsLayer(base, streets, colours, language)
        const tell = () => {
          box.dataset['painted'] = ground.isLoading() || words.isDrawing ? 'no' : 'yes'
        }
        ground.on('loading load', tell)
        words.on('drawing drawn', tell)
        layers = [ground.addTo(map), words.addTo(map)]
      })
    }
    void streetsOf(userTiles).then(show)
    return () => {
      isGone = true
      cancelAnimationFrame(frame)
      for (const layer of layers) layer.remove()
    }
  }, [map, tiles, userTiles, theme, language, last])
  return null
}

/** The last zoom of the map, and with a street-level map. */
const usual = 12
const deepest = 18

async function streetsOf(source: TileSource | null): Promise<Streets | null> {
  if (!source) return null
  const failed = (thrown: unknown) => source.failed?.(thrown)
  try {
    const archive = openArchive(source)
    return { archive, head: await archive.head(), failed }
  } catch (thrown) {
    failed(thrown)
    return null
  }
}
