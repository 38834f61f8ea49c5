import * as v from 'valibot'
import { canonical } from '../model/canonical.ts'
import { Releasability } from '../model/country.ts'
import type { WrittenEntry } from '../model/entry.ts'
import { Id, Instant, Sha256 } from '../model/ids.ts'
import type { StoredSeal } from './database.ts'

const Text = v.string()
const EntryLine = v.strictObject({ header: Text, body: v.nullable(Text), salt: v.nullable(Text) })
const SealLine = v.strictObject({
  seal: v.strictObject({
    workspace: Id,
    desk: Id,
    releasability: Releasability,
    seq: v.number(),
    head: Sha256,
    signature: Text,
    sealedAt: Instant,
  }),
})

const PurgedLine = v.strictObject({ purged: v.strictObject({ by: Sha256 }) })

/** How a line begins to say that a later Entente wrote it: a format above the first, which says none. */
const NewerLine = v.object({ format: v.pipe(v.number(), v.minValue(2)) })

/** One line of the journal: an entry's exact texts, a seal (settled 8), or that a purge was carried out here. */
export type JournalLine = { entry: WrittenEntry } | { seal: StoredSeal } | { purgedBy: Sha256 }

/** Canonical. */
export const entryLine = ({ header, body, salt }: WrittenEntry): string =>
  `{"body":${canonical(body)},"header":${canonical(header)},"salt":${canonical(salt)}}`

export const sealLine = (seal: StoredSeal): string => canonical({ seal })

/** A line for the journal; `hash` is the entry's identity, null for a seal. */
export type JournalCopy = { line: string; hash: Sha256 | null }

export const entryCopy = (written: WrittenEntry, hash: Sha256 | null): JournalCopy => ({
  line: entryLine(written),
  hash,
})

export const sealCopy = (seal: StoredSeal): JournalCopy => ({ line: sealLine(seal), hash: null })

/** Says that this computer carried out the purge of an entry: its journal never gives back what it deleted. */
export const purgedCopy = (by: Sha256): JournalCopy => ({ line: canonical({ purged: { by } }), hash: null })

/** Whether a line, its JSON read, says that a later version of Entente wrote it, in a format that this one does not know. */
export const isNewer = (raw: unknown): boolean => v.is(NewerLine, raw)

/** What a line says, its shape not yet checked; null when it is no JSON record. */
export function rawLine(line: string): Partial<WrittenEntry> | null {
  try {
    const raw: unknown = JSON.parse(line)
    return typeof raw === 'object' && raw !== null ? raw : null
  } catch {
    return null
  }
}

/** The line read, or null when it is not one of ours. */
export const parseLine = (line: string): JournalLine | null => readLine(rawLine(line))

/** The same of a line whose JSON was read before. */
export function readLine(raw: unknown): JournalLine | null {
  const entry = v.safeParse(EntryLine, raw)
  if (entry.success) return { entry: entry.output }
  const seal = v.safeParse(SealLine, raw)
  if (seal.success) return { seal: seal.output.seal }
  const purged = v.safeParse(PurgedLine, raw)
  return purged.success ? { purgedBy: purged.output.purged.by } : null
}
