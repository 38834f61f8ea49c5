import type { Country } from '../../../data/model/country.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { recipientCode } from '../../../data/words/recipient.ts'

/** One bundle that went out or came in, as this country recorded it. */
export type RegisterLine = {
  hash: string
  way: 'out' | 'in'
  at: string
  /** Null: neither of the two countries. */
  country: Country | null
  name: string
  /** The country when the name is only its own, else `other`. */
  code: Country | 'other'
  purpose: string
  count: number
  /** Entries that stayed here, or chains that were refused. */
  rest: number
}

/** Every bundle of this country's log, the newest first. */
export const registerOf = (picture: Picture): RegisterLine[] =>
  picture.timeline
    .flatMap(({ entry }): RegisterLine[] => {
      const { hash, occurredAt: at } = entry
      if (entry.kind === 'bundle.exported') {
        const { country, recipient: name, purpose, entries: count, withheld: rest } = entry.body
        const code = recipientCode(country, name)
        return [{ hash, way: 'out', at, country, name, code, purpose, count, rest }]
      }
      if (entry.kind === 'bundle.imported') {
        const { country, sender: name, purpose, added: count, refused } = entry.body
        return [{ hash, way: 'in', at, country, name, code: 'other', purpose, count, rest: refused.length }]
      }
      return []
    })
    .reverse()
