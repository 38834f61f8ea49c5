import type { Draft } from '../../../data/model/entry.ts'
import { deliveryDrafts } from '../../../data/projections/delivery.ts'
import type { EventView } from '../../../data/projections/injects.ts'
import { controlWords } from '../../../data/words/exercise-control.ts'
import type { ProblemCode } from '../../../data/model/problem.ts'
import { refusalOf } from '../../signing/use-signed-form.ts'
import { useDesk } from '../../state/desk.ts'
import { now } from '../../state/now.ts'
import { draft, newId, write } from '../../state/write.ts'

/** What came of an act of control: done, refused, or left out because the same one is under way. */
export type Outcome = { type: 'done' } | { type: 'left' } | { type: 'refused'; code: ProblemCode }

/** Injects that this window delivered: who sends one need not be told that it arrived. */
export const sentHere = new Set<string>()
/** Lines that this window sends or has sent: a second stroke that is still on its way sends nothing again. */
const taken = new Set<string>()
/** What is being written, and the end of it. */
let underWay: { what: string; end: Promise<unknown> } | null = null

/** Writes what control does: the same thing once, another thing after it. */
export async function act(drafts: readonly Draft[]): Promise<Outcome> {
  const what = drafts.map(({ kind }) => kind).join()
  while (underWay) {
    if (underWay.what === what) return { type: 'left' }
    await underWay.end
  }
  const refusal = drafts.map(refusalOf).find((each) => each !== null)
  if (refusal) return { type: 'refused', code: refusal.code }
  const written = write(drafts)
  underWay = { what, end: written }
  const outcome = await written
  underWay = null
  return outcome.ok ? { type: 'done' } : { type: 'refused', code: outcome.problem.code }
}

/** Delivers a line of the list with all its effects in one write, once. */
export async function deliver(event: EventView): Promise<Outcome> {
  const { acting } = useDesk.getState()
  if (!acting) return { type: 'refused', code: 'log.no-official' }
  if (taken.has(event.event)) return { type: 'left' }
  taken.add(event.event)
  const inject = newId()
  sentHere.add(inject)
  const delivery = { inject, at: now(), country: acting.desk.country, words: controlWords() }
  const outcome = await act(deliveryDrafts(event, delivery))
  if (outcome.type !== 'done') taken.delete(event.event)
  return outcome
}

/** Holds a line back, or releases one that is held. */
export function holdDraft({ event, held, heads: basedOn, releasability }: EventView): Draft {
  const given = { releasability, basedOn: [...basedOn] }
  return held
    ? draft('inject.released', { event, remarks: '' }, given)
    : draft('inject.held', { event, reason: '' }, given)
}
