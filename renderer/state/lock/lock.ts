import { create } from 'zustand'
import type { RowKeys } from '../../../data/log/sealed.ts'
import { sealRows } from '../../../data/log/sealed-rows.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { MachineLock } from '../../machine/machine.ts'
import { database } from '../database.ts'
import { machine } from '../machine.ts'
import { closeWorkspace, openWorkspace } from '../open-workspace.ts'
import { useSession } from '../session.ts'
import { useWorkspace } from '../workspace.ts'
import { keepTextsWith } from './kept-text.ts'
import { sendStore } from './send-store.ts'
import { keepUnfinished } from './typed.ts'

/** Minutes without a key or a click after which the window is locked; 0: only by hand. */
export const idleChoices = [5, 15, 30, 60, 0] as const
const standardMinutes = 15
const setting = 'lockAfter'

type LockState = {
  /** `unable`: not on this machine. */
  status: 'unable' | 'none' | 'locked' | 'unlocked'
  minutes: number
  /** Something of the open copy is still on the disk, until the next start. */
  isLeftover: boolean
}

/** Whether what is kept on this computer is locked with a passphrase. */
export const useLock = create<LockState>()(() => ({
  status: 'unable',
  minutes: standardMinutes,
  isLeftover: false,
}))

let isSealed = false

/** Asks whether everything is locked; when it is not any more, rows are read and written with its keys from now on. */
export async function readLock(): Promise<LockState['status']> {
  const { lock } = machine()
  if (!lock) return 'unable'
  const { status, keys, isLeftover } = await lock.state()
  if (keys && !isSealed) sealWith(keys)
  useLock.setState({ status, isLeftover })
  if (status === 'unlocked') {
    const minutes = (await database.settings.get(setting))?.value
    if (typeof minutes === 'number') useLock.setState({ minutes })
  }
  return status
}

/** Rows and kept texts are encrypted from now on; before anything is read. */
export function sealWith(keys: { rows: Uint8Array; names: Uint8Array }): void {
  const rowKeys: RowKeys = { ...keys, random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) }
  sealRows(database, rowKeys)
  keepTextsWith(rowKeys)
  isSealed = true
}

/** @throws Problem `lock.wrong-passphrase` */
export async function unlock(passphrase: string): Promise<void> {
  await machineLock().open(passphrase)
  await readLock()
}

/** Locks at once: another window takes this one's place. What is being typed is kept, encrypted. */
export async function lockNow(): Promise<void> {
  if (useLock.getState().status !== 'unlocked') return
  keepUnfinished()
  await machineLock().close()
}

export async function setMinutes(minutes: number): Promise<void> {
  await database.settings.put({ key: setting, value: minutes })
  useLock.setState({ minutes })
}

type Progress = (done: number, of: number) => void

/**
 * Moves everything on this computer into a store locked with a passphrase; on success another window takes this
 * one's place, and this never resolves.
 *
 * @throws Problem `lock.failed`: everything is as it was
 */
export const setLock = (passphrase: string, progress: Progress): Promise<void> =>
  move((lock) => lock.set(passphrase), progress)

/**
 * Moves everything back into a store that is open to whoever has the disk, in the same way.
 *
 * @throws Problem `lock.wrong-passphrase`, `lock.failed`
 */
export const removeLock = (passphrase: string, progress: Progress): Promise<void> =>
  move((lock) => lock.remove(passphrase), progress)

/** @throws Problem `lock.wrong-passphrase` */
export const changePassphrase = (passphrase: string, next: string): Promise<void> =>
  machineLock().change(passphrase, next)

async function move(begin: (lock: MachineLock) => Promise<void>, progress: Progress): Promise<void> {
  const { id } = useWorkspace.getState()
  const { screen, form } = useSession.getState()
  await closeWorkspace()
  // The new store begins where this one was left.
  if (id) await database.settings.put({ key: 'workspace', value: id })
  const ending = new AbortController()
  window.addEventListener(
    'message',
    ({ data, source, ports: [port] }) => {
      if (data === 'lock.port' && source === window && port) void sendStore(database, port, progress)
    },
    { signal: ending.signal },
  )
  try {
    await begin(machineLock())
  } catch (thrown) {
    if (id) void openWorkspace(id)
    // Opening begins at the map, and the form must stay to say what went wrong.
    useSession.setState({ screen, form })
    throw thrown
  } finally {
    ending.abort()
  }
}

function machineLock(): MachineLock {
  const { lock } = machine()
  if (!lock) throw new Problem('lock.failed', { detail: 'not on this machine' })
  return lock
}
