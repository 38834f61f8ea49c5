import { canonical, type Json } from '../model/canonical.ts'
import { hashText } from '../model/hash.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Playbook } from '../model/playbook.ts'

/** A log is folded again and again over the same bodies; a document of 60 kB need not be hashed each time. */
const known = new WeakMap<Playbook, Sha256>()

/** The identity of a version: SHA-256 of its canonical text, whatever its file looks like. */
export function playbookHash(playbook: Playbook): Sha256 {
  const before = known.get(playbook)
  if (before !== undefined) return before
  const hash = hashText(canonical(playbook as unknown as Json))
  known.set(playbook, hash)
  return hash
}
