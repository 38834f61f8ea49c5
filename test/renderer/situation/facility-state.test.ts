import { describe, expect, it } from 'vitest'
import type { FacilityState } from '../../../data/model/entries/status.ts'
import type { Country } from '../../../data/model/country.ts'
import { emptyFacility, type FacilityView } from '../../../data/projections/facilities.ts'
import { getReference } from '../../../data/reference/reference.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { facilityState, staleAfter } from '../../../renderer/situation/facility-state.ts'
import { reachOf } from '../../../renderer/situation/state-words.ts'
import { disagreementsOf } from '../../../renderer/situation/disagreements.ts'

const noon = '2026-11-20T17:00:00.000Z'
const earlier = (minutes: number) => new Date(Date.parse(noon) - minutes * 60_000).toISOString()
const facility = (id: string) => {
  const found = facilityById(id)
  if (!found) throw new Error(id)
  return found
}
const bridge = facility('ambassador-bridge')

type Said = [key: string, country: Country, state: FacilityState, minutesAgo: number]
const viewOf = (...said: Said[]): FacilityView => {
  const cells: Record<string, FacilityView['cells'][string]> = {}
  for (const [key, country, state, minutes] of said)
    cells[key] = {
      ...cells[key],
      [country]: { state, note: null, country, at: earlier(minutes), official: null, hash: 'a'.repeat(64) },
    }
  return { ...emptyFacility, cells }
}

describe('the state of a place', () => {
  it('[SIT-1] the worst report that counts heads a place, and only the owner of a direction counts', () => {
    const view = viewOf(
      ['toCA.commercial', 'CA', 'closed', 10],
      ['toCA.commercial', 'US', 'open', 5],
      ['toUS.commercial', 'CA', 'closed', 5],
      ['toUS.commercial', 'US', 'open', 5],
    )
    expect(facilityState(bridge, view, noon)).toMatchObject({
      state: 'closed',
      at: earlier(10),
      source: 'report',
    })
    expect(reachOf(view)).toMatchObject({ state: 'closed', directions: ['toCA'], modes: ['commercial'] })
    expect(disagreementsOf(view)).toBe(2)
  })

  it('[SIT-2] a report older than two hours turns to unknown and keeps its last word, unless a disruption is open', () => {
    const fresh = viewOf(['toUS.passenger', 'US', 'open', staleAfter.state])
    expect(facilityState(bridge, fresh, noon).state).toBe('open')
    const old = viewOf(['toUS.passenger', 'US', 'closed', staleAfter.state + 1])
    expect(facilityState(bridge, old, noon)).toMatchObject({
      state: 'unknown',
      word: 'closed',
      isStale: true,
    })
    expect(facilityState(bridge, old, noon, true)).toMatchObject({ state: 'closed', isStale: false })
  })

  it('[SIT-3] without a report a place is shown by its published hours, and a closed one is not in service', () => {
    expect(facilityState(bridge, undefined, noon)).toMatchObject({ state: 'open', source: 'hours' })
    for (const each of getReference().facilities.filter(({ status }) => status === 'closed'))
      expect(facilityState(each, undefined, noon)).toMatchObject({
        state: 'notInService',
        source: 'reference',
      })
  })

  it('[SIT-3] hours that are unknown or doubted are shown as unknown, printed closing times as outside hours', () => {
    const hour = { from: '01-01', to: '12-31', fromRule: null, toRule: null, days: 'daily' as const }
    const side = bridge.us
    if (!side) throw new Error('a side')
    const hours = {
      always: false,
      seasons: [{ ...hour, open: '06:00', close: '08:00' }],
      closedOtherwise: false,
      exceptHolidays: false,
      commercial: null,
      uncertain: null,
    }
    expect(facilityState({ ...bridge, us: { ...side, hours } }, undefined, noon).state).toBe('outsideHours')
    expect(facilityState({ ...bridge, us: { ...side, hours: null } }, undefined, noon).state).toBe('unknown')
  })
})
