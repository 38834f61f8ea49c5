import { useLayoutEffect, useRef, useState } from 'react'
import { defaultPriority, facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { useSession } from '../state/session.ts'
import { basemapUrl } from '../ui/map/basemap-url.ts'
import { MapCanvas } from '../ui/map/MapCanvas.tsx'
import { MapLabel } from '../ui/map/SymbolMarker.tsx'
import { tileSourceFrom } from '../ui/map/tile-source.ts'

const tiles = tileSourceFrom(basemapUrl)

/** Width, in pixels, in which the whole border fits at the zoom used; a narrower strip is scaled down. */
const wholeWidth = 1400

type Named = { id: string; align: 'start' | 'center' | 'end'; offset: readonly [number, number] }
const named: readonly Named[] = [
  { id: 'pacific-highway', align: 'start', offset: [8, -20] },
  { id: 'sweetgrass-coutts', align: 'center', offset: [0, -20] },
  { id: 'portal-north-portal', align: 'center', offset: [0, -20] },
  { id: 'pembina-emerson', align: 'center', offset: [0, 20] },
  { id: 'sault-ste-marie-international-bridge', align: 'start', offset: [10, -16] },
  { id: 'blue-water-bridge', align: 'end', offset: [-12, -10] },
  { id: 'ambassador-bridge', align: 'end', offset: [-12, 4] },
  { id: 'peace-bridge', align: 'start', offset: [12, 12] },
  { id: 'thousand-islands-bridge', align: 'start', offset: [12, 8] },
]

/** The border from sea to sea with the crossings that matter most: where all of this happens. A picture, no control. */
export function BorderStrip() {
  const language = useLanguage()
  const theme = useSession((state) => state.theme)
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(wholeWidth)
  useLayoutEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? wholeWidth))
    if (place.current) seen.observe(place.current)
    return () => seen.disconnect()
  }, [])
  const scale = Math.min(1, width / wholeWidth)
  return (
    <div ref={place} className="strip" aria-hidden="true" inert>
      <div
        className="strip-map"
        style={{ width: width / scale, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        <MapCanvas
          theme={theme}
          language={language}
          center={[46.4, -95.2]}
          zoom={5}
          tiles={tiles}
          interactive={false}
          label=""
        >
          {defaultPriority().map(
            ({ id, position }) =>
              position && (
                <MapLabel key={id} position={position} align="center" zIndex={2}>
                  <i className="strip-dot" />
                </MapLabel>
              ),
          )}
          {named.map(({ id, align, offset }) => {
            const facility = facilityById(id)
            return (
              facility?.position && (
                <MapLabel key={id} position={facility.position} align={align} offset={offset} zIndex={3}>
                  <b>{facilityName(facility, language).replace(/ \(.*\)$/, '')}</b>
                </MapLabel>
              )
            )
          })}
        </MapCanvas>
      </div>
    </div>
  )
}
