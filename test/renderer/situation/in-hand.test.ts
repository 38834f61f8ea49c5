import { describe, expect, it } from 'vitest'
import type { Country, Direction, Mode } from '../../../data/model/country.ts'
import type { FacilityState } from '../../../data/model/entries/status.ts'
import { pictureOf, type Picture } from '../../../data/projections/picture.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import type { Facility } from '../../../data/reference/facility.ts'
import { disruptionRows } from '../../../renderer/situation/disruption-rows.ts'
import { heldSince } from '../../../renderer/situation/held-since.ts'
import { alternateRows } from '../../../renderer/situation/panel/alternate-rows.ts'
import { entriesHere } from '../../../renderer/situation/panel/entries-here.ts'
import { nextSort, sortPlaces } from '../../../renderer/situation/place-sort.ts'
import { placesOf } from '../../../renderer/situation/places.ts'
import { reachOf } from '../../../renderer/situation/state-words.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const ambassador = 'ambassador-bridge'
const id = (last: number) => `0192f000-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`
const facility = (name: string): Facility => {
  const found = facilityById(name)
  if (!found) throw new Error(name)
  return found
}
const cell = (direction: Direction, mode: Mode, state: FacilityState) => ({ direction, mode, state })
type Cell = ReturnType<typeof cell>

class Log extends LogWriter {
  status(country: Country, place: string, cells: Cell[], minute: number) {
    return this.write(country, 'status.reported', { facility: place, cells, text: '', links: [] }, { minute })
  }
  disruption(last: number, place: string, cells: Cell[], minute: number) {
    const terms = { title: `Disruption ${last}`, cause: 'fire' as const, description: '', source: 'Bridge' }
    const rest = { expectedEnd: null, position: null, links: [] }
    const number = `DET-${last}`
    const body = { disruption: id(last), number, facility: place, cells, ...terms, ...rest }
    return this.write('US', 'disruption.opened', body, { minute })
  }
  picture(): Picture {
    return pictureOf(this.entries, 'US')
  }
}
const begun = () => {
  const log = new Log()
  log.enrol()
  return log
}
const byId = (picture: Picture, now: string) =>
  new Map(placesOf(picture, now).map((place) => [place.facility.id, place]))

describe('since when', () => {
  const since = (log: Log, now: string) => {
    const view = log.picture().facilities[ambassador]
    return heldSince(view, reachOf(view), now)
  }

  it('[SIT-6] a state is counted from when it began, not from the last time it was repeated', () => {
    const log = begun()
    log.status('CA', ambassador, [cell('toCA', 'commercial', 'closed')], 10)
    log.status('CA', ambassador, [cell('toCA', 'commercial', 'closed')], 60)
    expect(since(log, at(90))).toBe(at(10))
  })

  it('[SIT-6] and not from before it was broken, or from the opening of a milder disruption', () => {
    const log = begun()
    log.disruption(1, ambassador, [cell('toUS', 'commercial', 'restricted')], 10)
    log.status('US', ambassador, [cell('toUS', 'commercial', 'open')], 40)
    log.status('US', ambassador, [cell('toUS', 'commercial', 'closed')], 70)
    expect(since(log, at(90))).toBe(at(70))
    expect(heldSince(undefined, null, at(90))).toBeNull()
  })
})

describe('alternates', () => {
  const rows = (log: Log, mode: 'passenger' | 'commercial' = 'commercial', now = at(120)) =>
    alternateRows(facility(ambassador), mode, byId(log.picture(), now), 8, now)
  const row = (log: Log, place: string, mode?: 'passenger' | 'commercial') =>
    rows(log, mode).find((each) => each.facility.id === place)

  it('[SIT-7] an alternate that is closed to the diverted traffic stays listed, last, with the reason', () => {
    const log = begun()
    log.status('CA', ambassador, [cell('toCA', 'commercial', 'closed')], 100)
    log.status('CA', 'blue-water-bridge', [cell('toCA', 'commercial', 'closed')], 110)
    expect(row(log, 'blue-water-bridge')).toMatchObject({ ruledOut: 'closed', rank: null })
    const ranks = rows(log).map(({ rank }) => rank)
    expect(ranks.findIndex((rank) => rank === null)).toBe(ranks.filter((rank) => rank !== null).length)
  })

  it('[SIT-7] closed to other traffic, or only in a direction that is not diverted, it can be used', () => {
    const log = begun()
    log.status('CA', ambassador, [cell('toCA', 'commercial', 'closed')], 100)
    log.status('CA', 'blue-water-bridge', [cell('toCA', 'passenger', 'closed')], 110)
    log.status('US', 'blue-water-bridge', [cell('toUS', 'commercial', 'closed')], 110)
    expect(row(log, 'blue-water-bridge')).toMatchObject({ ruledOut: null })
    expect(row(log, 'blue-water-bridge', 'passenger')).toMatchObject({ ruledOut: 'closed' })
  })
})

describe('what the log holds about a place', () => {
  it('[SIT-8] open disruptions come gravest first, then oldest first; closed ones are gone', () => {
    const log = begun()
    log.disruption(1, 'peace-bridge', [cell('toUS', 'commercial', 'restricted')], 10)
    log.disruption(2, 'blue-water-bridge', [cell('toUS', 'commercial', 'closed')], 40)
    log.disruption(3, ambassador, [cell('toUS', 'commercial', 'closed')], 20)
    log.disruption(4, 'rainbow-bridge', [cell('toUS', 'passenger', 'closed')], 5)
    log.write(
      'US',
      'disruption.closed',
      { disruption: id(4), outcome: 'Cleared.', cells: [] },
      { minute: 50 },
    )
    const shown = disruptionRows(log.picture(), at(60))
    expect(shown.map(({ disruption }) => disruption.number)).toEqual(['DET-3', 'DET-2', 'DET-1'])
    expect(shown[0]?.openFor).toBe(40)
  })

  it('[SIT-9] its entries are found through its disruptions too, the newest event first', () => {
    const log = begun()
    log.disruption(1, ambassador, [cell('toUS', 'commercial', 'closed')], 10)
    log.status('US', 'peace-bridge', [cell('toUS', 'commercial', 'open')], 20)
    log.write(
      'US',
      'disruption.closed',
      { disruption: id(1), outcome: 'Cleared.', cells: [] },
      { minute: 50 },
    )
    const kinds = entriesHere(ambassador, log.picture()).map(({ entry }) => entry.kind)
    expect(kinds).toEqual(['disruption.closed', 'disruption.opened'])
  })
})

describe('the list', () => {
  it('[SIT-10] it begins with what the log speaks of, and sorts by a column up, down and not at all', () => {
    const log = begun()
    log.disruption(1, 'peace-bridge', [cell('toUS', 'commercial', 'closed')], 10)
    const places = placesOf(log.picture(), at(60))
    const sorted = (sort: Parameters<typeof sortPlaces>[1]) =>
      sortPlaces(places, sort, 'en', ({ facility: { kind } }) => kind)
    expect(sorted(null)[0]?.facility.id).toBe('peace-bridge')
    expect(sorted({ column: 'state', isDown: false })[0]?.facility.id).toBe('peace-bridge')
    expect(sorted({ column: 'state', isDown: true }).at(-1)?.facility.id).toBe('peace-bridge')
    const names = sorted({ column: 'name', isDown: false }).map(
      ({
        facility: {
          names: { en },
        },
      }) => en,
    )
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
    const up = nextSort(null, 'name')
    expect([up, nextSort(up, 'name'), nextSort(nextSort(up, 'name'), 'name')]).toEqual([
      { column: 'name', isDown: false },
      { column: 'name', isDown: true },
      null,
    ])
  })
})
