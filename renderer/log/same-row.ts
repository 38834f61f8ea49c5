import { linksOf } from '../../data/projections/links-of.ts'
import { isAlike } from './alike.ts'
import type { EntryRowProps } from './EntryRow.tsx'

/** Whether a row would be drawn the same again: each entry that is written brings a new picture to all of them. */
export function isSameRow(one: EntryRowProps, other: EntryRowProps): boolean {
  return (
    one.row.folded === other.row.folded &&
    one.row.country === other.row.country &&
    one.row.facilities.join() === other.row.facilities.join() &&
    one.focus === other.focus &&
    one.times === other.times &&
    one.verification === other.verification &&
    one.attachments === other.attachments &&
    one.isHeldOnce === other.isHeldOnce &&
    isSameContext(one, other)
  )
}

function isSameContext({ context, row }: EntryRowProps, { context: next }: EntryRowProps): boolean {
  if (context === next) return true
  // An entry that it names may have come.
  const namesEntries = linksOf(row.entry).some(({ type }) => type === 'entry')
  return !namesEntries && context.language === next.language && isAlike(context.picture, next.picture)
}
