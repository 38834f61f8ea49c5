import { useEffect, useMemo, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import type { Position } from '../../data/model/ids.ts'
import { facilityById } from '../../data/reference/reference.ts'
import type { PairCoverage } from '../../data/rules/pair-coverage.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspace.ts'
import { basemapUrl } from '../ui/map/basemap-url.ts'
import { MapCanvas } from '../ui/map/MapCanvas.tsx'
import type { MapView } from '../ui/map/map-view.ts'
import { SymbolMarker } from '../ui/map/SymbolMarker.tsx'
import { tileSourceFrom } from '../ui/map/tile-source.ts'
import { CoverageMark, markOf } from './CoverageMark.tsx'
import { crossingName } from './names.ts'
import { pixelOf, spread } from './spread.ts'
import { drill, useView } from './view.ts'

const tiles = tileSourceFrom(basemapUrl)
const zoom = 3
const middle: Position = [45.5, -95.5]
/** Pixels that two marks are apart at least. */
const apart = 15

/** The crossings along the border, each with its mark; a place where several meet is drawn apart. */
export function CoverageMap({ pairs }: { pairs: readonly PairCoverage[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const isExercise = useWorkspace((state) => state.picture?.workspace?.mode === 'exercise')
  const theme = useSession((state) => state.theme)
  const shown = useView(({ drills }) => drills.findLast((each) => each.type === 'pair')?.facility)
  const placed = useMemo(() => {
    const known = pairs.flatMap((each) => {
      const position = facilityById(each.pair.facility)?.position
      return position ? [{ each, position }] : []
    })
    const shifts = spread(
      known.map(({ position }) => pixelOf(position, zoom)),
      apart,
    )
    return known.map((one, place) => ({ ...one, shift: shifts[place] ?? ([0, 0] as const) }))
  }, [pairs])
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<MapView | null>(null)
  useEffect(() => {
    if (!view || !box.current) return
    // The map itself keeps its corner when it grows; the border must stay in the middle.
    const seen = new ResizeObserver(() => view.panTo(middle, zoom))
    seen.observe(box.current)
    return () => seen.disconnect()
  }, [view])
  return (
    <Toolbar ref={box} className="cov-map" aria-label={t('coverageScreen.map')}>
      <MapCanvas
        theme={theme}
        language={language}
        center={middle}
        zoom={zoom}
        tiles={tiles}
        interactive={false}
        isExercise={isExercise}
        label={t('coverageScreen.map')}
        onReady={setView}
      >
        {placed.map(({ each: { pair, status }, position, shift }) => (
          <SymbolMarker
            key={pair.facility}
            position={position}
            offset={shift}
            size={14}
            isSelected={shown === pair.facility}
            label={t('coverageScreen.square', {
              name: crossingName(pair.facility, language),
              status: t(`coverageStatus.${status}`),
            })}
            onSelect={() => drill({ type: 'pair', facility: pair.facility })}
          >
            <CoverageMark mark={markOf[status]} size={0.875} />
          </SymbolMarker>
        ))}
      </MapCanvas>
    </Toolbar>
  )
}
