import { Fragment } from 'react'
import type { Position } from '../../../data/model/ids.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { RouteLine } from '../../ui/map/RouteLine.tsx'
import { diversionLines } from './diversion-lines.ts'

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
