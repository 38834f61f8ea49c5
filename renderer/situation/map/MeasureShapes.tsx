import { Fragment } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { AreaPolygon } from '../../ui/map/AreaPolygon.tsx'
import { RouteLine } from '../../ui/map/RouteLine.tsx'
import { MapLabel, SymbolMarker } from '../../ui/map/SymbolMarker.tsx'
import { diversionLines, stagingAreas } from './diversion-lines.ts'

/** Running diversions, a line per direction; never told apart by hue alone. */
export function Diversions({ picture }: { picture: Picture }) {
  return diversionLines(picture).map((line) => {
    const isToCanada = line.direction === 'toCA'
    const dash = line.isAdvice ? '2 7' : isToCanada ? undefined : '10 6'
    const look = {
      offset: isToCanada ? -5 : 5,
      color: isToCanada ? '--div-ca' : '--div-us',
      dash,
      shape: isToCanada ? ('round' as const) : ('square' as const),
    }
    return (
      <Fragment key={line.key}>
        <RouteLine positions={line.positions} {...look} />
        <RouteLine
          positions={towardsRoundel(line.positions, isToCanada ? 0.7 : 1)}
          {...look}
          arrows={false}
          roundel={line.roundel}
        />
      </Fragment>
    )
  })
}

/** The first part of a line: the roundel stands in its middle, so that two directions do not cover each other's. */
const towardsRoundel = ([from, to]: readonly [Position, Position], part: number): [Position, Position] => [
  from,
  [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
]

/** Staging areas in use: outline, symbol, and how many trucks they hold. */
export function StagingAreas({ picture }: { picture: Picture }) {
  const t = useTranslate()
  const { selection, select } = useSession()
  return stagingAreas(picture).map((area) => (
    <StagingMark
      key={area.measure}
      area={area}
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

function StagingMark(props: {
  area: ReturnType<typeof stagingAreas>[number]
  label: string
  holds: string
  isSelected: boolean
  onSelect: () => void
}) {
  const { area } = props
  return (
    <>
      <AreaPolygon positions={area.outline} color="--joint" dash="6 4" fill="--map-alert-fill" />
      <SymbolMarker
        position={area.middle}
        size={26}
        zIndex={2}
        label={props.label}
        isSelected={props.isSelected}
        onSelect={props.onSelect}
      >
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <use href="#m-staging" />
        </svg>
      </SymbolMarker>
      <MapLabel position={area.middle} offset={[19, 0]}>
        <b>{area.title}</b>
        <br />
        {props.holds}
      </MapLabel>
    </>
  )
}
