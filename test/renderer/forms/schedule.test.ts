import { describe, expect, it } from 'vitest'
import { readSchedule, typedSchedule, type TypedSchedule } from '../../../renderer/forms/fields/schedule.ts'
import { faultsOf } from '../../../renderer/forms/check-form.ts'

const now = '2026-11-22T05:00:00.000Z'
const body = (schedule: unknown) => ({
  facility: 'ambassador-bridge',
  side: 'CA',
  schedule,
  hours: 'x',
  from: now,
  until: null,
  reason: '',
})

describe('changed hours as they are typed', () => {
  it.each([
    { shape: 'closed', spans: {} },
    { shape: 'always', spans: {} },
    { shape: 'asPublished', spans: {} },
    { shape: 'daily', spans: { daily: { open: '06:00', close: '22:00' } } },
    {
      shape: 'weekly',
      spans: { 'mon-fri': { open: '06:00', close: '22:00' }, sun: { open: '22:00', close: '04:00' } },
    },
  ] satisfies TypedSchedule[])('[HRS-12] $shape is read, accepted, and read back the same', (typed) => {
    const read = readSchedule(typed)
    expect(faultsOf('hours.changed', body(read), now, now)).toEqual({})
    expect(typedSchedule(read)).toEqual(typed)
  })

  it('[HRS-12] 600 and 24:00 are understood, and midnight closes the day', () => {
    const read = (open: string, close: string) =>
      readSchedule({ shape: 'daily', spans: { daily: { open, close } } })
    expect(read('600', '24:00')).toMatchObject({ seasons: [{ open: '06:00', close: '24:00' }] })
    expect(read('6h00', '0:00')).toMatchObject({ seasons: [{ open: '06:00', close: '24:00' }] })
  })

  it.each([
    ['', ''],
    ['06:00', ''],
    ['25:00', '26:00'],
    ['06:00', '06:00'],
    ['🚚', 'noon'],
  ])('[HRS-12] %s to %s is refused where it stands, and stays as typed', (open, close) => {
    const typed: TypedSchedule = { shape: 'daily', spans: { daily: { open, close } } }
    expect(readSchedule(typed)).toEqual(typed)
    expect(faultsOf('hours.changed', body(typed), now, now)).toEqual({ schedule: 'form.error.schedule' })
  })

  it('[HRS-12] nothing chosen is called required', () => {
    expect(faultsOf('hours.changed', body(null), now, now)).toEqual({ schedule: 'form.error.required' })
  })
})
