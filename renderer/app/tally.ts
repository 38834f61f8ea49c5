import type { FacilityView } from '../../data/projections/facilities.ts'
import { cellOf } from '../../data/projections/facilities.ts'
import { directions, type Mode } from '../../data/model/country.ts'
import type { FacilityState } from '../../data/model/entries/status.ts'

/** One word for a facility: closed when every reported cell is, restricted when any is less than open; unknown until reported. */
export function headlineState(view: FacilityView | undefined): FacilityState | 'unknown' {
  if (!view) return 'unknown'
  const modes = new Set(Object.keys(view.cells).map((key) => key.split('.')[1] as Mode))
  const states = directions.flatMap((direction) =>
    [...modes].flatMap((mode) => cellOf(view, direction, mode)?.report.state ?? []),
  )
  if (states.length === 0) return 'unknown'
  if (states.every((state) => state === 'closed')) return 'closed'
  return states.every((state) => state === 'open') ? 'open' : 'restricted'
}
