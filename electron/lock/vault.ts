import { join } from 'node:path'
import { Problem } from '../../data/model/problem.ts'
import { syncTree } from '../durable.ts'
import { attachmentsIn } from '../files.ts'
import { journalIn } from '../journal.ts'
import { lockedFiles, newDataKey, plainFiles, rowKeys, unwrapKey, wrapKey, type FileCipher } from './keys.ts'
import {
  folderOf,
  newStoreId,
  partitionOf,
  readLockFile,
  removeStore,
  removeUnfinished,
  writeLockFile,
  type LockFile,
} from './lock-file.ts'

type Files = {
  journal: ReturnType<typeof journalIn>
  attachments: ReturnType<typeof attachmentsIn>
  cipher: FileCipher
}

/** Where a store lies: its part of the browser engine, null the one that every profile begins with, and its folder. */
export type Store = { partition: string | null; folder: string }

/** A store that is being filled. */
export type NextStore = Store & {
  keys: ReturnType<typeof rowKeys> | null
  /** Copies journal and attachments into it, and reads them back. */
  copyFiles: () => Promise<void>
  /** From now on it is the profile's only store; the one before is removed. */
  commit: () => Promise<void>
  /** Everything stays as it was. */
  abandon: () => Promise<void>
}

/** What is kept in a profile, and the key to it while it is unlocked. Made before the browser engine opens any file. */
export function vaultIn(profile: string) {
  const found = readLockFile(profile)
  let file = cleared(profile, found)
  removeUnfinished(profile, file.current.id)
  let isWritten = file === found
  let dataKey: Buffer | null = null
  let files = file.current.lock ? null : filesOf(file.current.id, null)

  function filesOf(id: string | null, key: Uint8Array | null): Files {
    const cipher = key ? lockedFiles(key) : plainFiles
    const folder = folderOf(profile, id)
    return {
      cipher,
      journal: journalIn(join(folder, 'journal'), cipher),
      attachments: attachmentsIn(join(folder, 'attachments'), cipher),
    }
  }

  /** @throws Problem `lock.locked` */
  function opened(): Files {
    if (!files) throw new Problem('lock.locked')
    return files
  }

  async function save(content: LockFile): Promise<void> {
    await writeLockFile(profile, content)
    file = content
    isWritten = true
  }

  const status = (): 'none' | 'locked' | 'unlocked' =>
    !file.current.lock ? 'none' : dataKey ? 'unlocked' : 'locked'

  /** The data key, by the passphrase that it is kept with. */
  function keyBy(passphrase: string): Promise<Buffer> {
    const { lock } = file.current
    if (!lock) throw new Problem('lock.failed', { detail: 'there is no lock' })
    return unwrapKey(lock, passphrase)
  }

  return {
    files: opened,
    /** Where the files of the store in use lie and how they are written; no cipher while it is locked. */
    source: () => {
      const folder = folderOf(profile, file.current.id)
      const at = { journal: join(folder, 'journal'), attachments: join(folder, 'attachments') }
      return { ...at, cipher: files?.cipher ?? null, lock: file.current.lock }
    },
    /** The store in use. */
    store: (): Store => ({
      partition: partitionOf(file.current.id),
      folder: folderOf(profile, file.current.id),
    }),
    state: () => ({
      status: status(),
      keys: dataKey && rowKeys(dataKey),
      /** Something of an earlier store could not be removed yet. */
      isLeftover: file.old.length > 0,
    }),
    async unlock(passphrase: string) {
      dataKey = await keyBy(passphrase)
      files = filesOf(file.current.id, dataKey)
    },
    /** Forgets the key; nothing can be read until the passphrase is typed again. */
    lock() {
      if (!file.current.lock) return
      dataKey?.fill(0)
      dataKey = null
      files = null
    },
    /** Keeps the same data key by another passphrase; nothing else is written. */
    async change(passphrase: string, next: string) {
      const lock = await wrapKey(await keyBy(passphrase), next)
      await save({ ...file, current: { ...file.current, lock } })
    },
    /** Only who knows the passphrase may take the lock away. */
    check: async (passphrase: string) => void (await keyBy(passphrase)),
    /** Begins a new store, locked with a passphrase or open; the one in use stays what counts. */
    async begin(passphrase: string | null): Promise<NextStore> {
      const from = opened()
      if (file.next) throw new Problem('lock.failed', { detail: 'it is at work already' })
      const id = newStoreId()
      const key = passphrase === null ? null : newDataKey()
      const lock = key && passphrase !== null ? await wrapKey(key, passphrase) : null
      await save({ ...file, next: id })
      const to = filesOf(id, key)
      return {
        partition: partitionOf(id),
        folder: folderOf(profile, id),
        keys: key && rowKeys(key),
        copyFiles: () => copyFiles(from, to),
        commit: async () => {
          // The engine leaves this to the system, and the store before goes as soon as the new one counts.
          await syncTree(join(profile, 'Partitions', `store-${id}`))
          await save({ ...file, current: { id, lock }, next: null, old: [...file.old, file.current.id] })
          dataKey = key
          files = to
        },
        abandon: async () => {
          const isGone = removeStore(profile, id)
          await save({ ...file, next: null, old: isGone ? file.old : [...file.old, id] })
        },
      }
    },
    /** Removes what is no longer in use; what is still held open goes at the next start. */
    async sweep() {
      const swept = cleared(profile, file)
      if (swept !== file || !isWritten) await save(swept)
    },
  }
}

/** Without what a power cut or an open file left behind. Only the store in use counts, so all others may go. */
function cleared(profile: string, file: LockFile): LockFile {
  const unused = [...file.old, ...(file.next === null ? [] : [file.next])]
  if (unused.length === 0) return file
  return { ...file, next: null, old: unused.filter((id) => !removeStore(profile, id)) }
}

/** @throws Problem `lock.failed` when a copy does not read back as it was */
async function copyFiles(from: Files, to: Files): Promise<void> {
  const failed = (detail: string) => new Problem('lock.failed', { detail })
  for (const workspace of await from.journal.list()) {
    const { text } = await from.journal.read(workspace)
    if (text !== '') await to.journal.append(workspace, text.slice(0, -1).split('\n'))
    if ((await to.journal.read(workspace)).text !== text) throw failed(workspace)
  }
  for await (const { hash, bytes } of from.attachments.all()) {
    await to.attachments.put(hash, bytes)
    if (!(await to.attachments.get(hash))) throw failed(hash)
  }
}
