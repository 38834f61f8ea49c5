import 'leaflet/dist/leaflet.css'
import './map.css'
import { useEffect, type ReactNode } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { Language } from '../../../data/model/country.ts'
import type { Position } from '../../../data/model/ids.ts'
import { BasemapLayer } from './basemap-layer.ts'
import { LabelsLayer } from './labels-layer.ts'
import { openArchive } from './archive.ts'
import { readMapTheme } from './map-theme.ts'
import { viewOf, type MapView } from './map-view.ts'
import type { TileSource } from './tile-source.ts'

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
      maxZoom={12}
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
        />
      )}
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
}) {
  const map = useMap()
  const { tiles, userTiles, theme, language } = props

  useEffect(() => {
    const archives = [...(userTiles ? [openArchive(userTiles)] : []), openArchive(tiles)]
    // The theme attribute of <html> is set by an effect of the frame, which runs after the effects of its children.
    let layers: { remove(): unknown }[] = []
    const frame = requestAnimationFrame(() => {
      const colours = readMapTheme(map.getContainer())
      layers = [
        new BasemapLayer(archives, colours).addTo(map),
        new LabelsLayer(archives, colours, language).addTo(map),
      ]
    })
    return () => {
      cancelAnimationFrame(frame)
      for (const layer of layers) layer.remove()
    }
  }, [map, tiles, userTiles, theme, language])
  return null
}
