import * as v from 'valibot'
import { Header, type Entry, type WrittenEntry } from './entry.ts'
import { hashBody, hashText } from './hash.ts'
import type { Sha256 } from './ids.ts'
import { isBodyOf, isKind, type Kind } from './kinds.ts'

/** An entry that this version cannot show: kept, relayed and counted, and skipped by projections. */
export type UnreadEntry = {
  hash: Sha256
  header: Header | null
  reason: 'unknownKind' | 'purged' | 'invalid'
}

export type ReadEntry = { ok: true; entry: Entry } | { ok: false; unread: UnreadEntry }

/** Parses an entry that was validated on its way in; shapes are not checked again on every read. */
export function readEntry(written: WrittenEntry, hash: Sha256): ReadEntry {
  const header = headerOf(written)
  if (!header) return { ok: false, unread: { hash, header, reason: 'invalid' } }
  if (!isKind(header.kind) || header.version !== 1)
    return { ok: false, unread: { hash, header, reason: 'unknownKind' } }
  if (written.body === null) return { ok: false, unread: { hash, header, reason: 'purged' } }
  // The header was just parsed and is nobody else's: a copy of each would cost a long log half its reading.
  return { ok: true, entry: Object.assign(header, { hash, body: JSON.parse(written.body) }) as Entry }
}

/** The header of an entry that was validated on its way in; null when a damaged disk gives back no JSON. */
export function headerOf({ header }: Pick<WrittenEntry, 'header'>): Header | null {
  try {
    return JSON.parse(header) as Header
  } catch {
    return null
  }
}

/** What is wrong with a written entry, or null: shape of header and body, and the body's hash. */
export function faultOf(written: WrittenEntry): string | null {
  let header: Header
  try {
    header = v.parse(Header, JSON.parse(written.header))
  } catch {
    return 'header'
  }
  if (written.body === null || written.salt === null)
    return written.body === null && written.salt === null ? null : 'body'
  if (hashBody(written.salt, written.body) !== header.bodyHash) return 'bodyHash'
  if (!isKind(header.kind) || header.version !== 1) return null
  return isBodyText(header.kind, written.body) ? null : 'body'
}

function isBodyText(kind: Kind, text: string): boolean {
  try {
    return isBodyOf(kind, JSON.parse(text))
  } catch {
    return false
  }
}

/** The identity of a written entry. */
export const hashOf = (written: WrittenEntry): Sha256 => hashText(written.header)
