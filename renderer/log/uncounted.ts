import type { Entry } from '../../data/model/entry.ts'
import type { Picture } from '../../data/projections/picture.ts'

/** Whether an entry answers a decision and does not count, since the key of its desk is not endorsed. */
export const isUncounted = (entry: Entry, { decisions }: Picture): boolean =>
  (entry.kind === 'decision.concurred' || entry.kind === 'decision.declined') &&
  decisions[entry.body.decision]?.uncounted.some(({ hash }) => hash === entry.hash) === true
