import type { DeskTrust } from '../../data/projections/trust.ts'
import type { Picture } from '../../data/projections/picture.ts'

/** A desk of the event as the screen shows it. */
export type KnownDesk = DeskTrust & {
  name: string
  code: string
  /** A desk of this computer. */
  isOurs: boolean
}

/** Every desk of the event: the other country's first, then by name. */
export function knownDesks(picture: Picture, ours: ReadonlySet<string>): KnownDesk[] {
  return Object.values(picture.trust)
    .map((trust) => {
      const { name = '?', code = '?' } = picture.people.desks[trust.desk] ?? {}
      return { ...trust, name, code, isOurs: ours.has(trust.desk) }
    })
    .sort(
      (one, other) =>
        Number(one.country === picture.country) - Number(other.country === picture.country) ||
        one.name.localeCompare(other.name),
    )
}
