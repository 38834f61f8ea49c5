import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const facility = 'ambassador-bridge'
const observed = (log: LogWriter, minutes: number, observedAt: string, minute: number) =>
  log.write(
    'US',
    'wait.observed',
    {
      facility,
      direction: 'toCA',
      mode: 'passenger',
      minutes,
      method: 'measured',
      source: 'DOT',
      observedAt,
    },
    { minute },
  )

describe('reports of a crossing', () => {
  it('[SIT-13] a wait of the year 9999 hides no later one, and its line says from when it counts', () => {
    const log = new LogWriter().enrol()
    const shown = () => pictureOf(log.entries, 'US').facilities[facility]?.waits['toCA.passenger']
    const wrong = observed(log, 90, '9999-12-31T23:59:00.000Z', 20)
    expect(shown()).toMatchObject({ minutes: 90, observedAt: at(20) })
    observed(log, 30, at(25), 26)
    expect(shown()).toMatchObject({ minutes: 30, observedAt: at(25) })
    observed(log, 45, at(21), 27)
    expect(shown()?.minutes).toBe(30)
    const context = { picture: pictureOf(log.entries, 'US'), facilityName: (id: string) => id }
    expect(entrySentence(wrong, { ...context, language: 'en' })).toMatch(/counts from 22\sNov\s12:20\sUTC/)
    expect(entrySentence(wrong, { ...context, language: 'fr' })).toMatch(/compte à partir de/)
    for (const entry of log.entries.slice(-2))
      expect(entrySentence(entry, { ...context, language: 'en' })).not.toMatch(/counts from/)
  })

  it('[SIT-13] nor does one of a computer whose clock runs years ahead', () => {
    const log = new LogWriter().enrol()
    Object.assign(observed(log, 90, '9999-12-31T23:59:00.000Z', 20), {
      recordedAt: '9999-12-31T23:59:00.000Z',
    })
    observed(log, 30, at(25), 26)
    expect(pictureOf(log.entries, 'US').facilities[facility]?.waits['toCA.passenger']?.minutes).toBe(30)
  })

  it('[SIT-13] a state reported ahead of its time ages from when it was recorded', () => {
    const log = new LogWriter().enrol()
    const cells = [{ direction: 'toCA', mode: 'commercial', state: 'closed' } as const]
    const report = log.write(
      'CA',
      'status.reported',
      { facility, cells, text: '', links: [] },
      { minute: 20 },
    )
    Object.assign(report, { occurredAt: '2999-01-01T00:00:00.000Z' })
    const reported = () => pictureOf(log.entries, 'US').facilities[facility]?.cells['toCA.commercial']?.CA?.at
    expect(reported()).toBe(at(20))
    Object.assign(report, { occurredAt: at(24) })
    expect(reported()).toBe(at(24))
  })
})
