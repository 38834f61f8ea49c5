import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../../data/model/ids.ts'
import { ergTable, findMaterials } from '../../../data/reference/erg.ts'
import { straightLineKm } from '../../../data/rules/distance.ts'
import { outlineSize } from '../../../data/rules/outline.ts'
import { ergDistances, windClassOf, zoneOutlines, type Release } from '../../../data/rules/zone.ts'

const table = ergTable()
const release = (more: Partial<Release>): Release => ({
  edition: '2024',
  material: 'chlorine',
  spill: 'small',
  dayNight: 'night',
  container: null,
  wind: null,
  ...more,
})
const asked = (more: Partial<Release>) => ergDistances(table, release(more))

describe('the guidebook', () => {
  it('[ERG-1] answers with the values of the facts, by edition', () => {
    expect(asked({})).toMatchObject({ isolationM: 60, protective: { km: 1.5, reading: 'exact' }, table: 1 })
    expect(asked({ edition: '2016' })).toMatchObject({ protective: { km: 1.1 }, edition: '2016' })
    const tank = { spill: 'large', container: 'highwayTank', wind: 'low' } as const
    expect(asked(tank)).toMatchObject({ isolationM: 600, protective: { km: 6.4 }, table: 3, source: 'ts' })
    expect(asked({ ...tank, edition: '2016' })).toMatchObject({ protective: { km: 6.7 }, source: 'esri' })
    const ammonia = { ...tank, material: 'ammonia', dayNight: 'day' } as const
    expect(asked(ammonia)).toMatchObject({ isolationM: 150, protective: { km: 0.8 } })
    const fluoride = { ...tank, material: 'hydrogenFluoride', container: 'railTankCar' } as const
    expect([asked(fluoride), asked({ ...fluoride, edition: '2016' })]).toMatchObject([
      { isolationM: 500 },
      { isolationM: 400 },
    ])
  })

  it('[ERG-2] never fills a gap of one edition with another', () => {
    expect(asked({ material: 'phosgene' })).toEqual({ ok: false, reason: 'notInTable' })
    expect(asked({ material: 'phosgene', edition: '2016' })).toMatchObject({ ok: true })
    expect(asked({ material: 'fluorine', edition: '2016' })).toEqual({ ok: false, reason: 'notInTable' })
    for (const { edition, source } of [...table.table1, ...table.table3, ...table.guides])
      expect(table.sources.find(({ key }) => key === source)?.edition).toBe(edition)
    fc.assert(
      fc.property(
        fc.constantFrom('2016' as const, '2024' as const),
        fc.constantFrom(...table.materials.map(({ id }) => id), 'acetone'),
        fc.constantFrom('small' as const, 'large' as const),
        fc.constantFrom('day' as const, 'night' as const),
        fc.constantFrom('railTankCar' as const, 'highwayTank' as const, 'smallCylinders' as const, null),
        fc.constantFrom('low' as const, 'moderate' as const, 'high' as const, null),
        (edition, material, spill, dayNight, container, wind) => {
          const answer = ergDistances(table, { edition, material, spill, dayNight, container, wind })
          if (!answer.ok) return
          expect(answer.edition).toBe(edition)
          expect(table.sources.find(({ key }) => key === answer.source)?.edition).toBe(edition)
        },
      ),
    )
  })

  it('[ERG-3] says what is missing for a large spill, and what it does not hold', () => {
    expect(asked({ spill: 'large' })).toEqual({ ok: false, reason: 'needsContainer' })
    expect(asked({ spill: 'large', container: 'railTankCar' })).toEqual({ ok: false, reason: 'needsWind' })
    const ship = { spill: 'large', container: 'smallCylinders', material: 'ammonia', wind: 'low' } as const
    expect(asked(ship)).toEqual({ ok: false, reason: 'notInTable' })
  })

  it('[ERG-4] keeps 11.0+ as at least 11, and a converted range at its greater end', () => {
    const rail = { spill: 'large', container: 'railTankCar', wind: 'low' } as const
    expect(asked(rail)).toMatchObject({ protective: { km: 11, reading: 'atLeast' } })
    const cylinder = { ...rail, container: 'smallCylinders', dayNight: 'day' } as const
    expect(asked(cylinder)).toMatchObject({ protective: { km: 1.4, reading: 'range', from: 1.3 } })
  })

  it('[ERG-5] holds every row of the facts, and finds a material by number or name', () => {
    const count = (edition: string, rows: readonly { edition: string }[]) =>
      rows.filter((row) => row.edition === edition).length
    expect([count('2016', table.table1), count('2016', table.table3)]).toEqual([14, 9])
    expect([count('2024', table.table1), count('2024', table.table3)]).toEqual([9, 9])
    expect(table.guides.map(({ isolationM }) => isolationM)).toEqual([25, 500, 100, 25, 100])
    for (const query of ['1017', 'UN 1017', 'ONU1017', 'chlorine', 'Chlore'])
      expect(
        findMaterials(query).map(({ id }) => id),
        query,
      ).toContain('chlorine')
    expect(findMaterials('dioxyde').map(({ un }) => un)).toEqual(['1079'])
    expect(findMaterials('argon')).toEqual([])
    expect(findMaterials(' ')).toEqual([])
  })
})

describe('a zone', () => {
  const place: Position = [43, -82.42]

  it('[ERG-6] is a circle around the place and a square downwind, centred on the wind axis', () => {
    const { isolation, protective } = zoneOutlines(place, 150, 2, 225)
    for (const point of isolation) expect(straightLineKm(place, point)).toBeCloseTo(0.15, 6)
    // Wind from the south-west: the square lies to the north-east.
    for (const [lat, lon] of protective?.slice(1, 3) ?? []) {
      expect(lat + lon).toBeGreaterThan(place[0] + place[1])
    }
    expect(zoneOutlines(place, 150, 2, null).protective).toBeNull()
    expect(zoneOutlines(place, 150, null, 0).protective).toBeNull()
  })

  it('[ERG-6] has four equal sides anywhere along the border and in any wind', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 41, max: 70, noNaN: true }),
        fc.double({ min: -141, max: -66, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 0.1, max: 11, noNaN: true }),
        (lat, lon, windFrom, km) => {
          const { protective } = zoneOutlines([lat, lon], 30, km, windFrom)
          const [a, b, c, d] = protective as [Position, Position, Position, Position]
          for (const [from, to] of [
            [a, b],
            [b, c],
            [c, d],
            [d, a],
          ] as const)
            expect(Math.abs(straightLineKm(from, to) / km - 1)).toBeLessThan(1e-5)
          expect(Math.abs(outlineSize([a, b, c, d]).squareMetres / (km * 1000) ** 2 - 1)).toBeLessThan(1e-4)
          expect(straightLineKm([lat, lon], a)).toBeCloseTo(km / 2, 6)
          expect(straightLineKm([lat, lon], d)).toBeCloseTo(km / 2, 6)
        },
      ),
    )
  })

  it('[ERG-7] takes the wind class from the speed', () => {
    expect([0, 9.9, 10, 20, 20.1].map(windClassOf)).toEqual(['low', 'low', 'moderate', 'moderate', 'high'])
  })
})
