import { countries, type Country } from '../../model/country.ts'
import type { Instant } from '../../model/ids.ts'
import { decisionState, effectiveFrom, type DecisionState } from '../../projections/decision-state.ts'
import type { DecisionView } from '../../projections/decisions.ts'
import { minutesBetween } from '../../rules/instant.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Words } from '../document.ts'

/** A decision, and the instant from which it is in effect; null while, or because, it never was. */
export type Registered = { decision: DecisionView; inEffectAt: Instant | null; state: DecisionState }

/** Every decision in the order in which it was put forward. */
export function registered(context: ReportContext): Registered[] {
  return Object.values(context.picture.decisions)
    .map((decision) => {
      const from = effectiveFrom(decision)
      const { expiresAt } = decision.terms
      const isNever = from !== null && expiresAt !== null && expiresAt <= from
      return {
        decision,
        inEffectAt: isNever ? null : from,
        state: decisionState(decision, context.window.to),
      }
    })
    .sort((a, b) => (a.decision.proposedAt < b.decision.proposedAt ? -1 : 1))
}

/** Whether both countries answered from desks of one installation (settled 13). */
export function isSameComputer(context: ReportContext, decision: DecisionView): boolean {
  const [us, ca] = countries.map((country) => {
    const desk = decision.answers[country]?.desk ?? (decision.country === country ? decision.desk : null)
    return desk === null ? undefined : context.picture.people.desks[desk]?.installation
  })
  return us !== undefined && us === ca
}

/** The answer that counts: a concurrence or refusal of the terms in force, or the acknowledgement of a sovereign action. */
export const answerOf = (decision: DecisionView, country: Country) =>
  decision.type === 'sovereign'
    ? country === decision.country
      ? null
      : decision.acknowledged
    : (decision.answers[country] ?? null)

/** How long until it took effect. */
export function effectWords(
  context: ReportContext,
  decision: DecisionView,
  inEffectAt: Instant | null,
): Words {
  if (inEffectAt === null) return context.say('report.decisions.never')
  const minutes = minutesBetween(decision.proposedAt, inEffectAt)
  return minutes <= 0 && decision.type === 'sovereign'
    ? context.say('report.decisions.atOnce')
    : context.duration(minutes)
}

/** Where it stood at the end. */
export const stateWords = (context: ReportContext, state: DecisionState): Words =>
  context.each((language) => translate(language, `report.decisionState.${state}`))
