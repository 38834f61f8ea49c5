import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { shell } from '../../data/words/en/shell.ts'
import type { Handlers } from '../contract.ts'
import { attachmentsIn } from '../files.ts'
import type { FileCipher } from '../lock/keys.ts'
import type { Vault } from '../lock/handlers.ts'
import type { backupsOf } from './backups.ts'
import { restoring } from './restore.ts'

export type Backups = ReturnType<typeof backupsOf>
type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `${'backup' | 'restore'}.${string}`>>

/** The work behind the channels of backups and restoring. */
export function backupHandlers(
  backups: Backups,
  vault: Vault,
  words: Record<keyof typeof shell, string>,
  window: BrowserWindow,
): BackupHandlers {
  const found = restoring()
  window.on('closed', () => {
    backups.forgetWatchers()
    found.end()
  })

  async function ask(what: 'backup' | 'restore', property: 'openFile' | 'openDirectory') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words[`shell.${what}.title`],
      filters:
        property === 'openFile'
          ? [{ name: words['shell.restore.filter'], extensions: ['entente-backup', 'jsonl'] }]
          : [],
      properties: property === 'openFile' ? ['openFile'] : ['openDirectory', 'createDirectory'],
    })
    return filePaths[0] ?? null
  }

  return {
    'backup.tell': (told) => {
      // The engine would keep unfinished forms in memory for some seconds more.
      window.webContents.session.flushStorageData()
      return backups.tell(told)
    },
    'backup.begin': () => backups.begin(),
    'backup.watch': ({ seen }) => backups.watch(seen),
    'backup.choose': async () => {
      const folder = await ask('backup', 'openDirectory')
      if (folder) await backups.choose(folder)
      return folder !== null
    },
    'backup.stop': () => backups.choose(null),
    'backup.retry': () => backups.retry(),
    'backup.export': async () => {
      const folder = await ask('backup', 'openDirectory')
      return folder && backups.exportTo(folder)
    },
    'restore.find': async ({ where }) => {
      if (where === 'known') {
        const places = backups.places()
        return { place: places.join(', '), found: (await Promise.all(places.map(found.within))).flat() }
      }
      const path = await ask('restore', where === 'file' ? 'openFile' : 'openDirectory')
      if (!path) return null
      return { place: path, found: await (where === 'file' ? found.file(path) : found.within(path)) }
    },
    'restore.look': ({ id, passphrase }) => found.look(id, passphrase),
    'restore.missing': async ({ id, hashes }) => {
      const { attachments, cipher } = vault.source()
      const places = [found.place(id), { folder: attachments, cipher }]
      const missing: string[] = []
      for (const hash of hashes) if (!(await isIn(places, hash))) missing.push(hash)
      return missing
    },
    'restore.take': async ({ id, hashes }) => {
      const { folder, cipher } = found.place(id)
      const there = attachmentsIn(folder, cipher)
      const here = vault.files().attachments
      for (const hash of hashes) {
        if (await here.get(hash).catch(() => null)) continue
        const bytes = await there.get(hash)
        if (bytes) await here.put(hash, bytes)
      }
      await backups.attached()
    },
    'restore.end': () => found.end(),
  }
}

/** Whether an attachment lies in one of some folders. */
async function isIn(
  places: readonly { folder: string; cipher: FileCipher | null }[],
  hash: string,
): Promise<boolean> {
  for (const { folder, cipher } of places)
    if (cipher && (await stat(join(folder, cipher.fileName(hash))).catch(() => null))) return true
  return false
}

type Backed = 'journal.append' | 'journal.purge' | 'attachment.put' | 'attachment.delete'

/** The work of channels that write, with the backups brought along. */
export function withBackups<H extends Pick<Handlers, Backed>>(work: H, backups: Backups, vault: Vault): H {
  const backed: Pick<Handlers, Backed> = {
    'journal.append': async (request) => {
      await work['journal.append'](request)
      await backups.appended(request.workspace, request.lines.length)
    },
    'journal.purge': async (request) => {
      await backups.purging(request.workspace)
      await work['journal.purge'](request)
      void backups.settled()
    },
    'attachment.put': async (request) => {
      await work['attachment.put'](request)
      await backups.attached()
    },
    'attachment.delete': async (request) => {
      const { cipher } = vault.source()
      const names = request.hashes.map((hash) => cipher?.fileName(hash) ?? hash)
      if (names.length > 0) await backups.deleting(names)
      await work['attachment.delete'](request)
      void backups.settled()
    },
  }
  return { ...work, ...backed }
}
