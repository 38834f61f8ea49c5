import { describe, expect, it } from 'vitest'
import { Problem } from '../../../data/model/problem.ts'
import { provinceCodes, stateCodes, type Collection } from '../../../data/reference/facility.ts'
import { parseReference, type RawReference } from '../../../data/reference/parse.ts'
import {
  alternatesOf,
  asOf,
  citedFor,
  dataVersion,
  defaultPriority,
  facilitiesIn,
  facilityById,
  facilityName,
  getReference,
  organisationsOf,
  ownVolumes,
  portVolumes,
  sourceByKey,
} from '../../../data/reference/reference.ts'
import { straightLineKm } from '../../../data/rules/distance.ts'

const facility = (id: string) => {
  const found = facilityById(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('reference data', () => {
  it('[REF-1] holds every record of the facts', () => {
    const counts = (['crossing', 'rail', 'ferry', 'seaport', 'lock', 'airport'] satisfies Collection[]).map(
      (collection) => [collection, facilitiesIn(collection).length],
    )
    expect(counts).toEqual([
      ['crossing', 128],
      ['rail', 31],
      ['ferry', 18],
      ['seaport', 77],
      ['lock', 16],
      ['airport', 10],
    ])
    expect(facilitiesIn('crossing').filter(({ status }) => status !== 'closed')).toHaveLength(121)
    expect(facilitiesIn('airport').filter(({ status }) => status === 'open')).toHaveLength(9)
    expect(getReference().about.regions).toHaveLength(6)
    expect([dataVersion, asOf]).toEqual(['2026.11.1', '2026-11'])
  })

  it('names each facility once, in both languages', () => {
    const ids = getReference().facilities.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { names } of getReference().facilities) expect(names.en && names.fr).toBeTruthy()
    expect(facilityName(facility('ambassador-bridge'), 'fr')).toBe('Pont Ambassador')
    expect(facilityName(facility('ambassador-bridge'), 'en')).toBe('Ambassador Bridge')
  })

  it('puts each side in a state or province of its country', () => {
    for (const { id, us, ca } of getReference().facilities) {
      if (us) expect([id, stateCodes]).toEqual([id, expect.arrayContaining([us.stateOrProvince])])
      if (ca) expect([id, provinceCodes]).toEqual([id, expect.arrayContaining([ca.stateOrProvince])])
      expect([id, us ?? ca]).not.toEqual([id, null])
    }
  })

  it('keeps both sides of a land crossing near its point', () => {
    for (const { id, position, us, ca } of facilitiesIn('crossing'))
      for (const side of [us, ca])
        if (position && side?.position)
          expect([id, straightLineKm(position, side.position) < 35]).toEqual([id, true])
  })

  it('[REF-2] says who says so: every hour and code of an office has a source', () => {
    for (const one of facilitiesIn('crossing'))
      for (const [field, side] of [
        ['us', one.us],
        ['ca', one.ca],
      ] as const) {
        if (side?.hours)
          expect([one.id, side.hoursSource && sourceByKey(side.hoursSource.source)]).toBeTruthy()
        if (side?.officeCode)
          expect([one.id, citedFor(one, `${field}.officeCode`)]).not.toEqual([one.id, null])
      }
    expect(facility('trout-river').us?.hoursSource).toMatchObject({
      source: 'wamc-2024-11-18',
      date: '2024-11-18',
      validFrom: '2025-01-06',
    })
  })

  it('[REF-3] never presents a port count as a crossing’s own', () => {
    expect(ownVolumes(facility('ambassador-bridge'))).toBeNull()
    expect(portVolumes(facility('ambassador-bridge'))).toMatchObject({
      trucks: 1_397_872,
      sharedWith: ['detroit-windsor-tunnel'],
    })
    expect(ownVolumes(facility('blue-water-bridge'))).toMatchObject({ scope: 'own', trucks: 916_222 })
    expect(ownVolumes(facility('gordie-howe-international-bridge'))).toBeNull()
    const own = facilitiesIn('crossing').filter((one) => ownVolumes(one))
    expect(own).toHaveLength(63)
    for (const one of own) expect([one.id, one.volumes?.sharedWith]).toEqual([one.id, []])
    for (const one of facilitiesIn('rail')) expect(ownVolumes(one)).toBeNull()
  })

  it('[REF-4] lists our default priority: twenty derived crossings and the Gordie Howe bridge', () => {
    const ids = defaultPriority().map(({ id }) => id)
    expect(ids).toHaveLength(21)
    expect(ids[0]).toBe('ambassador-bridge')
    expect(ids.at(-1)).toBe('gordie-howe-international-bridge')
  })

  it('[REF-5] offers alternates that take the traffic, with a straight-line distance', () => {
    const forTrucks = alternatesOf('ambassador-bridge', 'commercial')
    expect(forTrucks.map((one) => one.facility.id)).not.toContain('detroit-windsor-tunnel')
    expect(forTrucks[0]).toMatchObject({
      facility: { id: 'gordie-howe-international-bridge' },
      straightLineKm: 3.2,
      isRecommended: true,
    })
    for (const { id } of facilitiesIn('crossing'))
      for (const one of alternatesOf(id, 'commercial'))
        expect([id, one.facility.id, one.facility.modes.commercial]).toEqual([id, one.facility.id, true])
    expect(alternatesOf('jamieson-line', 'passenger')).toEqual([])
  })

  it('calls agencies by their name in each language', () => {
    expect(organisationsOf('CA').find(({ id }) => id === 'cbsa')?.acronym).toEqual({ en: 'CBSA', fr: 'ASFC' })
    expect(organisationsOf('US').map(({ country }) => country)).not.toContain('CA')
  })
})

const problemOf = (spoil: (raw: RawReference) => void) => {
  const raw = structuredClone(getReference()) as RawReference
  spoil(raw)
  try {
    parseReference(raw)
  } catch (thrown) {
    if (thrown instanceof Problem)
      return { code: thrown.code, record: thrown.facts.record, field: thrown.facts.field }
  }
  return null
}
type Broken = {
  id: string
  region: string
  us: { tz: string }
  position: unknown
  sources: Record<string, unknown>
}[]

describe('[REF-6] a broken record is named with its field', () => {
  const spoil = (change: (first: Broken[number]) => void) =>
    problemOf((raw) => {
      const first = (raw.facilities as Broken)[0]
      if (first) change(first)
    })

  it('accepts what is whole', () => {
    expect(problemOf(() => undefined)).toBeNull()
  })

  it.each([
    ['region', (first: Broken[number]) => (first.region = 'atlantis')],
    ['us.tz', (first: Broken[number]) => (first.us.tz = 'America/Atlantis')],
    ['position.0', (first: Broken[number]) => (first.position = [91, 0])],
    [
      'position',
      (first: Broken[number]) => (first.sources.position = { source: 'rumour', confidence: 'low' }),
    ],
    ['colour', (first: Broken[number]) => Object.assign(first, { colour: 'red' })],
  ])('%s', (field, change) => {
    expect(spoil(change)).toEqual({ code: 'reference.invalid', record: 'hyder-stewart', field })
  })

  it('names an id used twice', () => {
    expect(problemOf((raw) => (raw.facilities as unknown[]).push((raw.facilities as unknown[])[1]))).toEqual({
      code: 'reference.invalid',
      record: 'skagway-fraser',
      field: 'id',
    })
  })
})
