import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { Lane } from '../../../data/model/playbook.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { run, RunLog } from '../../support/run-fixture.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'

const sample = samplePlaybook()
type Act = { country: Country; what: number; step: number; minute: number }
const acts = fc.array(
  fc.record({
    country: fc.constantFrom<Country>('US', 'CA'),
    what: fc.nat(4),
    step: fc.nat(3),
    minute: fc.nat(20),
  }),
  { maxLength: 14 },
)

function act(runLog: RunLog, { country, what, step, minute }: Act): void {
  const { id, lanes } = sample.steps[step] ?? { id: 'P1-1', lanes: ['US'] as Lane[] }
  const lane = lanes[0] === 'joint' ? 'joint' : country
  const element = sample.elements[step % 3]
  const at = { minute: runLog.start + minute }
  const choice = { run, point: 'D1', option: step % 2 ? 'close' : 'open', agreedBy: null, text: '' }
  if (what < 3)
    runLog.step(country, (['started', 'done', 'skipped'] as const)[what] ?? 'done', id, lane, minute)
  else if (what === 3 && element) runLog.fill(country, element, minute)
  else runLog.log.write(country, 'run.decisionPointResolved', choice, at)
}

/** What a run says, without the order in which its entries came. */
const said = (runLog: RunLog) => {
  const { run: state, ...view } = runLog.view(30)
  const { heads, entries, ...rest } = state
  const text = JSON.stringify({ ...view, rest }, (key, value: unknown) => (key === 'hash' ? 0 : value))
  const anonymous: unknown = JSON.parse(text)
  return { anonymous, heads: heads.length > 0, entries: entries.length }
}

it('[RUN-11] two orders of what was said give the same run, and no conflict', () => {
  fc.assert(
    fc.property(acts, fc.infiniteStream(fc.nat(1000)), (given, random) => {
      // Entries of equal hash input would tie: each act at its own minute.
      const apart = given.map((each, i) => ({ ...each, minute: each.minute + i * 0.001 }))
      const order = apart.map((each) => ({ each, by: random.next().value ?? 0 })).sort((a, b) => a.by - b.by)
      const [one, other] = [new RunLog(samplePlaybook()), new RunLog(samplePlaybook())]
      for (const each of apart) act(one, each)
      for (const { each } of order) act(other, each)
      expect(said(other)).toEqual(said(one))
      expect(one.picture().conflicts).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('[RUN-11] a picture extended by entries is the picture of all', () => {
  fc.assert(
    fc.property(acts, fc.nat(14), (given, cut) => {
      const runLog = new RunLog(samplePlaybook())
      const start = runLog.log.entries.length
      for (const each of given) act(runLog, each)
      const { entries } = runLog.log
      const before = pictureOf(entries.slice(0, start + cut), 'CA')
      expect(extendPicture(before, entries.slice(start + cut)).runs).toEqual(runLog.picture('CA').runs)
    }),
    { numRuns: 60 },
  )
})
