import { expect, it } from 'vitest'
import { playedOn } from '../../../data/rules/replay-pace.ts'
import { timeAxis } from '../../../data/rules/time-axis.ts'

const at = '2026-11-22T12:00:00.000Z'

it('[RPY-5] time goes as many times faster as chosen', () => {
  expect(playedOn(at, 500, 10, '2026-11-22T12:00:20.000Z')).toBe('2026-11-22T12:00:05.000Z')
  expect(playedOn(at, 500, 600, '2026-11-22T12:06:00.000Z')).toBe('2026-11-22T12:05:00.000Z')
})

it('[RPY-5] idle time is skipped up to one second of watching before the next entry', () => {
  expect(playedOn(at, 200, 60, '2026-11-22T18:00:00.000Z')).toBe('2026-11-22T17:59:00.000Z')
  expect(playedOn(at, 200, 1, '2026-11-22T12:00:03.200Z')).toBe('2026-11-22T12:00:00.200Z')
})

it('[RPY-5] after the last entry it stops', () => {
  expect(playedOn(at, 200, 60, null)).toBeNull()
})

it.each([
  ['2026-11-22T12:00:00.000Z', '2026-11-22T12:00:30.000Z'],
  ['2026-11-22T12:03:11.000Z', '2026-11-22T13:20:00.000Z'],
  ['2026-11-20T07:00:00.000Z', '2026-11-22T09:00:00.000Z'],
  ['2022-01-01T00:00:00.000Z', '2026-11-22T09:00:00.000Z'],
  ['1990-01-01T00:00:00.000Z', '2026-11-22T09:00:00.000Z'],
])('[RPY-8] the axis from %s to %s has at most eight steps of round times within it', (from, to) => {
  const { ticks } = timeAxis(from, to, 8)
  expect(ticks.length).toBeLessThanOrEqual(9)
  expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true)
  expect(ticks.every((tick) => tick.endsWith(':00.000Z'))).toBe(true)
})

it('[RPY-8] hours are marked by their time, days by their date', () => {
  expect(timeAxis('2026-11-22T12:03:00.000Z', '2026-11-22T14:40:00.000Z', 8)).toEqual({
    ticks: [
      '2026-11-22T12:30:00.000Z',
      '2026-11-22T13:00:00.000Z',
      '2026-11-22T13:30:00.000Z',
      '2026-11-22T14:00:00.000Z',
      '2026-11-22T14:30:00.000Z',
    ],
    isByDay: false,
  })
  expect(timeAxis('2026-11-18T12:03:00.000Z', '2026-11-22T14:40:00.000Z', 8).isByDay).toBe(true)
})
