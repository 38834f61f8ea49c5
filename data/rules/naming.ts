import type { Releasability } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import { isKind, kinds } from '../model/kinds.ts'
import type { ProblemCode } from '../model/problem.ts'

/** Something of the log that an entry names: an earlier entry by its hash, or a thing by its id. */
export type Named = { type: Exclude<Link['type'], 'facility'> | 'handover' | 'event'; id: string }

/** The field of a body that says which thing it is about has the name of the thing's type. */
const fields = [
  'run',
  'disruption',
  'measure',
  'decision',
  'request',
  'handover',
  'plan',
  'committee',
  'actionItem',
  'exercise',
  'event',
  'correctiveAction',
  'inject',
  'entry',
] as const

type Naming = { kind: string; body: object; basedOn: readonly string[] }

/** Whether a kind of entry begins a thing that later entries are about. */
export const opensThing = (kind: string): boolean =>
  isKind(kind) && (Object.hasOwn(kinds[kind].entries, 'number') || unnumbered.has(kind))

/** What opens a thing that has no number of its desk. */
const unnumbered: ReadonlySet<string> = new Set([
  'handover.offered',
  'exercise.planned',
  'inject.planned',
  'inject.delivered',
])

/** What a body is about: the thing it opens or changes, or the entry it corrects; null for neither. */
export function aboutOf(body: object): Named | null {
  for (const type of fields) {
    const id = (body as Readonly<Record<string, unknown>>)[type]
    if (typeof id === 'string') return { type, id }
  }
  return null
}

/**
 * Everything of the log that a draft names, by any field of its body or of the wording that it puts in place of
 * another's. Shipped facilities are held by everybody, and officials are always shared; neither is listed.
 */
export function namedIn({ kind, body, basedOn }: Naming): Named[] {
  const about = opensThing(kind) ? null : aboutOf(body)
  const terms = 'terms' in body && typeof body.terms === 'string' ? [body.terms] : []
  const version = 'version' in body && typeof body.version === 'string' ? [body.version] : []
  const between = 'between' in body ? (body.between as readonly string[]) : []
  const replacement = 'replacement' in body ? (body.replacement as object) : {}
  const observations = 'observations' in body ? (body.observations as readonly string[]) : []
  const agreedBy = 'agreedBy' in body && typeof body.agreedBy === 'string' ? [body.agreedBy] : []
  return [
    ...(about ? [about] : []),
    ...alsoNamed(about, body),
    ...agreedBy.map((id) => ({ type: 'decision' as const, id })),
    ...[...basedOn, ...terms, ...version, ...between, ...observations].map((id) => ({
      type: 'entry' as const,
      id,
    })),
    ...linksIn(body),
    ...linksIn(replacement),
  ]
}

/** An inject or an entry that a body names beside the thing that it is about. */
const alsoNamed = (about: Named | null, body: object): Named[] =>
  about === null
    ? []
    : (['inject', 'entry'] as const).flatMap((type) => {
        const id = (body as Readonly<Record<string, unknown>>)[type]
        return typeof id === 'string' && type !== about.type ? [{ type, id }] : []
      })

/** The thing opened earlier, or the entry, that a draft changes; null when it changes none. */
export function changedBy({ kind, body }: Omit<Naming, 'basedOn'>): Named | null {
  return opensThing(kind) || addsOnly.has(kind) ? null : aboutOf(body)
}

/** What stands beside a thing of either releasability and leaves it as it was. */
const addsOnly: ReadonlySet<string> = new Set(['attachment.added', 'handover.accepted'])

function linksIn(body: object): Named[] {
  const links = 'links' in body && Array.isArray(body.links) ? (body.links as readonly Link[]) : []
  return links.flatMap(({ type, id }) => (type === 'facility' ? [] : [{ type, id }]))
}

/**
 * Why an entry of this releasability may not name or change what is held so; null when it may. A shared entry
 * names only shared ones, one country's names nothing that only the other holds, and a thing is changed only at
 * its own releasability (settled 6).
 */
export function whyNotName(
  own: Releasability,
  held: { named: readonly Releasability[]; changed: Releasability | null },
): ProblemCode | null {
  if (held.named.some((each) => each !== 'SHARED' && each !== own))
    return own === 'SHARED' ? 'log.shared-links-to-country-only' : 'log.unknown-target'
  return held.changed !== null && held.changed !== own ? 'log.thing-is-shared' : null
}
