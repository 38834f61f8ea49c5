import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { isKind } from '../model/kinds.ts'
import { headerOf } from '../model/read-entry.ts'
import { aboutIn } from './about.ts'
import type { StoredEntry } from './database.ts'

/**
 * The row of an entry: its texts, and the columns that indexes need, all of them read from the texts but the log
 * that holds it, where that began with another opening.
 */
export const toStored = (
  header: Header & { hash: string },
  written: WrittenEntry,
  log = header.workspace,
): StoredEntry => ({
  hash: header.hash,
  workspace: log,
  opening: header.workspace,
  desk: header.desk,
  releasability: header.releasability,
  seq: header.seq,
  lamport: header.lamport,
  ...openedIn(header.kind, written),
  ...aboutIn(written),
  header: written.header,
  body: written.body,
  salt: written.salt,
})

/** The counter inside `DET-7`, so that numbering goes on where it was. */
function openedIn(kind: string, { body }: WrittenEntry): { opened?: number } {
  const number = isKind(kind) && body !== null ? (JSON.parse(body) as { number?: unknown }).number : undefined
  const opened = typeof number === 'string' ? Number(number.split('-').at(-1)) : Number.NaN
  return Number.isSafeInteger(opened) ? { opened } : {}
}

/** The attachments that a row's header names. */
export const attachmentsOf = (row: StoredEntry): readonly Sha256[] =>
  row.header.includes('"attachments":[]') ? [] : (headerOf(row)?.attachments ?? [])
