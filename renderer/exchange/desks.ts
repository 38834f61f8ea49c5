import type { DeskTrust } from '../../data/projections/trust.ts'
import type { Picture } from '../../data/projections/picture.ts'

/** A desk of the event as the screen shows it. */
export type KnownDesk = DeskTrust & {
  name: string
  code: string
  /** A desk of this computer. */
  isOurs: boolean
  /** A desk of this computer has vouched for the key, whether that counts for others yet or not. */
  isCompared: boolean
}

/** Every desk of the event: the other country's first, then by name. */
export function knownDesks(picture: Picture, ours: ReadonlySet<string>): KnownDesk[] {
  const compared = new Set(
    picture.timeline.flatMap(({ entry }) =>
      entry.kind === 'key.endorsed' && ours.has(entry.desk) ? [entry.body.publicKey] : [],
    ),
  )
  return Object.values(picture.trust)
    .map((trust) => {
      const { name = '?', code = '?' } = picture.people.desks[trust.desk] ?? {}
      return {
        ...trust,
        name,
        code,
        isOurs: ours.has(trust.desk),
        isCompared: compared.has(trust.publicKey),
      }
    })
    .sort(
      (one, other) =>
        Number(one.country === picture.country) - Number(other.country === picture.country) ||
        one.name.localeCompare(other.name),
    )
}
