import { canonical, type Json } from '../model/canonical.ts'
import { hashText } from '../model/hash.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Playbook } from '../model/playbook.ts'

/** The identity of a version: SHA-256 of its canonical text, whatever its file looks like. */
export const playbookHash = (playbook: Playbook): Sha256 => hashText(canonical(playbook as unknown as Json))
