import type { ChainCheck } from '../../data/exchange/verify.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import { dataVersion, facilityById } from '../../data/reference/reference.ts'
import type { ReportSource } from '../../data/reports/context.ts'
import { realNow } from './now.ts'

/** The open log as a report reads it; for whom and in which language is still to be chosen. */
export function reportSource(log: {
  entries: readonly Entry[]
  unread: readonly UnreadEntry[]
  checked: Readonly<Record<string, ChainCheck>>
}): Omit<ReportSource, 'audience' | 'ownCopyOf' | 'language' | 'paper'> {
  const { entries, unread, checked } = log
  const verification = Object.fromEntries(
    Object.entries(checked).map(([key, { verifiedTo, total, fault }]) => [
      key,
      { verifiedTo, total, broken: fault !== null },
    ]),
  )
  return { entries, unread, reference: { dataVersion, facilityById }, generatedAt: realNow(), verification }
}
