import type { Country } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Playbook } from '../model/playbook.ts'
import { playbookHash } from '../rules/playbook-hash.ts'
import type { Projection } from './fold.ts'

/** A version of a playbook that a workspace holds. */
export type AdoptedPlaybook = {
  playbook: Playbook
  hash: Sha256
  entry: Sha256
  country: Country | null
  at: Instant
  text: string
}
/** By the hash of the document, so that the same version adopted twice is one. */
export type Playbooks = Readonly<Record<Sha256, AdoptedPlaybook>>

/** Playbooks that runs of this workspace may follow. One whose hash is not its own is not taken. */
export const playbooks: Projection<Playbooks> = {
  initial: {},
  apply(state, entry, context) {
    if (entry.kind !== 'playbook.adopted' || state[entry.body.hash]) return state
    const { playbook, hash, text } = entry.body
    if (playbookHash(playbook) !== hash) return state
    const country = context.countryOf(entry.desk)
    return { ...state, [hash]: { playbook, hash, entry: entry.hash, country, at: entry.occurredAt, text } }
  },
}
