import type { Country, Releasability } from '../../data/model/country.ts'
import type { Entry } from '../../data/model/entry.ts'
import { systemKinds, type Kind } from '../../data/model/kinds.ts'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import type { Picture } from '../../data/projections/picture.ts'

/** Groups of kinds that the filter offers. */
export const typeGroups = [
  'status',
  'disruption',
  'measure',
  'decision',
  'request',
  'playbook',
  'note',
  'call',
  'wait',
  'message',
  'handover',
  'attachment',
  'correction',
  'plan',
  'exercise',
  'system',
] as const
export type TypeGroup = (typeof typeGroups)[number]

/** An entry as the list needs it; the sentence is made only for rows in sight. */
export type LogRow = {
  /** Stands for the entry as long as this window is open. */
  id: number
  folded: FoldedEntry
  entry: Entry
  country: Country | null
  group: TypeGroup
  facilities: readonly string[]
  isLinked: boolean
}

/** The filter's group of an entry. */
export function groupOf(entry: Entry): TypeGroup {
  if (systemKinds.has(entry.kind)) return 'system'
  if (entry.kind === 'note.added') return entry.body.form
  return families[entry.kind.split('.')[0] as keyof typeof families] ?? 'system'
}

const families = {
  status: 'status',
  lanes: 'status',
  hours: 'status',
  disruption: 'disruption',
  measure: 'measure',
  decision: 'decision',
  request: 'request',
  run: 'playbook',
  playbook: 'playbook',
  wait: 'wait',
  message: 'message',
  handover: 'handover',
  attachment: 'attachment',
  entry: 'correction',
  plan: 'plan',
  priorityList: 'plan',
  committee: 'plan',
  actionItem: 'plan',
  exercise: 'exercise',
  clock: 'exercise',
  inject: 'exercise',
  expectedAction: 'exercise',
  observation: 'exercise',
  objective: 'exercise',
  hotWash: 'exercise',
  correctiveAction: 'exercise',
  report: 'exercise',
} as const

/** Kinds that take one line in the list. */
export const isBrief = (kind: Kind): boolean =>
  kind === 'wait.observed' ||
  kind === 'lanes.reported' ||
  kind === 'attachment.added' ||
  systemKinds.has(kind)

/** Which event comes first in the list. */
export type LogOrder = 'newest' | 'oldest'

/** Rows that come newest first, in the order asked for. */
export const inOrder = (rows: readonly LogRow[], order: LogOrder): readonly LogRow[] =>
  order === 'newest' ? rows : rows.toReversed()

/** What is shown; empty lists hide nothing. */
export type LogFilter = {
  hiddenCountries: readonly Country[]
  hiddenReleasabilities: readonly Releasability[]
  hiddenGroups: readonly TypeGroup[]
  crossing: string | null
  author: string | null
  since: string | null
  until: string | null
  onlyLinked: boolean
  onlyAttached: boolean
  onlyUnverified: boolean
  text: string
}

export const everything: LogFilter = {
  hiddenCountries: [],
  hiddenReleasabilities: [],
  hiddenGroups: ['system'],
  crossing: null,
  author: null,
  since: null,
  until: null,
  onlyLinked: false,
  onlyAttached: false,
  onlyUnverified: false,
  text: '',
}

/** What the filter cannot see in the row itself. */
export type FilterContext = {
  /** Numbers of the entries that the search found; null when nothing is searched. */
  found: ReadonlySet<number> | null
  isVerified: (entry: Entry) => boolean
  attached: ReadonlySet<string>
}

/** The rows that pass every filter, in their order. */
export function filterRows(
  rows: readonly LogRow[],
  filter: LogFilter,
  context: FilterContext,
): readonly LogRow[] {
  // Only what is asked for is looked at: a long log is filtered anew with each entry.
  const tests = testsOf(filter, context)
  const [first, ...more] = tests
  if (!first) return rows
  return rows.filter(more.length === 0 ? first : (row) => tests.every((passes) => passes(row)))
}

type RowTest = (row: LogRow) => boolean

/** What rows must pass. */
function testsOf(filter: LogFilter, { found, attached, isVerified }: FilterContext): RowTest[] {
  const { hiddenCountries, hiddenReleasabilities, hiddenGroups, crossing, author, since, until } = filter
  const tests: (RowTest | false)[] = [
    hiddenGroups.length > 0 && (({ group }) => !hiddenGroups.includes(group)),
    hiddenCountries.length > 0 && (({ country }) => !country || !hiddenCountries.includes(country)),
    hiddenReleasabilities.length > 0 && (({ entry }) => !hiddenReleasabilities.includes(entry.releasability)),
    crossing !== null && (({ facilities }) => facilities.includes(crossing)),
    author !== null && (({ entry }) => entry.official === author),
    since !== null && (({ entry }) => entry.occurredAt >= since),
    until !== null && (({ entry }) => entry.occurredAt <= until),
    filter.onlyLinked && (({ isLinked }) => isLinked),
    filter.onlyAttached && (({ entry }) => attached.has(entry.hash) || entry.attachments.length > 0),
    filter.onlyUnverified && (({ entry }) => !isVerified(entry)),
    found !== null && (({ id }) => found.has(id)),
  ]
  return tests.filter((test) => test !== false)
}

/** Parts of a filter that can be let go of by themselves. */
const filterParts = [
  'text',
  'crossing',
  'author',
  'since',
  'until',
  'onlyLinked',
  'onlyAttached',
  'onlyUnverified',
  'hiddenGroups',
  'hiddenCountries',
  'hiddenReleasabilities',
] as const satisfies readonly (keyof LogFilter)[]
export type FilterPart = (typeof filterParts)[number]

/** The filter without one of its parts; letting go of the types shows system history too. */
export const withoutPart = (filter: LogFilter, part: FilterPart): LogFilter => ({
  ...filter,
  [part]: part === 'hiddenGroups' ? [] : everything[part],
})

/** Which single parts, let go of, would show something where nothing is shown, and how many entries. */
export function loosenings(
  rows: readonly LogRow[],
  filter: LogFilter,
  context: FilterContext,
): { part: FilterPart; count: number }[] {
  return filterParts.flatMap((part) => {
    const looser = withoutPart(filter, part)
    const found = part === 'text' ? null : context.found
    const { length: count } = filterRows(rows, looser, { ...context, found })
    return count > 0 ? [{ part, count }] : []
  })
}

export type Counts = {
  countries: Record<Country, number>
  releasabilities: Record<Releasability, number>
  groups: Record<TypeGroup, number>
  linked: number
}

/** How many entries each filter stands for, over the whole log; system history counts only in its own line. */
export function countRows(rows: readonly LogRow[]): Counts {
  const counts: Counts = {
    countries: { US: 0, CA: 0 },
    releasabilities: { US: 0, CA: 0, SHARED: 0 },
    groups: Object.fromEntries(typeGroups.map((group) => [group, 0])) as Record<TypeGroup, number>,
    linked: 0,
  }
  for (const { entry, country, group, isLinked } of rows) {
    counts.groups[group] += 1
    if (group === 'system') continue
    if (country) counts.countries[country] += 1
    counts.releasabilities[entry.releasability] += 1
    if (isLinked) counts.linked += 1
  }
  return counts
}

/** Hashes of entries that an attachment was added to, with the attachments. */
export function attachmentsByEntry(picture: Picture) {
  const attached = new Map<string, FoldedEntry[]>()
  for (const folded of picture.timeline) {
    const { entry } = folded
    if (entry.kind !== 'attachment.added' || folded.retracted) continue
    const target = entry.body.entry ?? entry.hash
    attached.set(target, [...(attached.get(target) ?? []), folded])
  }
  return attached
}
