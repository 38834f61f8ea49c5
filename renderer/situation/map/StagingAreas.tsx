import { useMemo } from 'react'
import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { AreaOutlines } from '../../ui/map/AreaOutlines.tsx'
import { StagingMark } from '../../ui/map/StagingMark.tsx'
import { useMapView } from '../../ui/map/use-map-view.ts'
import { stagingAreas, type StagingArea } from './diversion-lines.ts'

/** Symbols and names at a time; of more than these nobody could read one. */
const mostMarked = 150

/** Staging areas in use: outline, symbol, and how many trucks they hold. */
export function StagingAreas(props: {
  picture: Picture
  /** The map is one that nobody zooms. */
  isFixed?: boolean
}) {
  const { picture, isFixed = false } = props
  const areas = useMemo(() => stagingAreas(picture), [picture])
  const outlines = useMemo(() => areas.map(({ outline }) => outline), [areas])
  if (areas.length === 0) return null
  return (
    <>
      <AreaOutlines outlines={outlines} color="--joint" dash="6 4" fill="--map-alert-fill" />
      {areas.length > mostMarked ? <MarksInSight areas={areas} isFixed={isFixed} /> : <Marks areas={areas} />}
    </>
  )
}

function MarksInSight({ areas, isFixed }: { areas: readonly StagingArea[]; isFixed: boolean }) {
  const t = useTranslate()
  const { size, project } = useMapView()
  const inSight = areas.filter(({ middle }) => {
    const { x, y } = project(middle)
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height
  })
  if (inSight.length <= mostMarked) return <Marks areas={inSight} />
  return (
    <p className="map-many" role="status" data-over-map>
      {t(isFixed ? 'situation.stagingInSight' : 'situation.stagingMany', { count: inSight.length })}
    </p>
  )
}

function Marks({ areas }: { areas: readonly StagingArea[] }) {
  const t = useTranslate()
  const { selection, select } = useSession()
  return areas.map((area) => (
    <StagingMark
      key={area.measure}
      position={area.middle}
      name={area.title}
      label={t('situation.stagingLabel', {
        number: area.number,
        title: area.title,
        capacity: area.capacity ?? 'none',
      })}
      holds={area.capacity === null ? '' : t('situation.trucks', { count: area.capacity })}
      isSelected={selection?.type === 'measure' && selection.id === area.measure}
      onSelect={() => select({ type: 'measure', id: area.measure })}
    />
  ))
}
