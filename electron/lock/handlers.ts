import { type BrowserWindow, MessageChannelMain } from 'electron'
import { Problem } from '../../data/model/problem.ts'
import type { Handlers } from '../contract.ts'
import type { NextStore, Store, vaultIn } from './vault.ts'

export type Vault = ReturnType<typeof vaultIn>
type LockHandlers = Pick<Handlers, Extract<keyof Handlers, `lock.${string}`>>

/** What locking needs of the windows. */
type LockWindows = {
  /** A window without a place on the screen, in another part of the browser engine, that answers only these. */
  openHidden: (store: Store, handlers: LockHandlers) => BrowserWindow
  /** Puts a fresh window in the place of the one there is, whose process ends with all that it holds. */
  replace: () => void
  /** Lets go of a store that is no longer in use, and the browser engine of its part. */
  forget: (store: Store) => Promise<void>
}

/** The work behind the channels of the lock, for the window that officials use. */
export function lockHandlers(
  vault: Vault,
  window: BrowserWindow,
  windows: LockWindows,
): { handlers: LockHandlers; askToLock: () => void } {
  let answer: (() => void) | null = null
  let isBusy = false

  const close = () => {
    if (isBusy || vault.state().status !== 'unlocked') return
    vault.lock()
    windows.replace()
  }

  /** Fills a new store from the one in use, and changes over only when all of it reads back. */
  async function convert(passphrase: string | null): Promise<void> {
    if (isBusy) throw new Problem('lock.failed', { detail: 'it is at work already' })
    isBusy = true
    try {
      const before = vault.store()
      const next = await vault.begin(passphrase)
      try {
        await next.copyFiles()
        await fill(next)
        await next.commit()
      } catch (thrown) {
        await next.abandon()
        throw named(thrown)
      }
      windows.replace()
      await windows.forget(before)
      await vault.sweep()
    } finally {
      isBusy = false
    }
  }

  /** The window sends its rows to a hidden one, whose page writes them its own way. */
  function fill(next: NextStore): Promise<void> {
    let hidden: BrowserWindow | null = null
    const filled = new Promise<void>((done, fail) => {
      const gone = (why: string) => () => fail(new Problem('lock.failed', { detail: why }))
      hidden = windows.openHidden(next, {
        ...refused,
        'lock.state': () => ({
          status: next.keys ? 'unlocked' : 'none',
          keys: next.keys,
          isLeftover: false,
        }),
        'lock.port': () => {
          const { port1, port2 } = new MessageChannelMain()
          hidden?.webContents.postMessage('lock.port', null, [port1])
          window.webContents.postMessage('lock.port', null, [port2])
        },
        'lock.filled': ({ fault }) => (fault === null ? done() : gone(fault)()),
      })
      hidden.webContents.on('render-process-gone', gone('the new window ended'))
      hidden.webContents.on('did-fail-load', gone('the new window did not load'))
      window.webContents.once('render-process-gone', gone('the window ended'))
      window.webContents.once('did-navigate', gone('the window was opened again'))
      window.once('closed', gone('the window was closed'))
    })
    return filled.finally(() => {
      hidden?.webContents.session.flushStorageData()
      hidden?.destroy()
    })
  }

  return {
    askToLock: () => {
      if (!answer) return close()
      answer()
      answer = null
    },
    handlers: {
      ...refused,
      'lock.state': () => vault.state(),
      'lock.open': ({ passphrase }) => vault.unlock(passphrase),
      'lock.close': close,
      'lock.asked': () =>
        new Promise<void>((done) => {
          answer = done
        }),
      'lock.set': async ({ passphrase }) => {
        if (vault.state().status !== 'none')
          throw new Problem('lock.failed', { detail: 'it is locked already' })
        await convert(passphrase)
      },
      'lock.change': ({ passphrase, next }) => vault.change(passphrase, next),
      'lock.remove': async ({ passphrase }) => {
        await vault.check(passphrase)
        await convert(null)
      },
    },
  }
}

const refuse = () => {
  throw new Problem('lock.locked')
}

/** What a window may not ask; the one in use does not fill, and the hidden one does nothing else. */
const refused: LockHandlers = {
  'lock.state': refuse,
  'lock.open': refuse,
  'lock.close': refuse,
  'lock.asked': refuse,
  'lock.set': refuse,
  'lock.change': refuse,
  'lock.remove': refuse,
  'lock.port': refuse,
  'lock.filled': refuse,
}

function named(thrown: unknown): Problem {
  const problem = Problem.from(thrown)
  if (problem.code.startsWith('lock.')) return problem
  const detail = String(problem.facts['detail'] ?? problem.code)
  return new Problem('lock.failed', { detail }, { cause: thrown })
}
