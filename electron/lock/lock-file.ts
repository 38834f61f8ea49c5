import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { lastingFolder, writeWhole } from '../durable.ts'

const Base64 = v.pipe(v.string(), v.base64())

/** The data key as a passphrase keeps it; without the passphrase it is of no use. */
export const Wrapped = v.strictObject({
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(5_000_000)),
  salt: Base64,
  nonce: Base64,
  key: Base64,
})
export type Wrapped = v.InferOutput<typeof Wrapped>

const StoreId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** One place where everything of this profile is kept; `id` null is the first one, in the profile folder itself. */
const Store = v.strictObject({ id: v.nullable(StoreId), lock: v.nullable(Wrapped) })

const Content = v.strictObject({
  version: v.literal(1),
  current: Store,
  /** A store that is being filled; until it is `current` it counts for nothing. */
  next: v.nullable(StoreId),
  /** Stores that must be removed whole. */
  old: v.array(v.nullable(StoreId)),
})
export type LockFile = v.InferOutput<typeof Content>

const neverLocked: LockFile = { version: 1, current: { id: null, lock: null }, next: null, old: [] }

const NAME = 'lock.json'
const STORES = 'stores'

/** Where a store's journal and attachments lie. */
export const folderOf = (profile: string, id: string | null): string =>
  id === null ? profile : join(profile, STORES, id)

/** The browser engine's own part of a store; null is the one that every profile begins with. */
export const partitionOf = (id: string | null): string | null => id && `persist:store-${id}`

/**
 * What the profile says of its lock. A file that is missing or cannot be read is replaced by the copy that every
 * store keeps of it; only a profile without any store was never locked.
 */
export function readLockFile(profile: string): LockFile {
  const own = contentOf(join(profile, NAME))
  if (own) return own
  const copies = storesIn(profile).flatMap((id) => contentOf(join(folderOf(profile, id), NAME)) ?? [])
  const [copy] = copies
  if (copies.length > 1 || (!copy && own === null)) throw new Error(`${NAME} cannot be read`)
  return copy ?? neverLocked
}

function storesIn(profile: string): string[] {
  try {
    return readdirSync(join(profile, STORES))
  } catch (thrown) {
    if (isMissing(thrown)) return [] // never locked
    throw thrown
  }
}

/** Also where the profile cannot be a folder: then the window says so, and nothing is opened. */
const isMissing = (thrown: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((thrown as NodeJS.ErrnoException).code ?? '')

/** Undefined without the file, null when it cannot be read. */
function contentOf(path: string): LockFile | null | undefined {
  try {
    return v.parse(Content, JSON.parse(readFileSync(path, 'utf8')))
  } catch (thrown) {
    return isMissing(thrown) ? undefined : null
  }
}

/** Replaces the file whole: after a power cut either the old one or the new one is there. */
export async function writeLockFile(profile: string, content: LockFile): Promise<void> {
  const { id } = content.current
  // The wrapped key must not hang on one small file: without it nothing opens any more.
  if (id !== null) {
    const copy: LockFile = { ...content, next: null, old: [] }
    await writeWhole(join(await lastingFolder(folderOf(profile, id))(), NAME), JSON.stringify(copy))
  }
  await writeWhole(join(profile, NAME), JSON.stringify(content))
}

export const newStoreId = (): string => randomBytes(8).toString('hex')

/** What the browser engine keeps in the first store's folder, beside our own. */
const firstStore = [
  'journal',
  'attachments',
  'unlogged.json',
  'IndexedDB',
  'Damaged',
  'Local Storage',
  'Session Storage',
  'WebStorage',
  'blob_storage',
  'databases',
  'File System',
  'Service Worker',
]

/** A file that was on its way to its name, or asked whether the disk takes one, when everything was ended. */
const unfinished = /(\.[0-9a-f-]{36}\.part|^probe-[0-9a-f-]{36})$/

/** Removes what was never finished in a store: it may hold what was deleted since. Before anything is written. */
export function removeUnfinished(profile: string, id: string | null): void {
  const folder = folderOf(profile, id)
  for (const each of [profile, folder, join(folder, 'journal'), join(folder, 'attachments')])
    for (const name of namesIn(each)) if (unfinished.test(name)) removed(join(each, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // nothing was kept there yet
  }
}

/** Deletes a store whole; whether nothing of it is left. A file that is still open may refuse until the next start. */
export function removeStore(profile: string, id: string | null): boolean {
  const paths =
    id === null
      ? firstStore.map((name) => join(profile, name))
      : [join(profile, 'Partitions', `store-${id}`), folderOf(profile, id)]
  return paths.map(removed).every(Boolean)
}

function removed(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 })
    return true
  } catch {
    return false
  }
}
