import { describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { ChangedHours } from '../../../data/model/entries/status.ts'
import type { Hours } from '../../../data/model/hours.ts'
import { isBodyOf } from '../../../data/model/kinds.ts'
import { changeInForce, sideOpenAt } from '../../../data/projections/hours-in-force.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { instantOf } from '../../../data/rules/zones.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const tz = 'America/Toronto'
const place = 'ambassador-bridge'
const at = (time: string, day = 22): string =>
  instantOf(`2026-11-${String(day)}`, time, tz) ?? expect.fail(time)
const closed: Hours = {
  always: false,
  seasons: [],
  closedOtherwise: true,
  exceptHolidays: false,
  commercial: null,
  uncertain: null,
}
const daily = (open: string, close: string): Hours => ({
  ...closed,
  seasons: [{ from: '01-01', to: '12-31', fromRule: null, toRule: null, open, close, days: 'daily' }],
})
const published = { hours: daily('08:00', '20:00'), tz }

type Said = { schedule?: ChangedHours; from: string; until?: string; by?: Country }
const viewOf = (...said: Said[]) => {
  const log = new LogWriter().enrol()
  for (const { schedule, from, until, by } of said)
    log.write(by ?? 'CA', 'hours.changed', {
      facility: place,
      side: 'CA',
      hours: 'as said',
      from,
      until: until ?? null,
      ...(schedule && { schedule, reason: '' }),
    })
  return { log, view: pictureOf(log.entries, 'CA').facilities[place] }
}
const ask = (view: ReturnType<typeof viewOf>['view'], time: string, day = 22) =>
  sideOpenAt(published, 'CA', view, at(time, day))

describe('hours that the log changed', () => {
  it('[HRS-8] are followed while they are in force, and the published ones before and after', () => {
    const { view, log } = viewOf({ schedule: closed, from: at('10:00'), until: at('16:00') })
    expect(ask(view, '09:59')).toMatchObject({ state: 'open', changed: null })
    expect(ask(view, '10:00')).toMatchObject({
      state: 'closed',
      changed: { hash: log.entries.at(-1)?.hash, country: 'CA' },
    })
    expect(ask(view, '16:00')).toMatchObject({ state: 'open', changed: null })
    expect(sideOpenAt(published, 'US', view, at('12:00')).changed).toBeNull()
  })

  it('[HRS-9] in words only leave unknown whether the side is open', () => {
    const { view } = viewOf({ from: at('10:00') })
    expect(ask(view, '12:00')).toMatchObject({
      state: 'unknown',
      isUncertain: true,
      reason: 'changed-in-words',
    })
    expect(
      isBodyOf('hours.changed', {
        facility: place,
        side: 'CA',
        hours: '6 to 22',
        from: at('10:00'),
        until: null,
      }),
    ).toBe(true)
  })

  it('[HRS-10] count by the side’s own country first, then by the last said; the published hours may return', () => {
    const { view, log } = viewOf(
      { schedule: closed, from: at('10:00') },
      { schedule: daily('06:00', '23:00'), from: at('11:00'), by: 'US' },
    )
    expect(changeInForce(view, 'CA', at('12:00'))?.hash).toBe(log.entries.at(-2)?.hash)
    const back = viewOf(
      { schedule: closed, from: at('10:00') },
      { schedule: 'asPublished', from: at('12:00') },
    )
    expect(ask(back.view, '11:00').state).toBe('closed')
    expect(ask(back.view, '12:00')).toMatchObject({ state: 'open', changed: null })
  })

  it('[HRS-11] the next opening or closing looks past the beginning and end of a change', () => {
    const extended = viewOf({
      schedule: { ...closed, always: true },
      from: at('18:00'),
      until: at('06:00', 23),
    })
    expect(ask(extended.view, '12:00').closesAt).toBe(at('06:00', 23))
    expect(ask(extended.view, '22:00').closesAt).toBe(at('06:00', 23))
    const shut = viewOf({ schedule: closed, from: at('10:00'), until: at('16:00') })
    expect(ask(shut.view, '09:00').closesAt).toBe(at('10:00'))
    expect(ask(shut.view, '12:00').opensAt).toBe(at('16:00'))
    const overnight = viewOf({ schedule: closed, from: at('10:00'), until: at('02:00', 23) })
    expect(ask(overnight.view, '12:00').opensAt).toBe(at('08:00', 23))
  })

  it('[HRS-8] are told in the language of the reader, whoever wrote them', () => {
    const { log } = viewOf({ schedule: daily('06:00', '22:00'), from: at('10:00') })
    const entry = log.entries.at(-1) ?? expect.fail()
    const picture = pictureOf(log.entries, 'CA')
    const say = (language: 'en' | 'fr') =>
      entrySentence(entry, { language, picture, facilityName: () => 'Bridge' })
    expect(say('en')).toContain('every day 06:00 to 22:00')
    expect(say('fr')).toMatch(/tous les jours de 6\sh\s00 à 22\sh\s00/)
  })
})
