import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useMapView } from '../../ui/map/use-map-view.ts'
import { scaleAt } from './scale.ts'

const streetZoom = 10
type Bounds = readonly [west: number, south: number, east: number, north: number]

/** A scale in kilometres and miles for the middle of the map, and a warning where the base map is too coarse. */
export function ScaleBar({ streets }: { streets: Bounds | null }) {
  const t = useTranslate()
  const f = useFormats()
  const { bounds, zoom } = useMapView()
  const middle = [(bounds[0][0] + bounds[1][0]) / 2, (bounds[0][1] + bounds[1][1]) / 2] as const
  const { km, px } = scaleAt(middle[0], zoom, 120)
  const hasStreets = streets !== null && isIn(streets, middle)
  const miles = km / 1.609344
  const values = { km: f.number(km), mi: f.number(miles, miles < 10 ? 1 : 0) }
  return (
    <div className="map-scale" data-over-map>
      {zoom > streetZoom && !hasStreets && <b className="map-warning">{t('situation.orientation')}</b>}
      <span role="img" aria-label={t('situation.scaleLabel', values)} className="mono">
        {t('situation.scale', values)}
        <span className="map-scale-bar" style={{ width: px }} />
      </span>
    </div>
  )
}

const isIn = ([west, south, east, north]: Bounds, [lat, lon]: readonly [number, number]): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north
