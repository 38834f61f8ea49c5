import type { Day } from '../../data/model/ids.ts'
import type { ActionItemView } from '../../data/projections/committees.ts'

/** Whether an action item is open after its day. */
export const isOverdue = (item: ActionItemView, day: Day): boolean => item.closed === null && item.due < day

/** Open items by the day they are due, then closed ones, the last closed first. */
export const itemsInOrder = (items: readonly ActionItemView[]): ActionItemView[] =>
  items.toSorted((a, b) => {
    if (a.closed && b.closed) return b.closed.on.localeCompare(a.closed.on)
    return Number(a.closed !== null) - Number(b.closed !== null) || a.due.localeCompare(b.due)
  })

/** Items that a committee follows. */
export const itemsOf = (items: readonly ActionItemView[], committee: string): ActionItemView[] =>
  items.filter(({ links }) => links.some(({ type, id }) => type === 'committee' && id === committee))

/** How many meetings a binational port operations committee holds in a year at least. */
export const meetingsAsked = 4
