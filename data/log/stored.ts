import type { Header, WrittenEntry } from '../model/entry.ts'
import { isKind } from '../model/kinds.ts'
import { aboutOf, type Named } from '../rules/naming.ts'
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

/** How the index names a thing or an entry: `decision/0192...`. */
export const aboutKey = ({ type, id }: Named): string => `${type}/${id}`

/** The index column of what an entry is about; empty for an entry about nothing, and for a purged one. */
export function aboutIn({ body }: WrittenEntry): { about?: string } {
  const about = body === null ? null : aboutOf(JSON.parse(body) as object)
  return about ? { about: aboutKey(about) } : {}
}

/** The counter inside `DET-7`, so that numbering goes on where it was. */
function openedIn(kind: string, { body }: WrittenEntry): { opened?: number } {
  const number = isKind(kind) && body !== null ? (JSON.parse(body) as { number?: unknown }).number : undefined
  const opened = typeof number === 'string' ? Number(number.split('-').at(-1)) : Number.NaN
  return Number.isSafeInteger(opened) ? { opened } : {}
}
