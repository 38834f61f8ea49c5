import { expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import { decisionTermsOf } from '../../../data/projections/run-drafts.ts'
import { nextFor } from '../../../data/projections/run-view.ts'
import { shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import { run, RunLog } from '../../support/run-fixture.ts'

const countries = ['US', 'CA'] as const

/** Chooses the first option of a point, with a shared decision and both concurrences where it proposes one. */
function resolve(runLog: RunLog, place: number, minute: number): void {
  const point = runLog.playbook.points[place]
  const [first] = point?.options ?? []
  if (!point || !first) return
  const by: Country = place % 2 === 0 ? 'US' : 'CA'
  const decision = `0192f000-0000-7000-8000-0000000d${String(place).padStart(4, '0')}`
  const terms = decisionTermsOf(point, first.id, run, 'en')
  const given = { minute: runLog.start + minute }
  if (terms) {
    const number = `DET-${place + 10}`
    const { hash } = runLog.log.write(by, 'decision.proposed', { ...terms, decision, number }, given)
    for (const country of terms.needs)
      runLog.log.write(country, 'decision.concurred', { decision, terms: hash, remarks: '' }, given)
  }
  const choice = { run, point: point.id, option: first.id, agreedBy: terms && decision, text: '' }
  runLog.log.write(by, 'run.decisionPointResolved', choice, given)
}

it.each(shippedPlaybooks().map(({ playbook }) => [playbook.id, playbook] as const))(
  '[RUN-12] %s runs to its end in both countries’ lanes',
  (_id, playbook) => {
    const runLog = new RunLog(playbook)
    let minute = 0
    const filled = new Set<string>()
    for (let turn = 0; turn < 500; turn += 1) {
      const country = countries[turn % 2] ?? 'US'
      const [next] = nextFor(runLog.view(minute), country)
      minute += 0.2
      for (const [place, { state }] of runLog.view(minute).points.entries())
        if (state === 'open') resolve(runLog, place, minute)
      if (!next) {
        if (nextFor(runLog.view(minute), country === 'US' ? 'CA' : 'US').length === 0) break
        continue
      }
      for (const id of next.step.elements) {
        const element = playbook.elements.find((each) => each.id === id)
        for (const giver of next.lane.lane === 'joint' ? countries : [country]) {
          if (element && !filled.has(`${id}/${giver}`)) runLog.fill(giver, element, minute)
          filled.add(`${id}/${giver}`)
        }
      }
      runLog.step(country, 'done', next.step.id, next.lane.lane, minute)
    }
    runLog.log.write('US', 'run.ended', { run, outcome: 'Normal again' }, { minute: runLog.start + minute })
    const view = runLog.view(minute + 60, 'CA')
    expect(view.done).toBe(view.of)
    expect(view.phases.filter(({ isBehind }) => !isBehind)).toEqual([])
    expect(view.points.filter(({ state }) => state !== 'chosen')).toEqual([])
    expect(view.elements.filter(({ subjects }) => subjects.length === 0)).toEqual([])
    expect(view.elements.flatMap(({ missing }) => missing)).toEqual([])
    for (const { decision, decisionState } of view.points)
      if (decision) expect(decisionState).toBe('inEffect')
    const picture = runLog.picture()
    for (const language of ['en', 'fr'] as const)
      for (const entry of runLog.log.entries.filter(({ kind }) => kind.startsWith('run.'))) {
        const words = entrySentence(entry, { language, picture, facilityName: () => 'Blue Water Bridge' })
        expect(words, entry.kind).not.toMatch(/undefined|sentence\.|: \?|\bnone\b/)
      }
  },
)
