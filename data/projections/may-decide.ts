import type { Country } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { whyNotForYou } from '../rules/may-decide.ts'
import type { Picture } from './picture.ts'

/**
 * Why a draft about a decision would come to nothing, or null: the terms changed while it was written, the
 * decision has ended, or it is for the other country to say. Said before anything is signed.
 */
export function whyNotDecide({ body, kind }: Draft, picture: Picture, country: Country): ProblemCode | null {
  if (!kind.startsWith('decision.') || !('decision' in body) || opens.has(kind)) return null
  const known = picture.decisions[body.decision]
  if (!known) return 'log.unknown-target'
  const notForYou = whyNotForYou(kind, { ...known, needs: known.terms.needs }, country)
  if (!changes.has(kind)) return notForYou
  if (known.withdrawn ?? known.rescinded ?? known.concurrenceWithdrawn) return 'log.decision-over'
  if (notForYou) return notForYou
  if ('terms' in body && body.terms !== known.termsEntry) return 'log.terms-changed'
  if (kind === 'decision.concurrenceWithdrawn' && known.answers[country]?.answer !== 'concurs')
    return 'log.terms-changed'
  return null
}

const opens: ReadonlySet<string> = new Set(['decision.proposed', 'decision.takenAlone'])
/** All but acknowledgements, reminders and answers by phone, which come also when it is over. */
const changes: ReadonlySet<string> = new Set([
  'decision.amended',
  'decision.concurred',
  'decision.declined',
  'decision.concurrenceWithdrawn',
  'decision.withdrawn',
  'decision.rescinded',
])
