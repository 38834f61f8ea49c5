import * as v from 'valibot'
import { Bilingual } from '../model/country.ts'
import { FacilityId } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { isKnownZone } from '../rules/zones.ts'
import { Facility, RegionId, type Side } from './facility.ts'
import { Cited, Source, SourceKey } from './source.ts'

const Near = v.strictObject({ id: FacilityId, straightLineKm: v.pipe(v.number(), v.minValue(0)) })

/** Other crossings to send traffic to, by mode: ours by judgement, and the nearest ones. */
const Alternates = v.strictObject({
  id: FacilityId,
  recommended: v.nullable(
    v.strictObject({
      passenger: v.array(Near),
      commercial: v.array(Near),
      note: v.nullable(Bilingual),
      ...Cited.entries,
    }),
  ),
  nearest: v.strictObject({ passenger: v.array(Near), commercial: v.array(Near) }),
})
export type Alternates = v.InferOutput<typeof Alternates>

const Region = v.strictObject({ id: RegionId, name: Bilingual, covers: Bilingual })
type Region = v.InferOutput<typeof Region>

/** A body that officials name as owner, addressee or member; `both` works for the two countries. */
export const Organisation = v.strictObject({
  id: FacilityId,
  country: v.picklist(['US', 'CA', 'both']),
  name: Bilingual,
  acronym: v.nullable(Bilingual),
  source: SourceKey,
})
export type Organisation = v.InferOutput<typeof Organisation>

/** What the whole data set says of itself. */
const About = v.strictObject({
  dataVersion: v.string(),
  /** YYYY-MM */
  asOf: v.string(),
  volumesYear: v.number(),
  regions: v.array(Region),
  /** Our own derived list of 20 with the Gordie Howe bridge, busiest first: never a published one. */
  defaultPriority: v.array(FacilityId),
})
export type About = v.InferOutput<typeof About>

export type Reference = {
  about: About
  facilities: Facility[]
  alternates: Alternates[]
  organisations: Organisation[]
  sources: Source[]
}
export type RawReference = Record<keyof Reference, unknown>

function fail(record: string, field: string, detail: string): never {
  throw new Problem('reference.invalid', { record, field, detail })
}

const nameOf = (raw: unknown, index: number): string => {
  const { id, key } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; key?: unknown }
  return typeof id === 'string' ? id : typeof key === 'string' ? key : `#${index}`
}

function parseOne<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
  record: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  const [issue] = result.issues
  return fail(record, v.getDotPath(issue) ?? '', issue.message)
}

function parseList<Schema extends v.GenericSchema>(
  schema: Schema,
  raw: unknown,
  list: string,
): v.InferOutput<Schema>[] {
  if (!Array.isArray(raw)) return fail(list, '', 'not a list')
  return raw.map((record: unknown, index) => parseOne(schema, record, nameOf(record, index)))
}

function uniqueKeys(keys: string[]): Set<string> {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) fail(key, 'id', 'used twice')
    seen.add(key)
  }
  return seen
}

const sides = (facility: Facility): [field: string, side: Side][] =>
  (['us', 'ca'] as const).flatMap((field) => (facility[field] ? [[field, facility[field]]] : []))

function checkFacility(facility: Facility, ids: Set<string>, sources: Set<string>): void {
  const needsId = (field: string, id: string | null | undefined) => {
    if (id && !ids.has(id)) fail(facility.id, field, `no record ${id}`)
  }
  const needsSource = (field: string, cited: Pick<Cited, 'source'> | null | undefined) => {
    if (cited && !sources.has(cited.source)) fail(facility.id, field, `no source ${cited.source}`)
  }
  needsId('sameAs', facility.sameAs)
  needsId('rail.nearRoadCrossing', facility.rail?.nearRoadCrossing)
  for (const id of facility.volumes?.sharedWith ?? []) needsId('volumes.sharedWith', id)
  for (const [field, cited] of Object.entries(facility.sources)) needsSource(field, cited)
  for (const { cited } of facility.notes) needsSource('notes', cited)
  needsSource('volumes', facility.volumes)
  for (const [field, side] of sides(facility)) {
    if (!isKnownZone(side.tz)) fail(facility.id, `${field}.tz`, side.tz)
    if (side.hours && !side.hoursSource) fail(facility.id, `${field}.hoursSource`, 'hours without a source')
    needsSource(`${field}.hours`, side.hoursSource)
  }
}

/** Checks shipped data, or throws `reference.invalid` naming the record and field. */
export function parseReference(raw: RawReference): Reference {
  const reference: Reference = {
    about: parseOne(About, raw.about, 'about'),
    facilities: parseList(Facility, raw.facilities, 'facilities'),
    alternates: parseList(Alternates, raw.alternates, 'alternates'),
    organisations: parseList(Organisation, raw.organisations, 'organisations'),
    sources: parseList(Source, raw.sources, 'sources'),
  }
  const ids = uniqueKeys(reference.facilities.map(({ id }) => id))
  const sources = uniqueKeys(reference.sources.map(({ key }) => key))
  uniqueKeys(reference.organisations.map(({ id }) => id))
  for (const facility of reference.facilities) checkFacility(facility, ids, sources)
  for (const { id, recommended, nearest } of reference.alternates) {
    const near = [...nearest.passenger, ...nearest.commercial]
    for (const other of [...near, ...(recommended?.passenger ?? []), ...(recommended?.commercial ?? [])])
      if (!ids.has(other.id)) fail(id, 'alternates', `no record ${other.id}`)
    if (!ids.has(id)) fail(id, 'alternates', `no record ${id}`)
  }
  for (const { id, source } of reference.organisations) if (!sources.has(source)) fail(id, 'source', source)
  for (const id of reference.about.defaultPriority) if (!ids.has(id)) fail('about', 'defaultPriority', id)
  return reference
}
