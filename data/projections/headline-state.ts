import { directions, type Mode } from '../model/country.ts'
import type { FacilityState } from '../model/entries/status.ts'
import { cellOf, type CellReport, type FacilityView } from './facilities.ts'

const severity: Record<FacilityState, number> = { open: 0, restricted: 1, closed: 2 }

/** The reports that count, one per direction and mode that anybody has spoken of. */
function countingReports(view: FacilityView | undefined): CellReport[] {
  if (!view) return []
  const modes = new Set(Object.keys(view.cells).map((key) => key.split('.')[1] as Mode))
  return directions.flatMap((direction) =>
    [...modes].flatMap((mode) => cellOf(view, direction, mode)?.report ?? []),
  )
}

/** The report that heads a facility: of the worst state that counts, the latest; null until somebody reports. */
export function headlineReport(view: FacilityView | undefined): CellReport | null {
  return countingReports(view).reduce<CellReport | null>((worst, report) => {
    if (!worst) return report
    const more = severity[report.state] - severity[worst.state]
    return more > 0 || (more === 0 && report.at > worst.at) ? report : worst
  }, null)
}
