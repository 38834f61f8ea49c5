import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import { closedTimes, type StateReport } from '../../../data/reports/closed-hours.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { inline } from '../../../data/reports/words.ts'
import type { Block } from '../../../data/reports/document.ts'
import { worstMoment } from '../../../data/reports/worst-moment.ts'
import { LogWriter } from '../../support/log-fixture.ts'
import { ExerciseLog } from '../../support/exercise-story.ts'
import { sourceOf as sourceOfLog } from '../../support/plan-story.ts'
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

const all = (['toUS', 'toCA'] as const).flatMap((direction) =>
  (['passenger', 'commercial'] as const).map((mode) => ({ direction, mode })),
)
const bridge = 'gordie-howe-international-bridge'

/** An exercise whose starting situation has one bridge out of service, and, where asked, in which another is closed later. */
function withoutBridge(closesAnother: boolean): ExerciseLog {
  const status = (facility: string, state: 'open' | 'closed') => ({
    ...{ type: 'status' as const, facility },
    cells: all.map((cell) => ({ ...cell, state })),
  })
  const log = new ExerciseLog().plan()
  log.list(0, 0, { effects: [status('ambassador-bridge', 'open'), status(bridge, 'closed')] })
  log.list(1, 10, { effects: closesAnother ? [status('ambassador-bridge', 'closed')] : [] })
  log.at(20).start(2).deliver(0)
  log.at(25).deliver(1)
  return log
}

it('[RPT-43] a bridge that was not built yet is not counted as closed, and is named; one that is reported closed is', () => {
  const log = withoutBridge(true)
  const told = () => {
    const { blocks } = afterAction(sourceOfLog(log.log, 'en'))
    const chart = chartOf(blocks)
    if (chart?.type !== 'chart') throw new Error('no map')
    return { alt: JSON.stringify(chart.alt), rows: JSON.stringify(chart.data), whole: JSON.stringify(blocks) }
  }
  expect(told().alt).toContain('1 place closed')
  expect(told().rows).not.toContain('Gordie Howe')
  expect(told().whole).toContain('out of service from the starting situation of the exercise')
  const [cell] = all.map((each) => ({ ...each, state: 'closed' as const }))
  if (!cell) throw new Error('no cell')
  log.at(30).write('CA', 'status.reported', { facility: bridge, cells: [cell], text: '', links: [] })
  expect(told().alt).toContain('2 places closed')
  expect(told().rows).toContain('Gordie Howe')
})

it('[RPT-45] a bridge that the exercise leaves out of service is not among the crossings affected, but named beside them', () => {
  const html = (log: ExerciseLog, language: 'en' | 'fr') => {
    const document = afterAction(sourceOfLog(log.log, language))
    const from = document.blocks.findIndex(
      (block) =>
        block.type === 'heading' && /^(Crossings affected|Passages touchés)$/.test(inline(block.words)),
    )
    const to = document.blocks.findIndex((block, at) => at > from && block.type === 'heading')
    return reportHtml({ ...document, blocks: document.blocks.slice(from, to) })
  }
  const apart = (text: string) => text.split('Gordie Howe').length - 1
  const english = html(withoutBridge(true), 'en')
  expect(english).toContain('Gordie Howe International Bridge: out of service from the starting situation')
  expect(apart(english), 'in no row and no bar').toBe(1)
  expect(english).toContain('<figure')
  expect(english).toContain('Ambassador Bridge')
  const french = html(withoutBridge(true), 'fr')
  expect(french).toMatch(/Gordie-Howe\u00a0: hors service depuis la situation de départ/)
  const alone = html(withoutBridge(false), 'en')
  expect(alone).toContain('No other crossing was reported closed or restricted.')
  expect(alone).not.toContain('<figure')
  const { blocks } = afterAction(sourceOfLog(withoutBridge(false).log, 'en'))
  const figures = blocks.find((block) => block.type === 'keyFigures')
  const longest = figures?.figures.find(({ label }) => /closed/i.test(inline(label)))
  expect(longest && inline(longest.value), 'the longest closing').toBe('–')
})

it('[RPT-43] a crossing that was closed by a report alone, and stayed so, is counted in a real event', () => {
  const log = new LogWriter().enrol()
  const cells = [{ direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }]
  const closed = { facility: 'ambassador-bridge', cells, text: '', links: [] }
  log.write('CA', 'status.reported', closed, { minute: 20 })
  log.write('US', 'note.added', { text: 'Later', form: 'call', tags: [], links: [] }, { minute: 90 })
  expect(chartOf(afterAction(sourceOfLog(log, 'en')).blocks)).toBeDefined()
})
