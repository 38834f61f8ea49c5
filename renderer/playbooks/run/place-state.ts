import type { Direction, Mode } from '../../../data/model/country.ts'
import type { FacilityState } from '../../../data/model/entries/status.ts'
import { cellOf, type FacilityView } from '../../../data/projections/facilities.ts'

const severity: Record<FacilityState, number> = { open: 0, restricted: 1, closed: 2 }

/** The worst that was reported of a place, and when; null: nobody reported. */
export function worstReported(view: FacilityView | undefined): { state: FacilityState; at: string } | null {
  const reports = Object.keys(view?.cells ?? {}).flatMap((key) => {
    const [direction, mode] = key.split('.') as [Direction, Mode]
    return cellOf(view, direction, mode)?.report ?? []
  })
  return reports.sort((a, b) => severity[b.state] - severity[a.state] || (a.at < b.at ? 1 : -1))[0] ?? null
}
