import { Dexie } from 'dexie'
import * as v from 'valibot'
import { canonical, type Json } from '../model/canonical.ts'
import type { Releasability } from '../model/country.ts'
import type { Draft, Entry, Header, WrittenEntry } from '../model/entry.ts'
import { hashBody, hashText } from '../model/hash.ts'
import type { Instant } from '../model/ids.ts'
import { kinds, signedNowKinds, type Kind } from '../model/kinds.ts'
import { Problem } from '../model/problem.ts'
import type { LogDatabase } from './database.ts'
import { refuseUnwritable } from './refuse.ts'
import { toStored } from './stored.ts'

/** Who writes, where, and with which clock and dice: handed in, never fetched. */
export type Writer = {
  workspace: string
  desk: string
  /** The desk's short code, for numbers such as `DET-7`. */
  code: string
  official: string | null
  now: () => Instant
  /** 32 random hexadecimal characters. */
  salt: () => string
}

export type Appended = { entries: Entry[]; written: WrittenEntry[] }

/**
 * Adds entries at the end of this desk's chains, all or none, in one strict transaction. The log has no update
 * and no delete. Nothing in here awaits anything but Dexie: else the transaction would commit early.
 *
 * @throws Problem `log.invalid-entry` with the field, `log.shared-links-to-country-only`, `log.not-your-country`,
 *   `log.unknown-target`, `log.thing-is-shared`, `log.step-out-of-order`,
 *   `log.signed-back-dated`, `log.storage-full`
 */
export async function append(db: LogDatabase, writer: Writer, drafts: readonly Draft[]): Promise<Appended> {
  try {
    return await db.transaction('rw', db.entries, async () => {
      const appended: Appended = { entries: [], written: [] }
      for (const draft of drafts) {
        await refuseUnwritable(db, writer, draft)
        const { entry, written } = await link(db, writer, draft)
        await db.entries.add(toStored(entry, written))
        appended.entries.push(entry)
        appended.written.push(written)
      }
      return appended
    })
  } catch (thrown) {
    throw Problem.from(thrown instanceof Dexie.DexieError && thrown.inner ? thrown.inner : thrown)
  }
}

async function link(db: LogDatabase, writer: Writer, draft: Draft) {
  const { releasability } = draft
  const own = await lastWhere(db, '[workspace+opening+desk+releasability+seq]', [
    writer.workspace,
    writer.workspace,
    writer.desk,
    releasability,
  ])
  const opened = opens(draft.kind) ? await nextOpened(db, writer, releasability) : undefined
  const numbered =
    opened === undefined ? draft.body : { ...draft.body, number: numberOf(writer, releasability, opened) }
  const valid = v.safeParse(kinds[draft.kind], numbered)
  if (!valid.success) throw invalid(draft.kind, valid.issues)
  const body = canonical(valid.output as Json)
  const salt = writer.salt()
  const recordedAt = writer.now()
  if (signedNowKinds.has(draft.kind) && (draft.occurredAt ?? recordedAt) !== recordedAt)
    throw new Problem('log.signed-back-dated', { kind: draft.kind })
  const header: Header = {
    workspace: writer.workspace,
    desk: writer.desk,
    releasability,
    seq: (own?.seq ?? 0) + 1,
    lamport: (await highestLamport(db, writer, releasability)) + 1,
    previous: own?.hash ?? null,
    kind: draft.kind,
    version: 1,
    occurredAt: draft.occurredAt ?? recordedAt,
    recordedAt,
    official: writer.official,
    basedOn: [...draft.basedOn].sort(),
    attachments: [...draft.attachments],
    bodyHash: hashBody(salt, body),
  }
  const text = canonical(header)
  const entry = { ...header, hash: hashText(text), body: JSON.parse(body) } as Entry
  return { entry, written: { header: text, body, salt } }
}

const opens = (kind: Kind) => Object.hasOwn(kinds[kind].entries, 'number')

const numberOf = (writer: Writer, releasability: Releasability, opened: number) =>
  releasability === 'SHARED' ? `${writer.code}-${opened}` : `${writer.code}-${releasability}-${opened}`

async function nextOpened(db: LogDatabase, writer: Writer, releasability: Releasability): Promise<number> {
  const key = [writer.workspace, writer.desk, releasability]
  return ((await lastWhere(db, '[workspace+desk+releasability+opened]', key))?.opened ?? 0) + 1
}

/** A shared entry counts only shared ones: else the gaps would tell how much was withheld. */
async function highestLamport(
  db: LogDatabase,
  writer: Writer,
  releasability: Releasability,
): Promise<number> {
  const seen: Releasability[] = releasability === 'SHARED' ? ['SHARED'] : ['SHARED', releasability]
  const last = await Promise.all(
    seen.map((each) => lastWhere(db, '[workspace+releasability+lamport+desk]', [writer.workspace, each])),
  )
  return Math.max(0, ...last.map((row) => row?.lamport ?? 0))
}

const lastWhere = (db: LogDatabase, index: string, start: string[]) =>
  db.entries
    .where(index)
    .between([...start, Dexie.minKey], [...start, Dexie.maxKey])
    .last()

function invalid(kind: Kind, issues: readonly v.BaseIssue<unknown>[]): Problem {
  const issue = issues[0]
  const field = issue?.path?.map(({ key }) => String(key)).join('.') ?? ''
  return new Problem('log.invalid-entry', { kind, field, detail: issue?.message ?? '' })
}
