import { link, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../../data/model/problem.ts'
import { freeBytes } from '../disk/free-bytes.ts'
import { folderAt, syncFolder, writeWhole } from '../durable.ts'
import type { FileCipher } from '../lock/keys.ts'
import type { Wrapped } from '../lock/lock-file.ts'
import { BACKUP_VERSION, headerOf, writeBackup } from './backup-file.ts'
import { liveCopy, sizeOf, wholeEnd } from './live-copy.ts'
import { backupName, computerFolder, copyName, folderName, numberIn } from './names.ts'
import type { Debt, recordIn } from './record.ts'

/** Backups that are kept of each workspace in one folder. */
export const KEPT = 10

/** What is backed up: the files of the store in use. */
export type Source = {
  journal: string
  attachments: string
  /** Null while the profile is locked: then journals are copied as they are, and no backup begins. */
  cipher: FileCipher | null
  lock: Wrapped | null
}

/** What the window tells main: what lives in the browser engine alone, and how the folders may be called. */
export type Companion = {
  /** Desks without keys, officials, settings and unfinished forms, as a text that only the window reads. */
  text: string
  workspaces: readonly { id: string; name: string; mode: string }[]
}

type HomeWork = {
  source: () => Source
  companion: () => Companion | null
  /** The folder is made again when it is gone. A drive that is away must not be made up. */
  isOurs: boolean
}

/** What stays free on the profile's own disk, in bytes: the log comes before its backups. */
const LAST = 20_000_000

/** One folder that holds backups of this computer: beside the profile, or on a drive. */
export function backupHome(
  root: string,
  record: ReturnType<typeof recordIn>,
  { source, companion, isOurs }: HomeWork,
) {
  const own = join(root, computerFolder(record.get().computer))
  const identity = join(own, 'computer.json')
  const copies = new Map<string, { path: string; copy: ReturnType<typeof liveCopy> }>()
  let told = ''

  async function folderOf(workspace: string): Promise<string> {
    const { lock } = source()
    const known = companion()?.workspaces.find(({ id }) => id === workspace)
    const there = (await readdir(own)).find((name) => name === workspace || name.endsWith(` ${workspace}`))
    // The name of a workspace tells of the log, so a locked profile's folders are called by numbers.
    const wanted = lock ? workspace : known ? folderName(known) : (there ?? workspace)
    if (there && there !== wanted) {
      await rename(join(own, there), join(own, wanted))
      copies.delete(workspace)
    }
    if (there !== wanted) await syncFolder(own).catch(() => undefined)
    return folderAt(join(own, wanted))
  }

  async function copyOf(workspace: string) {
    const { journal } = source()
    const path = join(await folderOf(workspace), copyName(workspace))
    const from = join(journal, `${workspace}.jsonl`)
    const known = copies.get(workspace)
    if (known && known.path === `${from} ${path}`) return known.copy
    const copy = liveCopy(from, path)
    copies.set(workspace, { path: `${from} ${path}`, copy })
    return copy
  }

  async function backups(folder: string): Promise<{ name: string; number: number }[]> {
    return (await readdir(folder))
      .flatMap((name) => {
        const number = numberIn(name)
        return number === null ? [] : [{ name, number }]
      })
      .sort((a, b) => a.number - b.number)
  }

  async function remove(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) await rm(join(folder, name), { force: true })
    if (names.length > 0) await syncFolder(folder)
  }

  /** Makes the folder, where an official wants it or beside the profile. */
  async function found(): Promise<void> {
    await folderAt(join(own, 'attachments'))
    await tell()
  }

  /** Writes what only the window knew, when it changed. */
  async function tell(): Promise<void> {
    const { lock, cipher } = source()
    const text = companion()?.text ?? null
    const kept = text !== null && cipher ? cipher.sealLine('computer', text) : null
    const now = JSON.stringify([text, lock])
    if ((await sizeOf(identity)) !== null && (kept === null || now === told)) return
    const { computer } = record.get()
    const content = { format: 'entente-computer', version: BACKUP_VERSION, computer, lock, text: kept }
    await writeWhole(identity, JSON.stringify(content))
    told = now
  }

  return {
    root,
    found,
    tell,
    /** @throws Problem `backup.gone` when the folder is on a drive that is away */
    async ready(): Promise<void> {
      // A disk that cannot be asked is tried, as it is not warned of either.
      const free = isOurs ? await freeBytes(dirname(root)).catch(() => null) : null
      if (free !== null && free < LAST)
        throw new Problem('file.not-written', { path: root, detail: 'ENOSPC' })
      if ((await sizeOf(identity).catch(() => null)) !== null) return
      if (!isOurs) throw new Problem('backup.gone', { path: root })
      await found()
      copies.clear()
    },
    /** Whether a backup can be written now: not while the profile is locked. */
    canSeal: (): boolean => source().cipher !== null,
    /** Brings the continuous copy up to the journal; whether anything was written. */
    follow: async (workspace: string): Promise<boolean> => (await copyOf(workspace)).follow(),
    sync: async (workspace: string): Promise<void> => (await copyOf(workspace)).sync(),
    forget: (workspace: string | null) => {
      for (const [id, { copy }] of copies) if (workspace === null || id === workspace) copy.forget()
    },
    /** Whether the journal is another than the newest backup holds. */
    async isDue(workspace: string): Promise<boolean> {
      const folder = await folderOf(workspace)
      const newest = (await backups(folder)).at(-1)
      const header = newest ? await headerOf(join(folder, newest.name)) : null
      return header?.bytes !== (await wholeEnd(join(source().journal, `${workspace}.jsonl`)))
    },
    /** Writes a new backup, and takes away what is not kept any more; half-written ones of a kill too. */
    async backUp(workspace: string, madeAt: string): Promise<void> {
      const { journal, cipher, lock } = source()
      if (!cipher) return
      const folder = await folderOf(workspace)
      const from = join(journal, `${workspace}.jsonl`)
      const { computer } = record.get()
      const number = await record.takeNumber()
      const bytes = await wholeEnd(from)
      const header = { format: 'entente-backup', version: BACKUP_VERSION, workspace, computer } as const
      const text = cipher.sealLine('computer', companion()?.text ?? '')
      const path = join(folder, backupName(number, madeAt))
      await writeBackup(path, { ...header, number, madeAt, bytes, lock }, text, from)
      const all = await backups(folder)
      const halves = (await readdir(folder)).filter((name) => name.endsWith('.part'))
      await remove(folder, [...all.slice(0, -KEPT).map(({ name }) => name), ...halves])
    },
    /** Copies attachments that are not here yet; files are never changed, so a second name is enough on one disk. */
    async takeAttachments(): Promise<void> {
      const from = source().attachments
      const to = join(own, 'attachments')
      const here = new Set(await readdir(await folderAt(to)))
      const all = await readdir(from).catch(() => [])
      let added = 0
      for (const name of all) {
        if (here.has(name) || name.endsWith('.part')) continue
        await takeFile(join(from, name), join(to, name))
        added += 1
      }
      if (added > 0) await syncFolder(to)
    },
    /** Takes away what a purge or another lock left; a newer backup of each workspace must be there. */
    async pay(debt: Debt): Promise<void> {
      const folders = (await readdir(own, { withFileTypes: true })).filter(
        (each) => each.isDirectory() && each.name !== 'attachments',
      )
      for (const { name } of folders) {
        const isConcerned = debt.workspaces?.some((id) => name === id || name.endsWith(` ${id}`)) ?? true
        if (!isConcerned) continue
        const folder = join(own, name)
        const old = (await backups(folder)).filter(({ number }) => number < debt.before)
        await remove(
          folder,
          old.map((each) => each.name),
        )
      }
      const attachments = join(own, 'attachments')
      const kept = new Set(await readdir(source().attachments).catch(() => []))
      const here = await readdir(attachments).catch(() => [])
      // Under another lock attachments are called and written otherwise.
      const gone = debt.workspaces === null ? here.filter((name) => !kept.has(name)) : debt.files
      await remove(attachments, gone)
    },
  }
}

async function takeFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    await writeWhole(to, await readFile(from))
  }
}
