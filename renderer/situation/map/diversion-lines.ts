import type { Direction, Mode } from '../../../data/model/country.ts'
import type { Position } from '../../../data/model/ids.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { middleOf } from '../../ui/map/middle-of.ts'

/** One diverted direction: from the crossing relieved to an alternate. */
export type DiversionLine = {
  key: string
  measure: string
  number: string
  title: string
  direction: Direction
  modes: readonly Mode[]
  isAdvice: boolean
  /** From the crossing to the alternate; a straight line, since the road taken is not known. */
  positions: readonly [Position, Position]
  to: string
  /** Place among the running diversions, from 1: what the roundel shows. */
  roundel: string
}

/** Running diversions, one line per direction and alternate. */
export function diversionLines(picture: Picture): DiversionLine[] {
  return Object.values(picture.measures)
    .filter(({ type, ended }) => type === 'diversion' && ended === null)
    .toSorted((one, other) => one.startedAt.localeCompare(other.startedAt))
    .flatMap((measure) => measure.directions.map((direction) => ({ measure, direction })))
    .flatMap(({ measure, direction }, place) => {
      const from = measure.from === null ? null : (facilityById(measure.from)?.position ?? null)
      if (!from) return []
      return measure.to.flatMap((id) => {
        const to = facilityById(id)?.position
        if (!to) return []
        return [
          {
            key: `${measure.measure} ${direction} ${id}`,
            measure: measure.measure,
            number: measure.number,
            title: measure.title,
            direction,
            modes: measure.modes,
            isAdvice: measure.isAdvice,
            positions: [from, to] as const,
            to: id,
            roundel: String(place + 1),
          },
        ]
      })
    })
}

/** A staging area that is in use, and the middle of its outline. */
export type StagingArea = {
  measure: string
  number: string
  title: string
  capacity: number | null
  outline: readonly Position[]
  middle: Position
}

/** Staging areas in use. */
export const stagingAreas = (picture: Picture): StagingArea[] =>
  Object.values(picture.measures).flatMap(({ measure, number, title, type, area, capacity, ended }) => {
    if (type !== 'stagingArea' || ended !== null || !area) return []
    return [{ measure, number, title, capacity, outline: area, middle: middleOf(area) }]
  })
