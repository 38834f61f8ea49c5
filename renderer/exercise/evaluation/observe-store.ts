import { create } from 'zustand'
import type { Link } from '../../../data/model/entries/body.ts'
import { now } from '../../state/now.ts'
import {
  emptyObservation,
  keptObservation,
  saysSomething,
  type ObservationDraft,
} from './observation-draft.ts'

type Observing = {
  /** Workspace and evaluator. */
  whose: string
  draft: ObservationDraft
  /** Whether the draft was found again, as after a crash. */
  isRestored: boolean
  /** Counts the wishes to write: the field takes the focus at each. */
  asked: number
}

/** The observation that is being written, wherever its panel stands. */
export const useObserving = create<Observing>()(() => ({
  whose: '',
  draft: emptyObservation,
  isRestored: false,
  asked: 0,
}))

/** Goes on with what an evaluator left unfinished in a workspace. */
export function observeAs(whose: string): void {
  if (useObserving.getState().whose === whose) return
  const kept = keptObservation(whose)
  useObserving.setState({ whose, draft: kept ?? emptyObservation, isRestored: kept !== null })
}

/** Changes the observation; the first change says when it was seen. */
export const changeObservation = (changed: Partial<ObservationDraft>): void =>
  useObserving.setState(({ draft }) => {
    const next = { ...draft, ...changed }
    return { draft: { ...next, at: saysSomething(next) ? (draft.at ?? now()) : null } }
  })

/** Begins anew; the objective stays, since the next observation mostly is of the same one. */
export const clearObservation = (): void =>
  useObserving.setState(({ draft: { objective } }) => ({
    draft: { ...emptyObservation, objective },
    isRestored: false,
  }))

/** The field of the observation takes the focus. */
export const askToObserve = (): void => useObserving.setState(({ asked }) => ({ asked: asked + 1 }))

/** Takes a measured time into the observation, with what stands behind it. */
export function takeEvidence(objective: string, words: string, links: readonly Link[]): void {
  const { draft } = useObserving.getState()
  const isNew = (link: Link) => !draft.links.some(({ type, id }) => type === link.type && id === link.id)
  changeObservation({
    objective: draft.objective ?? objective,
    text: [draft.text.trim(), words].filter((text) => text !== '').join('\n'),
    links: [...draft.links, ...links.filter(isNew)],
  })
  askToObserve()
}
