import { Problem } from '../model/problem.ts'
import { readEntry } from '../model/read-entry.ts'
import { dataVersion, facilityById } from '../reference/reference.ts'
import type { ReportSource } from '../reports/context.ts'
import type { FileReport, Gathered } from './gather.ts'

/**
 * The one event that the files are of; openings that were joined are one.
 *
 * @throws Problem `bundle.other-event`
 */
export function theEvent(files: readonly FileReport[], events: ReadonlyMap<string, Gathered>): Gathered {
  const [event, other] = new Set(events.values())
  if (!event || other) throw new Problem('bundle.other-event', { name: namesOf(files) })
  return event
}

/** What a report is made from: what both countries share of an event. */
export const sourceOf = (
  event: Gathered,
  { language, paper, generatedAt }: Pick<ReportSource, 'language' | 'paper' | 'generatedAt'>,
): ReportSource => ({
  entries: event.entries,
  unread: unreadIn(event),
  audience: 'both',
  ownCopyOf: null,
  language,
  paper,
  reference: { dataVersion, facilityById },
  generatedAt,
  verification: verificationOf(event),
})

/** What the files say of entries that were purged before they were handed over, or are of a later version. */
const unreadIn = ({ rows }: Gathered) =>
  rows.flatMap(({ written, hash }) => {
    const read = readEntry(written, hash)
    return read.ok ? [] : [read.unread]
  })

/** Every chain here was accepted up to its end by a seal of its desk. */
const verificationOf = ({ chains }: Gathered) =>
  Object.fromEntries(
    [...chains].map(([key, { length }]) => [key, { verifiedTo: length, total: length, broken: false }]),
  )

const namesOf = (files: readonly FileReport[]) =>
  [...new Set(files.flatMap(({ check }) => check?.manifest.name ?? []))].join(', ')
