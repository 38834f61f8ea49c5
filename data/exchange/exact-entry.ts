import * as v from 'valibot'
import { canonical, type Json } from '../model/canonical.ts'
import { Header, type WrittenEntry } from '../model/entry.ts'
import { hashBody, hashText } from '../model/hash.ts'
import type { Sha256 } from '../model/ids.ts'
import { isKind, kinds } from '../model/kinds.ts'

/** Who may speak hangs on these: a body that a carrier took out of them would change whose word counts. */
const steering = /^(workspace|desk|key)\./

/**
 * Reads an entry as others wrote it, or null when any byte of it is not what the log itself would write: header and
 * body are canonical texts of their schemas, so that every reader reads the same out of what was signed.
 */
export function exactEntry(written: WrittenEntry): { header: Header; hash: Sha256 } | null {
  try {
    const header = v.parse(Header, JSON.parse(written.header))
    if (canonical(header) !== written.header || !isExactBody(header, written)) return null
    return { header, hash: hashText(written.header) }
  } catch {
    return null
  }
}

function isExactBody(header: Header, { body, salt }: WrittenEntry): boolean {
  if (body === null || salt === null) return body === null && salt === null && !steering.test(header.kind)
  if (hashBody(salt, body) !== header.bodyHash) return false
  const raw: unknown = JSON.parse(body)
  return canonical((header.version === 1 ? known(header.kind, raw) : raw) as Json) === body
}

const known = (kind: string, raw: unknown) => (isKind(kind) ? v.parse(kinds[kind], raw) : raw)
