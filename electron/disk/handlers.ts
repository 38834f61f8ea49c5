import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Handlers } from '../contract.ts'
import { freeBytes } from './free-bytes.ts'

type DiskHandlers = Pick<Handlers, Extract<keyof Handlers, `disk.${string}`>>

/** The work behind the channels that tell of the disk and of a database that will not open. */
export function diskHandlers(profile: string, { webContents }: BrowserWindow): DiskHandlers {
  return {
    'disk.free': () => freeBytes(profile),
    'disk.rebuild': async () => {
      const { session } = webContents
      const store = session.getStoragePath() ?? profile
      const path = join(store, 'IndexedDB')
      // What is damaged stays for whoever may still get something out of it: the key of the desk is only there.
      if (existsSync(path)) await cp(path, join(store, 'Damaged', randomUUID()), { recursive: true })
      await session.clearStorageData({ storages: ['indexdb'] })
      if (existsSync(path)) await rm(path, { recursive: true })
    },
  }
}
