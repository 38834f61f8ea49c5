import { Dexie } from 'dexie'
import type { ChainReport } from '../exchange/chain-report.ts'
import type { BundleCheck } from '../exchange/check-bundle.ts'
import { BundleReader } from '../exchange/read-bundle.ts'
import type { Seal } from '../exchange/seal.ts'
import { chainKey } from '../exchange/verify.ts'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { hashOf } from '../model/read-entry.ts'
import { Aside } from './aside.ts'
import type { LogDatabase, StoredEntry, StoredWorkspace } from './database.ts'
import { lastArrival } from './held.ts'
import { toStored } from './stored.ts'

/** What an official confirmed after looking at a bundle. */
export type Confirmed = {
  check: BundleCheck
  /** The arrival number of the newest row when the bundle was checked. */
  arrival: number
  /** Whether a chain is taken in. */
  takes: (chain: ChainReport) => boolean
  /** Whether the bytes of an attachment are kept. */
  takesAttachment: (sha256: Sha256) => boolean
}

/** Where the bytes come from and where attachments go. */
export type ImportWork = {
  /** The bytes of the same file, unlocked. Rejects when the official cancels. */
  pieces: AsyncIterable<Uint8Array>
  /** Keeps the bytes of an attachment; resolves once they are on the disk. */
  keepAttachment: (sha256: Sha256, bytes: Uint8Array) => Promise<void>
  /** The workspace that takes it in, as it stands in the list of recent ones when it is new here. */
  listed: Omit<StoredWorkspace, 'entries'>
  /** Another opening that is joined with this one now; what is written about it, in the same transaction. */
  joins?: { opening: { id: string; name: string }; write: () => Promise<unknown> }
}

type Chain = ChainReport & { head: Sha256; seal: Seal | null }

/** Rows that are added at a time; few, so that they are gone before the engine takes them for lasting. */
const batch = 250

/**
 * Takes a checked bundle into the log: all of it or nothing, in one strict transaction that reads the file again.
 * Content whose hash is the one that was checked needs no second check; the log may not have grown since. Attachments
 * are on the disk before the entries that name them. The same bundle a second time adds nothing. An entry that is held
 * without its body gets it, unless it was purged here.
 *
 * @throws Problem `bundle.changed-meanwhile`, and whatever reading the file rejects with
 */
export async function importBundle(
  db: LogDatabase,
  confirmed: Confirmed,
  work: ImportWork,
): Promise<{ added: number; filled: number; seals: Seal[] }> {
  const { check } = confirmed
  const workspace = work.listed.id
  const taken = new Map<string, Chain>(
    check.chains.filter(confirmed.takes).map((each) => [chainKey(each), { ...each, head: '', seal: null }]),
  )
  const aside = new Aside()
  try {
    return await db.transaction('rw', [db.entries, db.seals, db.workspaces], async () => {
      if ((await lastArrival(db, workspace)) !== confirmed.arrival)
        throw new Problem('bundle.changed-meanwhile')
      await work.joins?.write()
      const { added, full } = await addAll(db, confirmed, work, taken, aside)
      const filled = await fill(db, workspace, full)
      const seals = await putSeals(db, [...taken.values()])
      await list(db, work, added)
      return { added, filled, seals }
    })
  } catch (thrown) {
    if (thrown instanceof Dexie.BulkError)
      throw new Problem('bundle.changed-meanwhile', {}, { cause: thrown })
    throw Problem.from(thrown instanceof Dexie.DexieError && thrown.inner ? thrown.inner : thrown)
  } finally {
    aside.end()
  }
}

async function addAll(
  db: LogDatabase,
  { check, takesAttachment }: Confirmed,
  { pieces, keepAttachment, listed }: ImportWork,
  taken: ReadonlyMap<string, Chain>,
  aside: Aside,
): Promise<{ added: number; full: Map<Sha256, WrittenEntry> }> {
  // Without `waitFor` the transaction would commit while bytes come or go.
  const beside = <T>(doing: () => Promise<T>): Promise<T> => Dexie.waitFor(aside.do(doing))
  const reader = new BundleReader()
  const reading = pieces[Symbol.asyncIterator]()
  let rows: StoredEntry[] = []
  let added = 0
  const lacking = new Set([...taken.values()].flatMap(({ fills }) => fills))
  const full = new Map<Sha256, WrittenEntry>()
  let sha256: Sha256 | null = null
  let adding: PromiseLike<unknown> = Promise.resolve()
  /** Hands the rows over; they are written while the next ones are read. */
  const flush = async () => {
    await adding
    const mine = db.entries.bulkAdd(rows)
    // A failure is met where `adding` is awaited.
    mine.catch(() => undefined)
    adding = mine
    added += rows.length
    rows = []
  }
  for (;;) {
    const next = await beside(() => reading.next())
    if (next.done) break
    for (const part of reader.push(next.value)) {
      if ('entry' in part) {
        const row = rowFor(part.entry, taken, listed.id)
        if (row) rows.push(row)
        const hash = lacking.size > 0 && part.entry.body !== null ? hashOf(part.entry) : ''
        if (lacking.has(hash)) full.set(hash, part.entry)
      } else if ('seal' in part) {
        const chain = taken.get(chainKey(part.seal))
        if (chain && part.seal.seq === chain.to && part.seal.head === chain.head) chain.seal ??= part.seal
      } else if ('attachment' in part) {
        const { sha256: name, bytes } = part.attachment
        if (takesAttachment(name)) await beside(() => keepAttachment(name, bytes))
      } else if ('end' in part) sha256 = part.end.sha256
    }
    if (rows.length >= batch) await flush()
  }
  reader.end()
  await flush()
  await adding
  if (sha256 !== check.sha256) throw new Problem('bundle.changed-meanwhile')
  return { added, full }
}

/** Gives rows the bodies that they were held without; their place in the order of arrival stays. */
async function fill(
  db: LogDatabase,
  workspace: string,
  full: ReadonlyMap<Sha256, WrittenEntry>,
): Promise<number> {
  if (full.size === 0) return 0
  const rows = await db.entries
    .where('hash')
    .anyOf([...full.keys()])
    .toArray()
  const filled = rows.flatMap((row): StoredEntry[] => {
    const written = full.get(row.hash)
    if (!written || row.workspace !== workspace || row.body !== null) return []
    const header = { ...(JSON.parse(row.header) as Header), hash: row.hash }
    return [{ ...row, ...toStored(header, written, workspace) }]
  })
  await db.entries.bulkPut(filled)
  return filled.length
}

/** The row of an entry that is new here; what is known comes first in every chain. */
function rowFor(
  written: WrittenEntry,
  taken: ReadonlyMap<string, Chain>,
  workspace: string,
): StoredEntry | null {
  const header = JSON.parse(written.header) as Header
  const chain = taken.get(chainKey(header))
  if (!chain) return null
  const isNew = header.seq >= chain.from + chain.known
  if (!isNew && header.seq !== chain.to) return null
  const hash = hashOf(written)
  if (header.seq === chain.to) chain.head = hash
  return isNew ? toStored({ ...header, hash }, written, workspace) : null
}

/**
 * Only the seal that was checked vouches for its chain; one that is here stays. Gives those that this log has now and
 * had not before: another log of this computer may have brought its seal already.
 */
async function putSeals(db: LogDatabase, chains: readonly Chain[]): Promise<Seal[]> {
  const seals = chains.flatMap(({ seal }) => seal ?? [])
  const grown = new Set(chains.flatMap(({ seal, added }) => (seal && added > 0 ? [seal] : [])))
  const known = await db.seals.bulkGet(
    seals.map(({ workspace, desk, releasability, seq }) => [workspace, desk, releasability, seq]),
  )
  const fresh = seals.filter((seal, index) => known[index]?.head !== seal.head)
  await db.seals.bulkPut(fresh)
  return seals.filter((seal) => grown.has(seal) || fresh.includes(seal))
}

async function list(db: LogDatabase, { listed, joins }: ImportWork, added: number): Promise<void> {
  const known = await db.workspaces.get(listed.id)
  const { usedAt } = listed
  const before = known?.joined ?? []
  const joined = joins ? { joined: [...before, joins.opening] } : {}
  if (known) await db.workspaces.update(listed.id, { entries: known.entries + added, usedAt, ...joined })
  else await db.workspaces.put({ ...listed, entries: added, ...joined })
}
