import type { CorrectiveActionView } from '../../data/projections/corrective-actions.ts'
import type { Day } from '../../data/model/ids.ts'

/** Whether a corrective action is open after its day. */
export const isOverdue = (action: CorrectiveActionView, day: Day): boolean =>
  action.closed === null && action.due < day

/** Open actions by the day they are due, then those that are done. */
export const actionsInOrder = (actions: readonly CorrectiveActionView[]): CorrectiveActionView[] =>
  actions.toSorted(
    (a, b) =>
      Number(a.closed !== null) - Number(b.closed !== null) ||
      a.due.localeCompare(b.due) ||
      a.number.localeCompare(b.number, 'en', { numeric: true }),
  )
