import * as v from 'valibot'
import { Day } from '../../../data/model/ids.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'

type Said = Omit<BodyOf<'correctiveAction.opened'>, 'correctiveAction' | 'number' | 'personalDataKept'>
/** A corrective action as far as it is typed. */
export type ActionDraft = Omit<Said, 'due' | 'startsOn'> & { due: string | null; startsOn: string | null }

export const blankAction: ActionDraft = {
  capability: null,
  element: 'planning',
  finding: '',
  recommendation: '',
  lead: 'both',
  organisation: '',
  contact: '',
  startsOn: null,
  due: null,
  observations: [],
}

/** All that is typed, to look through for personal data and for changes. */
export const textsOf = (action: ActionDraft): string[] => [
  action.finding,
  action.recommendation,
  action.organisation,
  action.contact,
  action.lead,
  action.element,
  action.capability ?? '',
  action.startsOn ?? '',
  action.due ?? '',
]

/** Whether a day may stand as the first one. */
export const isStart = (day: string | null): day is Day | null => day === null || v.is(Day, day)

/** The action as an entry holds it; null while something is missing. */
export function saidOf(action: ActionDraft): Said | null {
  const { capability, element, lead, startsOn, due, observations } = action
  const finding = action.finding.trim()
  const recommendation = action.recommendation.trim()
  const organisation = action.organisation.trim()
  if (finding === '' || recommendation === '' || organisation === '') return null
  if (!v.is(Day, due) || !isStart(startsOn) || (startsOn !== null && startsOn > due)) return null
  const contact = action.contact.trim()
  const texts = { finding, recommendation, organisation, contact }
  return { ...texts, capability, element, lead, startsOn, due, observations }
}
