import * as v from 'valibot'
import { Links } from '../../../data/model/entries/body.ts'
import { Rating } from '../../../data/model/entries/plan.ts'
import { Instant } from '../../../data/model/ids.ts'
import { draftPrefix, keepText, keptText } from '../../state/lock/kept-text.ts'

/** An observation that is being written; `at` is when it was begun, in exercise time. */
const ObservationDraft = v.object({
  objective: v.nullable(v.string()),
  task: v.nullable(v.string()),
  rating: v.nullable(Rating),
  type: v.picklist(['strength', 'areaForImprovement', 'neutral']),
  text: v.string(),
  analysis: v.string(),
  reference: v.string(),
  links: Links,
  at: v.nullable(Instant),
})
export type ObservationDraft = v.InferOutput<typeof ObservationDraft>

export const emptyObservation: ObservationDraft = {
  objective: null,
  task: null,
  rating: null,
  type: 'neutral',
  text: '',
  analysis: '',
  reference: '',
  links: [],
  at: null,
}

/** Whether anything was said that would be missed. */
export const saysSomething = ({ rating, text, analysis, reference, links }: ObservationDraft): boolean =>
  rating !== null || links.length > 0 || [text, analysis, reference].some((each) => each.trim() !== '')

const keyOf = (whose: string) => `${draftPrefix}observation ${whose}`

/** What was left unfinished, of an evaluator in a workspace. */
export function keptObservation(whose: string): ObservationDraft | null {
  try {
    return v.parse(ObservationDraft, JSON.parse(keptText(keyOf(whose)) ?? 'null'))
  } catch {
    return null
  }
}

/** Keeps an observation over a lock, a crash and a power cut; one that says nothing is forgotten. */
export const keepObservation = (whose: string, draft: ObservationDraft): void =>
  keepText(keyOf(whose), saysSomething(draft) ? JSON.stringify(draft) : null)
