import * as v from 'valibot'
import type { Draft } from '../model/entry.ts'
import { isKind, kinds } from '../model/kinds.ts'
import { Problem } from '../model/problem.ts'
import type { Writer } from './append.ts'
import { changesThing, keepsIdentity, whyNotRevisable } from '../rules/revisable.ts'
import type { LogDatabase, StoredEntry } from './database.ts'

/**
 * Refuses what must never be written, before anything is: a shared entry that points at a country-only one
 * (settled 6), a correction of another country's entry, of a decision's terms, or of nothing (settled 4 and 5).
 */
export async function refuseUnwritable(db: LogDatabase, writer: Writer, draft: Draft): Promise<void> {
  const targets = await Promise.all(namedEntries(draft).map((hash) => find(db, writer, hash)))
  if (draft.releasability === 'SHARED' && targets.some((row) => row.releasability !== 'SHARED'))
    throw new Problem('log.shared-links-to-country-only', { kind: draft.kind })
  const changed = await Promise.all(draft.basedOn.map((hash) => find(db, writer, hash)))
  if (changesThing(draft.body) && changed.some((row) => row.releasability !== draft.releasability))
    throw new Problem('log.thing-is-shared', { kind: draft.kind })
  if (draft.kind !== 'entry.corrected' && draft.kind !== 'entry.retracted') return
  const target = await find(db, writer, draft.body.entry)
  if (target.releasability !== draft.releasability)
    throw new Problem('log.shared-links-to-country-only', { kind: draft.kind })
  if ((await countryOf(db, target)) !== (await countryOf(db, { ...target, desk: writer.desk })))
    throw new Problem('log.not-your-country', { kind: draft.kind })
  refuseRevision(target, draft.kind === 'entry.corrected' ? draft.body.replacement : null)
}

function namedEntries({ kind, basedOn, body }: Draft): string[] {
  const links = 'links' in body ? body.links : []
  const named = links.flatMap((link) => (link.type === 'entry' ? [link.id] : []))
  const corrected = kind === 'entry.corrected' || kind === 'entry.retracted' ? [body.entry] : []
  return [...basedOn, ...named, ...corrected]
}

async function find(db: LogDatabase, writer: Writer, hash: string): Promise<StoredEntry> {
  const row = await db.entries.where('hash').equals(hash).first()
  if (!row || row.workspace !== writer.workspace)
    throw new Problem('log.unknown-target', { hash: hash.slice(0, 12) })
  return row
}

async function countryOf(db: LogDatabase, { workspace, desk }: StoredEntry): Promise<string | null> {
  for (const releasability of ['SHARED', 'US', 'CA'] as const) {
    const first = await db.entries
      .where('[workspace+desk+releasability+seq]')
      .equals([workspace, desk, releasability, 1])
      .first()
    const body: unknown = first?.body ? JSON.parse(first.body) : null
    const enrolled = v.safeParse(kinds['desk.enrolled'], body)
    if (enrolled.success) return enrolled.output.country
  }
  return null
}

/** The replacement is the whole new body of a correction; null for a retraction. */
function refuseRevision(target: StoredEntry, replacement: Readonly<Record<string, unknown>> | null): void {
  const { kind } = JSON.parse(target.header) as { kind: string }
  const field = 'replacement'
  if (!isKind(kind)) throw new Problem('log.not-correctable', { kind })
  const why = whyNotRevisable(kind, replacement ? 'correct' : 'retract')
  if (why) throw new Problem(why, { kind })
  if (!replacement) return
  const valid = v.safeParse(kinds[kind], replacement)
  if (!valid.success) throw new Problem('log.invalid-entry', { kind, field, detail: valid.issues[0].message })
  const before = JSON.parse(target.body ?? '{}') as Record<string, unknown>
  if (!keepsIdentity(before, replacement))
    throw new Problem('log.invalid-entry', { kind, field, detail: 'another thing' })
}
