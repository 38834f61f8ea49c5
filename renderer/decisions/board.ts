import { decisionState, effectiveFrom, type DecisionState } from '../../data/projections/decision-state.ts'
import type { Decisions, DecisionView } from '../../data/projections/decisions.ts'
import type { Link } from '../../data/model/entries/body.ts'
import { epochMs, minutesBetween } from '../../data/rules/instant.ts'

export const columns = ['proposed', 'awaiting', 'inEffect', 'ended'] as const
export type Column = (typeof columns)[number]

const columnOf: Record<DecisionState, Column> = {
  proposed: 'proposed',
  awaiting: 'awaiting',
  scheduled: 'inEffect',
  inEffect: 'inEffect',
  declined: 'ended',
  withdrawn: 'ended',
  rescinded: 'ended',
  expired: 'ended',
}

export type Placed = { decision: DecisionView; state: DecisionState }

/** The instant that matters next of a decision that still runs or waits; null when nothing is due. */
function nextDue({ terms }: DecisionView, state: DecisionState): string | null {
  const { answerBy, effectiveFrom: from, reviewAt, expiresAt } = terms
  if (state === 'proposed' || state === 'awaiting') return answerBy
  if (state === 'scheduled') return from
  if (state !== 'inEffect') return null
  const ends = [reviewAt, expiresAt].filter((at) => at !== null).sort()
  return ends[0] ?? null
}

/** The board: each decision in its column, what is due soonest first, then the newest. */
export function boardOf(decisions: Decisions, now: string): Record<Column, Placed[]> {
  const board: Record<Column, Placed[]> = { proposed: [], awaiting: [], inEffect: [], ended: [] }
  const newestFirst = Object.values(decisions).sort((a, b) => epochMs(b.proposedAt) - epochMs(a.proposedAt))
  for (const decision of newestFirst) {
    const state = decisionState(decision, now)
    board[columnOf[state]].push({ decision, state })
  }
  const due = ({ decision, state }: Placed) => nextDue(decision, state) ?? '9'
  for (const column of ['proposed', 'awaiting', 'inEffect'] as const)
    board[column].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
  return board
}

/** Median minutes from a proposal to the last needed concurrence; null while none was reached. */
export function medianToConcurrence(decisions: Decisions): number | null {
  const spans = Object.values(decisions)
    .filter(({ type }) => type === 'shared')
    .flatMap((decision) => {
      const answered = decision.terms.needs.map((country) => decision.answers[country])
      if (effectiveFrom(decision) === null) return []
      const last = answered.reduce(
        (latest, answer) => (answer && answer.at > latest ? answer.at : latest),
        '',
      )
      return [minutesBetween(decision.proposedAt, last)]
    })
    .sort((a, b) => a - b)
  const middle = Math.floor(spans.length / 2)
  if (spans.length === 0) return null
  return spans.length % 2 === 1
    ? (spans[middle] ?? null)
    : ((spans[middle - 1] ?? 0) + (spans[middle] ?? 0)) / 2
}

/** The decisions that name this one among their links, e.g. the proposal that takes it up again; oldest first. */
export const linkedFrom = (decision: string, decisions: Decisions): Link[] =>
  Object.values(decisions)
    .filter(({ terms }) => terms.links.some(({ type, id }) => type === 'decision' && id === decision))
    .sort((a, b) => epochMs(a.proposedAt) - epochMs(b.proposedAt))
    .map(({ decision: id }) => ({ type: 'decision', id }))

export type Due = {
  decision: string
  number: string
  what: 'answer' | 'review' | 'expiry'
  at: string
  minutes: number
}

/** Hours that the due strip looks ahead. */
export const stripHours = 28

/** What falls due between now and the end of the strip, soonest first. */
export function dueSoon(decisions: Decisions, now: string): Due[] {
  return Object.values(decisions)
    .flatMap((decision) => {
      const state = decisionState(decision, now)
      const { answerBy, reviewAt, expiresAt } = decision.terms
      const open = state === 'proposed' || state === 'awaiting'
      const running = state === 'inEffect' || state === 'scheduled'
      return [
        { what: 'answer' as const, at: open ? answerBy : null },
        { what: 'review' as const, at: running ? reviewAt : null },
        { what: 'expiry' as const, at: open || running ? expiresAt : null },
      ].flatMap(({ what, at }) => {
        const minutes = at === null ? -1 : minutesBetween(now, at)
        if (at === null || minutes < 0 || minutes > stripHours * 60) return []
        return [{ decision: decision.decision, number: decision.number, what, at, minutes }]
      })
    })
    .sort((a, b) => a.minutes - b.minutes)
}
