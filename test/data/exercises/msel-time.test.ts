import { expect, it } from 'vitest'
import { readTime, timeText } from '../../../data/exercises/msel-time.ts'

const gone: readonly [text: string, minutes: number][] = [
  ['T+0:20', 20],
  ['+1:30', 90],
  ['STARTEX', 0],
  ['STARTEX + 2 h', 120],
  ['H+0', 0],
  ['1 d 2:00', 1560],
  ['2 jours', 2880],
  ['1 h 05', 65],
  ['1h30', 90],
  ['T+144:00', 8640],
  ['90', 90],
  ['90 min', 90],
  ['1:30', 90],
  ['01:30:00', 90],
]
it.each(gone)('[MSL-3] “%s” is %i minutes from the start', (text, minutes) => {
  expect(readTime(text, null, false)).toMatchObject({ ok: true, minutes })
})

const ofTheDay: readonly [text: string, minutes: number][] = [
  ['09:05', 5],
  ['9 h 05', 5],
  ['9:05 am', 5],
  ['1:00 p.m.', 240],
  ['08:00', 1380],
  ['Day 2 09:00', 1440],
  ['Jour 3, 9 h', 2880],
  ['2026-12-02 10:00', 1500],
  ['2026-12-01T09:30:00', 30],
  ['T+0:20', 20],
]
it.each(ofTheDay)('[MSL-3] “%s” is %i minutes after a start at 09:00', (text, minutes) => {
  expect(readTime(text, { day: '2026-12-01', time: '09:00' }, false)).toMatchObject({ ok: true, minutes })
})

const refused: readonly [text: string, code: string, isClock?: boolean][] = [
  ['-10', 'beforeStart'],
  ['T-1:00', 'beforeStart'],
  ['soon', 'badTime'],
  ['1:75', 'badTime'],
  ['T+1:75', 'badTime'],
  ['T+', 'badTime'],
  ['2026-13-45 10:00', 'needsStart'],
  ['Day 2 09:00', 'needsStart'],
  ['9:05 am', 'needsStart'],
  ['09:05', 'needsStart', true],
  ['T+800:00', 'tooLate'],
  ['31 d', 'tooLate'],
]
it.each(refused)('[MSL-3] “%s” without a known start is refused: %s', (text, code, isClock = false) => {
  expect(readTime(text, null, isClock)).toEqual({ ok: false, code })
})

it('[MSL-3] a day that there is not, or a day before the start, is refused', () => {
  const start = { day: '2026-12-01', time: '09:00' }
  expect(readTime('2026-02-30 10:00', start, false)).toEqual({ ok: false, code: 'badTime' })
  expect(readTime('2026-11-30 10:00', start, false)).toEqual({ ok: false, code: 'beforeStart' })
  expect(readTime('2026-12-02 10:00', { day: null, time: '09:00' }, false)).toEqual({
    ok: false,
    code: 'needsStart',
  })
})

it('[MSL-3] a time is written from the start, beyond a day in hours', () => {
  expect([0, 20, 8640].map(timeText)).toEqual(['T+0:00', 'T+0:20', 'T+144:00'])
})
