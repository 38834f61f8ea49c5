import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { reopenTiles, useUserTiles } from '../state/user-tiles.ts'
import { useWorkspace } from '../state/workspace.ts'
import { basemapUrl } from '../ui/map/basemap-url.ts'
import { inspectArchive } from '../ui/map/inspect-archive.ts'
import type { MapView } from '../ui/map/map-view.ts'
import { MapCanvas } from '../ui/map/MapCanvas.tsx'
import { tileSourceFrom } from '../ui/map/tile-source.ts'
import { useMapTheme } from '../ui/map/use-map-theme.ts'
import { useHotkeys } from '../ui/hotkeys.ts'
import { boundsAround } from './map/bounds.ts'
import { EdgePointers } from './map/EdgePointers.tsx'
import { Insets } from './map/Insets.tsx'
import { allLayers, type Layer } from './map/layers.ts'
import { Legend } from './map/Legend.tsx'
import './map/map.css'
import { MapTools } from './map/MapTools.tsx'
import { Diversions } from './map/Diversions.tsx'
import { Places } from './map/Places.tsx'
import { ScaleBar } from './map/ScaleBar.tsx'
import { StagingAreas } from './map/StagingAreas.tsx'
import { TilesNotice } from './map/TilesNotice.tsx'
import { Zones } from './map/Zones.tsx'
import { ZoomButtons } from './map/ZoomButtons.tsx'
import type { Place } from './places.ts'

const tiles = tileSourceFrom(basemapUrl)
const none: ReadonlySet<string> = new Set()

/** The map with everything on it. */
export function SituationMap({ places, onList }: { places: readonly Place[]; onList: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useMapTheme()
  const picture = useWorkspace((state) => state.picture)
  const [view, setView] = useState<MapView | null>(null)
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(allLayers))
  const [inInset, setInInset] = useState(none)
  const streets = useUserTiles((state) => state.file)
  useEffect(() => void reopenTiles(inspectArchive), [])
  const [bounds] = useState(startingBounds)
  const drawn = useMemo(() => places.filter(({ facility }) => layers.has(facility.kind)), [places, layers])
  const zoomIn = () => view?.zoomIn()
  const zoomOut = () => view?.zoomOut()
  useHotkeys('situation', { '[': zoomOut, ']': zoomIn })
  const keys: Readonly<Record<string, () => void>> = { '[': zoomOut, ']': zoomIn, v: onList }
  // Inside the map single keys of the window are off, since it takes the arrows; its own still work.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.altKey && !event.metaKey) keys[event.key.toLowerCase()]?.()
  }

  return (
    <div className={`situation-map${inInset.size > 0 ? ' beside-inset' : ''}`} data-map-ground>
      <MapTools
        places={drawn}
        view={view}
        layers={layers}
        onLayers={setLayers}
        onList={onList}
        hasInset={inInset.size > 0}
      />
      <div className="map-frame" role="presentation" onKeyDown={onKeyDown}>
        <MapCanvas
          theme={theme}
          language={language}
          center={[43, -81]}
          zoom={7}
          bounds={bounds}
          tiles={tiles}
          userTiles={streets?.source ?? null}
          label={t('situation.map')}
          onReady={setView}
          isExercise={picture?.workspace?.mode === 'exercise'}
        >
          {picture && layers.has('staging') && <StagingAreas picture={picture} />}
          {picture && layers.has('zones') && <Zones picture={picture} />}
          {picture && layers.has('diversions') && <Diversions picture={picture} />}
          <Places places={drawn} view={view} inInset={inInset} />
          <Insets
            places={drawn}
            view={view}
            tiles={tiles}
            userTiles={streets?.source ?? null}
            theme={theme}
            onShown={setInInset}
          />
          <EdgePointers places={drawn} view={view} hasInset={inInset.size > 0} />
          <ScaleBar streets={streets?.about.bounds ?? null} />
        </MapCanvas>
      </div>
      <Legend places={drawn} picture={picture} />
      <ZoomButtons view={view} onHome={() => view?.fitBounds(startingBounds())} />
      <TilesNotice />
      <p className="map-credits" data-over-map>
        {[t('situation.credits'), streets?.about.attribution].filter(Boolean).join(' ')}
      </p>
    </div>
  )
}

/** The crossings in focus and the one in hand, as the map first shows them. */
function startingBounds() {
  const focus = useWorkspace.getState().picture?.workspace?.facilities ?? []
  const { selection } = useSession.getState()
  return boundsAround(selection?.type === 'facility' ? [...focus, selection.id] : focus)
}
