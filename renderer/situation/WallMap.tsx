import { useMemo, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { basemapUrl } from '../ui/map/basemap-url.ts'
import type { MapView } from '../ui/map/map-view.ts'
import { MapCanvas } from '../ui/map/MapCanvas.tsx'
import { tileSourceFrom } from '../ui/map/tile-source.ts'
import { useMapTheme } from '../ui/map/use-map-theme.ts'
import { boundsAround } from './map/bounds.ts'
import { EdgePointers } from './map/EdgePointers.tsx'
import { Insets } from './map/Insets.tsx'
import { Legend } from './map/Legend.tsx'
import './map/map.css'
import { Diversions } from './map/Diversions.tsx'
import { StagingAreas } from './map/StagingAreas.tsx'
import { Places } from './map/Places.tsx'
import { ScaleBar } from './map/ScaleBar.tsx'
import { Zones } from './map/Zones.tsx'
import { usePlaces } from './use-places.ts'

const tiles = tileSourceFrom(basemapUrl)
const none: ReadonlySet<string> = new Set()

/** The map for the room's screen: everything that is on the situation map, and nothing to press around it. */
export function WallMap() {
  const t = useTranslate()
  const language = useLanguage()
  const theme = useMapTheme()
  const places = usePlaces()
  const picture = useWorkspace((state) => state.picture)
  const selected = useSession((state) => (state.selection?.type === 'facility' ? state.selection.id : null))
  const [view, setView] = useState<MapView | null>(null)
  const [inInset, setInInset] = useState(none)
  const focus = picture?.workspace?.facilities
  const bounds = useMemo(
    () => boundsAround([...(focus ?? []), ...(selected === null ? [] : [selected])]),
    [focus, selected],
  )
  return (
    <section
      className={`situation-map${inInset.size > 0 ? ' beside-inset' : ''}`}
      aria-label={t('situation.map')}
      data-map-ground
    >
      <div className="map-frame">
        <MapCanvas
          theme={theme}
          language={language}
          center={[43, -81]}
          zoom={7}
          bounds={bounds}
          tiles={tiles}
          label={t('situation.map')}
          onReady={setView}
          isExercise={picture?.workspace?.mode === 'exercise'}
        >
          {picture && <StagingAreas picture={picture} isFixed />}
          {picture && <Zones picture={picture} />}
          {picture && <Diversions picture={picture} />}
          <Places places={places} view={view} inInset={inInset} />
          <Insets
            places={places}
            view={view}
            tiles={tiles}
            userTiles={null}
            theme={theme}
            onShown={setInInset}
          />
          <EdgePointers places={places} view={view} hasInset={inInset.size > 0} />
          <ScaleBar streets={null} />
        </MapCanvas>
      </div>
      <Legend places={places} picture={picture} />
      <p className="map-credits" data-over-map>
        {t('situation.credits')}
      </p>
    </section>
  )
}
