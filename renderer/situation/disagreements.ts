import { directions, type Mode } from '../../data/model/country.ts'
import { cellOf, type FacilityView } from '../../data/projections/facilities.ts'

/** Every direction and mode that somebody reported, with both countries' reports. */
export const toldCells = (view: FacilityView) =>
  Object.keys(view.cells).flatMap((key) => {
    const [way, mode] = key.split('.') as [string, Mode]
    const cell = cellOf(view, directions.find((each) => each === way) ?? 'toUS', mode)
    return cell ? [cell] : []
  })

/** How many directions and modes the two countries tell differently. */
export const disagreementsOf = (view: FacilityView): number =>
  toldCells(view).filter(({ agree }) => agree === false).length
