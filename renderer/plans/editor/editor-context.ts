import { createContext, useContext } from 'react'
import type { UnfinishedPlan } from '../../../data/plans/word-faults.ts'

/** What the fields of one part may ask of the others, what is wrong where, and where the reader was sent; typing in one part leaves it as it is. */
type EditorContext = {
  crossings: UnfinishedPlan['crossings']
  stagingAreas: UnfinishedPlan['stagingAreas']
  /** The words for what is wrong at a pointer, or anywhere below it. */
  faultAt: (at: string) => string | undefined
  /** The place to which the summary of faults jumped last. */
  target: { at: string } | null
}

const Context = createContext<EditorContext>({
  crossings: [],
  stagingAreas: [],
  faultAt: () => undefined,
  target: null,
})

/** Gives the fields of the editor what they may ask. */
export const EditorProvider = Context.Provider

/** What a field of the editor may ask. */
export const useEditor = (): EditorContext => useContext(Context)
