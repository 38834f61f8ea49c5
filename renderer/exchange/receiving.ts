import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { Watch } from '../state/exchange/export-bundle.ts'
import { applyBundle, previewBundle } from '../state/exchange/import-bundle.ts'
import type { BundlePreview } from '../state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../state/exchange/record-import.ts'
import type { BundleSource } from '../machine/bundle-source.ts'
import { machine } from '../state/machine.ts'

/** How far a bundle that somebody opened has come. Until `applying` nothing was written. */
export type ReceivingState =
  | { status: 'idle'; isCancelled?: boolean }
  | { status: 'reading'; name: string; value: number }
  /** Typed: what did not open it, so that a slip is mended and not typed anew. */
  | { status: 'locked'; name: string; problem: ProblemData | null; typed: string }
  /** Answered: whether the bundle is of the event that is open, when it is of another opening. */
  | { status: 'preview'; preview: BundlePreview; isAnswered: boolean }
  | { status: 'applying'; preview: BundlePreview; value: number }
  | { status: 'done'; preview: BundlePreview; added: number; refused: number }
  | { status: 'failed'; name: string; problem: ProblemData }

type Work = {
  choose: () => Promise<BundleSource | null>
  preview: typeof previewBundle
  apply: typeof applyBundle
}
export type Receiving = ReturnType<typeof createReceiving>

/** One bundle at a time, kept while other screens are looked at; cancelling leaves nothing written. */
export function createReceiving(work: Work) {
  let state: ReceivingState = { status: 'idle' }
  let source: BundleSource | null = null
  let words: string | null = null
  let running: AbortController | null = null
  const listeners = new Set<() => void>()
  const set = (next: ReceivingState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const begin = (show: (value: number) => ReceivingState): { watch: Watch; isOver: () => boolean } => {
    running?.abort()
    const mine = new AbortController()
    running = mine
    set(show(0))
    const isOver = () => running !== mine
    const progress = (done: number, of: number) => {
      if (!isOver()) set(show(of === 0 ? 0 : done / of))
    }
    return { watch: { progress, signal: mine.signal }, isOver }
  }

  async function read(passphrase: string | null, joins: boolean | null = null): Promise<void> {
    const opened = source
    words = passphrase
    if (!opened) return
    const { name } = opened
    const { watch, isOver } = begin((value) => ({ status: 'reading', name, value }))
    try {
      const preview = await work.preview(opened, passphrase, watch, joins ?? false)
      if (isOver()) return
      // The end of the file may have come before the word.
      if (watch.signal.aborted) set({ status: 'idle', isCancelled: true })
      else set({ status: 'preview', preview, isAnswered: joins !== null })
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      if (isOver()) return
      if (code === 'bundle.cancelled') set({ status: 'idle', isCancelled: true })
      else if (code === 'bundle.locked') set({ status: 'locked', name, problem: null, typed: '' })
      else if (code === 'bundle.wrong-passphrase')
        set({ status: 'locked', name, problem: { code, facts }, typed: passphrase ?? '' })
      else set({ status: 'failed', name, problem: { code, facts } })
    }
  }

  function open(opened: BundleSource): Promise<void> {
    source = opened
    return read(null)
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    open,
    /** Asks for a file; one that is not chosen changes nothing. */
    choose: async (): Promise<void> => {
      const chosen = await work.choose()
      if (chosen) await open(chosen)
    },
    unlock: (passphrase: string) => read(passphrase),
    /** Says whether a bundle of another opening is of the event that is open; it is looked at again where need be. */
    answer: (choice: 'open' | 'join'): Promise<void> => {
      if (state.status !== 'preview') return Promise.resolve()
      if (state.preview.other?.choice !== choice) return read(words, choice === 'join')
      set({ ...state, isAnswered: true })
      return Promise.resolve()
    },
    /** Ends the work under way; whether that came in time is told once it is over. */
    cancel: () => running?.abort(),
    /** Lets go of the file; what was imported stays imported. */
    setAside: () => {
      running?.abort()
      running = null
      source = null
      words = null
      set({ status: 'idle' })
    },
    apply: async (keys: readonly KeyAnswer[]): Promise<void> => {
      if (state.status !== 'preview') return
      const { preview } = state
      const { watch, isOver } = begin((value) => ({ status: 'applying', preview, value }))
      try {
        const result = await work.apply(preview, keys, watch)
        if (!isOver()) set({ status: 'done', preview, ...result })
      } catch (thrown) {
        const { code, facts } = Problem.from(thrown)
        if (isOver()) return
        if (code === 'bundle.cancelled') set({ status: 'idle', isCancelled: true })
        else set({ status: 'failed', name: preview.source.name, problem: { code, facts } })
      }
    },
  }
}

/** The bundle in hand of this window. */
export const receiving = createReceiving({
  choose: () => machine().openBundle(),
  preview: previewBundle,
  apply: applyBundle,
})
