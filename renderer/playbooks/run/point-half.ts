import type { Country } from '../../../data/model/country.ts'
import { mayAnswer } from '../../../data/projections/decision-state.ts'
import type { PointView } from '../../../data/projections/run-view.ts'

/** One country's half of a decision point: its answer to the shared decision, or what it said where none is asked. */
export type PointHalf = {
  look: 'concurs' | 'declines' | 'waiting' | 'unanswered' | 'notNeeded' | 'said' | 'none'
  /** When it answered or chose; null: it has not. */
  at: string | null
  /** What it chose, where no shared decision was asked. */
  option: string | null
}

/** How a country's half of a decision point is drawn. */
export function pointHalf(view: PointView, country: Country): PointHalf {
  const { decision, decisionState } = view
  if (!decision) {
    const said = view.last[country]
    return said
      ? { look: 'said', at: said.at, option: said.option }
      : { look: 'none', at: null, option: null }
  }
  const answer = decision.answers[country]
  if (answer) return { look: answer.answer, at: answer.at, option: null }
  if (!decision.terms.needs.includes(country)) return { look: 'notNeeded', at: null, option: null }
  const isOpen = decisionState === 'proposed' || decisionState === 'awaiting'
  return { look: isOpen ? 'waiting' : 'unanswered', at: null, option: null }
}

/** Whether the acting desk may answer the shared decision of a point now. */
export const canAnswerPoint = (view: PointView, country: Country, desk: string): boolean =>
  view.decision !== null &&
  (view.decisionState === 'proposed' || view.decisionState === 'awaiting') &&
  mayAnswer(view.decision, country, desk)
