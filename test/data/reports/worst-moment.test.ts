import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import { closedTimes, type StateReport } from '../../../data/reports/closed-hours.ts'
import type { Block } from '../../../data/reports/document.ts'
import { isOutOfService, worstMoment } from '../../../data/reports/worst-moment.ts'
import { ambassadorLog, at, opened, sourceOf } from './fixture.ts'

const window = { from: at('08:00'), to: at('20:00') }
const report = (time: string, state: StateReport['state']): StateReport => ({
  direction: 'toCA',
  mode: 'commercial',
  state,
  country: 'CA',
  at: at(time),
})

it('[RPT-43] the worst moment is the first with most places closed, then most restricted', () => {
  const places = {
    'peace-bridge': closedTimes([report('09:00', 'closed'), report('12:00', 'open')], window),
    'rainbow-bridge': closedTimes([report('10:00', 'restricted'), report('11:00', 'closed')], window),
    'blue-water-bridge': closedTimes([report('11:30', 'restricted'), report('13:00', 'open')], window),
  }
  expect(worstMoment(places)).toEqual({
    at: at('11:30'),
    closed: 2,
    restricted: 1,
    states: { 'peace-bridge': 'closed', 'rainbow-bridge': 'closed', 'blue-water-bridge': 'restricted' },
  })
  expect(worstMoment({ 'peace-bridge': closedTimes([report('09:00', 'open')], window) })).toBeNull()
})

it('[RPT-43] a place that was never anything but closed, and that nothing disrupted, is not in service', () => {
  const never = closedTimes([report('08:30', 'closed')], window)
  expect(isOutOfService(never, false)).toBe(true)
  expect(isOutOfService(never, true), 'a disruption closed it').toBe(false)
  expect(
    isOutOfService(closedTimes([report('08:30', 'closed'), report('19:00', 'open')], window), false),
  ).toBe(false)
  expect(isOutOfService([], false)).toBe(false)
})

it('[RPT-43] no moment is worse than the worst', () => {
  const state = fc.constantFrom('open', 'restricted', 'closed')
  const said = fc.record({ minute: fc.integer({ min: 0, max: 719 }), state })
  fc.assert(
    fc.property(fc.array(fc.array(said, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (all) => {
      const time = (minute: number) =>
        `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const reports = all.map((each) => each.map(({ minute, state: how }) => report(time(minute), how)))
      const places = Object.fromEntries(reports.map((each, n) => [`p${n}`, closedTimes(each, window)]))
      const worst = worstMoment(places)
      const closedAt = (instant: string) =>
        Object.values(places).filter((times) =>
          times.some(({ spans }) =>
            spans.some(({ from, to, state: how }) => how === 'closed' && from <= instant && instant < to),
          ),
        ).length
      for (let minute = 0; minute < 720; minute += 1)
        expect(closedAt(at(time(minute)))).toBeLessThanOrEqual(worst?.closed ?? 0)
      if (worst) expect(closedAt(worst.at)).toBe(worst.closed)
    }),
    { numRuns: 60 },
  )
})

const chartOf = (blocks: readonly Block[]) =>
  blocks.find((block) => block.type === 'chart' && block.id === 'worst-moment')

it('[RPT-44] the worst moment is a map with every place by name and shape, and a table that says the same', () => {
  const chart = chartOf(afterAction(sourceOf(ambassadorLog())).blocks)
  if (chart?.type !== 'chart') throw new Error('no map')
  expect(chart.svg).toContain('Ambassador Bridge')
  expect(chart.svg).toContain('role="img"')
  expect(chart.svg).not.toMatch(/NaN|undefined|<style|<script|href/)
  const states = chart.data.rows.map((row) => row.type === 'cells' && row.cells[1]?.[0]?.words)
  expect(states).toContainEqual(expect.objectContaining({ en: 'Closed' }))
})

it('[RPT-44] a map of an exercise says so in both languages; an event without a closure has none', () => {
  const exercise = afterAction(sourceOf(ambassadorLog('exercise'))).blocks
  const real = afterAction(sourceOf(ambassadorLog('real'))).blocks
  const svgOf = (blocks: readonly Block[]) => {
    const chart = chartOf(blocks)
    return chart?.type === 'chart' ? chart.svg : ''
  }
  expect(svgOf(exercise)).toContain('EXERCISE | EXERCICE')
  expect(svgOf(real)).toContain('Ambassador Bridge')
  expect(svgOf(real)).not.toContain('EXERCISE')
  expect(chartOf(afterAction(sourceOf(opened())).blocks)).toBeUndefined()
})
