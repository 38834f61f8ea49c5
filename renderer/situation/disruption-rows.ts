import type { Country } from '../../data/model/country.ts'
import type { Instant } from '../../data/model/ids.ts'
import { missingAnswers, decisionState, type DecisionState } from '../../data/projections/decision-state.ts'
import type { DecisionView } from '../../data/projections/decisions.ts'
import type { DisruptionView } from '../../data/projections/disruptions.ts'
import { headlineReport } from '../../data/projections/headline-state.ts'
import type { Picture } from '../../data/projections/picture.ts'
import type { MarkState } from '../ui/FacilitySymbol.tsx'

/** The latest decision about a disruption, and whose answer it lacks. */
export type DecisionCell = { decision: DecisionView; state: DecisionState; missing: readonly Country[] }

/** One open disruption as the dock shows it. */
export type DisruptionRow = {
  disruption: DisruptionView
  state: MarkState
  /** Minutes since it was opened. */
  openFor: number
  decision: DecisionCell | null
}

const gravity: readonly MarkState[] = ['closed', 'restricted', 'unknown', 'open']

/** Open disruptions, gravest first, then oldest first. */
export function disruptionRows(picture: Picture, now: Instant): DisruptionRow[] {
  return Object.values(picture.disruptions)
    .filter(({ closed }) => closed === null)
    .map((disruption) => ({
      disruption,
      state: stateOfDisruption(disruption, picture),
      openFor: Math.max(0, Math.floor((Date.parse(now) - Date.parse(disruption.openedAt)) / 60_000)),
      decision: latestDecision(picture, disruption, now),
    }))
    .sort(
      (one, other) =>
        gravity.indexOf(one.state) - gravity.indexOf(other.state) ||
        one.disruption.openedAt.localeCompare(other.disruption.openedAt),
    )
}

/** What its crossing may do now, since later reports outdate the disruption's own; else what it said itself. */
function stateOfDisruption(disruption: DisruptionView, picture: Picture): MarkState {
  const report = headlineReport(picture.facilities[disruption.facility])
  if (report) return report.state
  return (
    (['closed', 'restricted', 'open'] as const).find((state) =>
      disruption.cells.some((cell) => cell.state === state),
    ) ?? 'unknown'
  )
}

const ended: readonly DecisionState[] = ['withdrawn', 'declined', 'rescinded', 'expired']

/** The last decision that names the disruption, one still alive before one that ended. */
function latestDecision(picture: Picture, { disruption }: DisruptionView, now: Instant): DecisionCell | null {
  const about = Object.values(picture.decisions)
    .filter(({ terms }) => terms.links.some(({ type, id }) => type === 'disruption' && id === disruption))
    .map((decision) => ({
      decision,
      state: decisionState(decision, now),
      missing: missingAnswers(decision),
    }))
    .sort(
      (one, other) =>
        Number(ended.includes(one.state)) - Number(ended.includes(other.state)) ||
        other.decision.proposedAt.localeCompare(one.decision.proposedAt),
    )
  return about[0] ?? null
}
