import type { Country } from '../model/country.ts'
import type { ProblemCode } from '../model/problem.ts'

/** As much of a decision as says whose it is. */
export type Whose = {
  type: 'shared' | 'sovereign'
  /** Who proposed it or took it; null when its desk never enrolled. */
  country: Country | null
  /** Who must concur with the terms in question; null when they cannot be read. */
  needs: readonly Country[] | null
}

/** Why it is not for a country to say this of a decision, or null; the log refuses it as the forms do. */
export const whyNotForYou = (kind: string, whose: Whose, own: Country): ProblemCode | null =>
  isFor(kind, whose, own) ? null : 'log.not-your-country'

function isFor(kind: string, { type, country, needs }: Whose, own: Country): boolean {
  switch (kind) {
    case 'decision.acknowledged':
      return type === 'sovereign' && own !== country
    case 'decision.concurred':
    case 'decision.declined':
    case 'decision.concurrenceWithdrawn':
      return type === 'shared' && (needs?.includes(own) ?? true)
    case 'decision.withdrawn':
      return own === country
    case 'decision.amended':
    case 'decision.rescinded':
      return type === 'shared' || own === country
    default:
      return true
  }
}
