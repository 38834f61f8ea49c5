import type { Instant } from '../../../data/model/ids.ts'
import {
  decisionState,
  missingAnswers,
  type DecisionState,
} from '../../../data/projections/decision-state.ts'
import type { DecisionView } from '../../../data/projections/decisions.ts'
import type { DisruptionView } from '../../../data/projections/disruptions.ts'
import type { MeasureView } from '../../../data/projections/measures.ts'
import type { Picture } from '../../../data/projections/picture.ts'

export type DecisionHere = { decision: DecisionView; state: DecisionState; missing: readonly string[] }
/** What is open at one place. */
export type ThingsHere = {
  disruptions: DisruptionView[]
  measures: MeasureView[]
  decisions: DecisionHere[]
}

const alive: readonly DecisionState[] = ['proposed', 'awaiting', 'scheduled', 'inEffect']

/** Open disruptions at a place, running measures from or to it, and live decisions about it or about those. */
export function thingsHere(facility: string, picture: Picture, now: Instant): ThingsHere {
  const disruptions = Object.values(picture.disruptions).filter(
    (each) => each.facility === facility && each.closed === null,
  )
  const measures = Object.values(picture.measures).filter(
    (each) => each.ended === null && (each.from === facility || each.to.includes(facility)),
  )
  const about = new Set([
    facility,
    ...disruptions.map(({ disruption }) => disruption),
    ...measures.map(({ measure }) => measure),
  ])
  const decisions = Object.values(picture.decisions)
    .filter(({ terms }) => terms.links.some(({ id }) => about.has(id)))
    .map((decision) => ({
      decision,
      state: decisionState(decision, now),
      missing: missingAnswers(decision),
    }))
    .filter(({ state }) => alive.includes(state))
  return { disruptions, measures, decisions }
}
