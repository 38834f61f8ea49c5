import type { Country } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import type { DecisionView } from './decisions.ts'
import type { Picture } from './picture.ts'

/**
 * Why a draft about a decision would come to nothing, or null: the terms changed while it was written, the
 * decision has ended, or it is for the other country to say. Said before anything is signed.
 */
export function whyNotDecide({ body, kind }: Draft, picture: Picture, country: Country): ProblemCode | null {
  if (!kind.startsWith('decision.') || !('decision' in body) || opens.has(kind)) return null
  const known = picture.decisions[body.decision]
  if (!known) return 'log.unknown-target'
  if (kind === 'decision.acknowledged')
    return known.type === 'sovereign' && country !== known.country ? null : 'log.not-your-country'
  if (!changes.has(kind)) return null
  if (known.withdrawn ?? known.rescinded ?? known.concurrenceWithdrawn) return 'log.decision-over'
  if ('terms' in body) return whyNotAnswer(known, body.terms, country)
  if (kind === 'decision.concurrenceWithdrawn')
    return known.answers[country]?.answer === 'concurs' ? null : 'log.terms-changed'
  const isOwn = known.type === 'sovereign' || kind === 'decision.withdrawn'
  return isOwn && country !== known.country ? 'log.not-your-country' : null
}

const opens: ReadonlySet<string> = new Set(['decision.proposed', 'decision.takenAlone'])
/** All but reminders and answers by phone, which are records only. */
const changes: ReadonlySet<string> = new Set([
  'decision.amended',
  'decision.concurred',
  'decision.declined',
  'decision.concurrenceWithdrawn',
  'decision.withdrawn',
  'decision.rescinded',
])

function whyNotAnswer(known: DecisionView, terms: string, country: Country): ProblemCode | null {
  if (known.type === 'sovereign' || !known.terms.needs.includes(country)) return 'log.not-your-country'
  return terms === known.termsEntry ? null : 'log.terms-changed'
}
