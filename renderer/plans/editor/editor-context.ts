import { createContext, useContext } from 'react'
import type { UnfinishedPlan } from '../../../data/plans/word-faults.ts'

/** What every field of the editor may ask: the whole plan, what is wrong at its place, and where the reader was sent. */
type EditorContext = {
  words: UnfinishedPlan
  /** The words for what is wrong at a pointer, or anywhere below it. */
  faultAt: (at: string) => string | undefined
  /** The place to which the summary of faults jumped last. */
  target: { at: string } | null
}

const Context = createContext<EditorContext>({
  words: {} as UnfinishedPlan,
  faultAt: () => undefined,
  target: null,
})

/** Gives the fields of the editor what they may ask. */
export const EditorProvider = Context.Provider

/** What a field of the editor may ask. */
export const useEditor = (): EditorContext => useContext(Context)
