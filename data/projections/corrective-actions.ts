import type { Country, Releasability } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { Day, Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { ownId } from '../model/own-id.ts'
import { after } from './disruptions.ts'
import { mayChange, type Projection } from './fold.ts'
import { put } from './record.ts'

/** A corrective action of the improvement plan; `firstDue` stays when the day is moved. */
export type CorrectiveActionView = Omit<BodyOf<'correctiveAction.opened'>, 'personalDataKept'> & {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
  openedAt: Instant
  firstDue: Day
  closed: { on: Day; outcome: string; official: string | null } | null
}
export type CorrectiveActions = Readonly<Record<string, CorrectiveActionView>>

/** Corrective actions, open and closed; an update of a closed one opens it again. */
export const correctiveActions: Projection<CorrectiveActions> = {
  initial: {},
  apply(state, entry, context) {
    const { hash, releasability, official } = entry
    if (entry.kind === 'correctiveAction.opened') {
      if (state[entry.body.correctiveAction]) return state
      const thing = { heads: [hash], entries: [hash], releasability, country: context.countryOf(entry.desk) }
      const times = { openedAt: entry.occurredAt, firstDue: entry.body.due, closed: null }
      return put(state, entry.body.correctiveAction, { ...entry.body, ...thing, ...times })
    }
    if (entry.kind !== 'correctiveAction.updated' && entry.kind !== 'correctiveAction.closed') return state
    const known = state[entry.body.correctiveAction]
    if (!known || !mayChange(known, entry)) return state
    const seen = { ...known, ...after(known, entry) }
    const next =
      entry.kind === 'correctiveAction.closed'
        ? { ...seen, closed: { on: entry.body.closedOn, outcome: entry.body.outcome, official } }
        : { ...seen, ...entry.body, closed: null }
    return put(state, known.correctiveAction, next)
  },
}

/**
 * The identity that a corrective action has as an action item of a desk: the same wherever and how often it is made, so
 * that nothing is carried over twice.
 */
export const carriedId = (
  { correctiveAction }: Pick<CorrectiveActionView, 'correctiveAction'>,
  desk: string,
) => ownId(correctiveAction, desk)

/** Whether an action item, of whatever desk, is a corrective action carried over; the mark of the desk stands last. */
export const isCarried = (
  action: Pick<CorrectiveActionView, 'correctiveAction'>,
  { actionItem }: { actionItem: string },
): boolean => actionItem.slice(0, 24) === carriedId(action, '').slice(0, 24)

/** The longest title and text that an action item takes. */
const [longestTitle, longestText] = [300, 20_000]

/**
 * The action item by which a committee tracks a corrective action in its plan library: for whom the action was, counted
 * in the measure as an improvement, with the number and the exercise that it comes from in its text.
 */
export function actionItemDraft(
  action: CorrectiveActionView,
  { actionItem, exercise }: { actionItem: string; exercise: string },
): Draft<'actionItem.opened'> {
  const { number, recommendation, finding, lead, organisation, contact, due, releasability } = action
  const owner = contact === '' ? organisation : `${organisation}, ${contact}`
  return {
    kind: 'actionItem.opened',
    releasability,
    occurredAt: null,
    basedOn: [],
    attachments: [],
    body: {
      actionItem,
      title: recommendation.replace(/\s+/g, ' ').slice(0, longestTitle).trim(),
      text: [`${number} (${exercise})`, finding, recommendation].join('\n\n').slice(0, longestText).trim(),
      lead,
      owner: owner.slice(0, longestTitle).trim(),
      due,
      isImprovement: true,
      links: [],
    },
  }
}
