import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../data/model/entry.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { decisionTermsOf, draftsToStart } from '../../../data/projections/run-drafts.ts'
import { nextFor } from '../../../data/projections/run-view.ts'
import { worksheetView } from '../../../data/projections/run-worksheet.ts'
import { playbookHash } from '../../../data/rules/playbook-hash.ts'
import { openItems } from '../../../data/words/open-items.ts'
import { at, desks, LogWriter, officials } from '../../support/log-fixture.ts'
import { run, RunLog } from '../../support/run-fixture.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'

const sample = samplePlaybook()
const begin = () => new RunLog(samplePlaybook())
const laneOf = (runLog: RunLog, minute: number, step: string, lane: string) =>
  runLog
    .view(minute)
    .steps.find((each) => each.step.id === step)
    ?.lanes.find((each) => each.lane === lane)
const element = (id: string) => {
  const found = sample.elements.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('a run of a playbook', () => {
  it('[RUN-1] works each lane on its own, and the joint one once for both', () => {
    const runLog = begin().step('US', 'done', 'P1-1', 'US', 2).step('CA', 'started', 'P1-1', 'CA', 3)
    expect(laneOf(runLog, 4, 'P1-1', 'US')).toMatchObject({ state: 'done', ended: { country: 'US' } })
    expect(laneOf(runLog, 4, 'P1-1', 'CA')).toMatchObject({ state: 'started', ended: null })
    runLog.step('CA', 'done', 'P2-1', 'joint', 6).step('US', 'done', 'P2-1', 'joint', 7)
    expect(laneOf(runLog, 8, 'P2-1', 'joint')).toMatchObject({ state: 'done', ended: { country: 'CA' } })
    expect(runLog.view(8)).toMatchObject({ done: 2, of: 5 })
  })

  it('[RUN-2] is changed by no country in the other’s lane', () => {
    const runLog = begin().step('US', 'done', 'P1-1', 'CA', 2)
    expect(laneOf(runLog, 3, 'P1-1', 'CA')).toMatchObject({ state: 'ready' })
    const draft: Draft = {
      kind: 'run.stepDone',
      releasability: 'SHARED',
      occurredAt: null,
      basedOn: [],
      attachments: [],
      body: { run, step: 'P1-1', lane: 'CA', text: '' },
    }
    const author = { country: 'US' as const, desk: desks.US, official: officials.US }
    expect(whyNotWrite(draft, runLog.picture(), author)).toBe('log.not-your-country')
    const joint: Draft = { ...draft, body: { ...draft.body, lane: 'joint' } }
    expect(whyNotWrite(joint, runLog.picture(), author)).toBeNull()
    runLog.log.write('US', 'run.ended', { run, outcome: 'Over' })
    expect(whyNotWrite(joint, runLog.picture(), author)).toBe('log.run-over')
  })

  it('[RUN-3] counts each target from its start, and is never blocked by it', () => {
    const runLog = begin()
    expect(laneOf(runLog, 3, 'P1-1', 'US')?.timer).toMatchObject({ state: 'running', leftMinutes: 2 })
    expect(laneOf(runLog, 4, 'P1-1', 'US')?.timer).toMatchObject({ state: 'due' })
    expect(laneOf(runLog, 6, 'P1-1', 'US')?.timer).toMatchObject({ state: 'overdue', leftMinutes: -1 })
    expect(laneOf(runLog, 6, 'P2-1', 'joint')?.timer).toMatchObject({ state: 'waiting', dueAt: null })
    runLog.step('US', 'done', 'P1-1', 'US', 4).step('CA', 'done', 'P1-1', 'CA', 9)
    expect(laneOf(runLog, 12, 'P1-1', 'US')?.timer).toMatchObject({ state: 'inTime', elapsedMinutes: 4 })
    expect(laneOf(runLog, 12, 'P1-1', 'CA')?.timer).toMatchObject({ state: 'late', elapsedMinutes: 9 })
    // It counts from the last lane of the step before.
    expect(laneOf(runLog, 12, 'P2-1', 'joint')?.timer).toMatchObject({ startedAt: at(109), dueAt: at(139) })
    const early = begin().step('CA', 'done', 'P2-3', 'CA', 1).step('US', 'done', 'P2-2', 'US', 1)
    expect(laneOf(early, 2, 'P2-2', 'US')).toMatchObject({ state: 'done' })
  })

  it('[RUN-4] says what is next for a country: late and due first, then in the order of the document', () => {
    const runLog = begin()
    const next = (minute: number, country: 'US' | 'CA') =>
      nextFor(runLog.view(minute), country).map(({ step, lane }) => `${step.id}/${lane.lane}`)
    expect(next(1, 'US')).toEqual(['P1-1/US'])
    expect(next(1, 'CA')).toEqual(['P1-1/CA', 'P2-3/CA'])
    runLog.step('US', 'done', 'P1-1', 'US', 2).step('CA', 'skipped', 'P1-1', 'CA', 2)
    expect(next(3, 'CA')).toEqual(['P2-1/joint', 'P2-3/CA'])
  })

  it('[RUN-5] links a decision point with the shared decision that asks concurrence', () => {
    const runLog = begin()
    const [point] = sample.points
    const decision = '0192f000-0000-7000-8000-0000000000b1'
    const terms = point && decisionTermsOf(point, 'close', run, 'fr')
    expect(terms).toMatchObject({
      title: 'Close (fr)',
      needs: ['US', 'CA'],
      links: [{ type: 'run', id: run }],
    })
    expect(point && decisionTermsOf(point, 'open', run, 'fr')).toBeNull()
    if (!terms) throw new Error('no terms')
    const stateOf = (minute: number) => runLog.view(minute).points[0]
    expect(stateOf(1)).toMatchObject({ state: 'open', timer: { state: 'running' } })
    const proposal = { ...terms, decision, number: 'DET-2' }
    const proposed = runLog.log.write('US', 'decision.proposed', proposal, { minute: 103 })
    const choice = { run, point: 'D1', option: 'close', agreedBy: decision, text: '' }
    runLog.log.write('US', 'run.decisionPointResolved', choice, { minute: 103 })
    expect(stateOf(4)).toMatchObject({
      state: 'chosen',
      decisionState: 'proposed',
      timer: { state: 'inTime' },
    })
    runLog.log.write(
      'CA',
      'run.decisionPointResolved',
      { ...choice, option: 'open', agreedBy: null },
      { minute: 104 },
    )
    expect(stateOf(5)).toMatchObject({ state: 'contested' })
    for (const country of ['US', 'CA'] as const)
      runLog.log.write(
        country,
        'decision.concurred',
        { decision, terms: proposed.hash, remarks: '' },
        { minute: 106 },
      )
    expect(stateOf(7)).toMatchObject({ state: 'chosen', decisionState: 'inEffect' })
  })

  it('[RUN-6] keeps the latest value of each country and subject, and asks again by its cadence', () => {
    const runLog = begin().fill('US', element('E1'), 1, 0.02).fill('CA', element('E1'), 2, 0.03)
    const of = (minute: number, id: string) =>
      runLog.view(minute).elements.find((each) => each.element.id === id)
    expect(of(5, 'E1')?.subjects[0]).toMatchObject({
      latest: { value: 0.03, unit: 'mSv/h', baseline: 2 },
      byCountry: { US: { value: 0.02 }, CA: { value: 0.03 } },
      dueAt: at(132),
      isDue: false,
    })
    expect(of(32, 'E1')).toMatchObject({ isDue: true })
    expect(of(5, 'E3')).toMatchObject({ subjects: [], missing: ['US', 'CA'] })
  })

  it('[RUN-7] goes beside others, each with its own steps and clock', () => {
    const runLog = begin()
    const other = '0192f000-0000-7000-8000-0000000000a2'
    const started = runLog.log.entries.find(({ kind }) => kind === 'run.started')
    if (started?.kind !== 'run.started') throw new Error('no run')
    runLog.log.write('CA', 'run.started', {
      ...started.body,
      run: other,
      number: 'WIN-1',
      startedAt: at(110),
    })
    runLog.log.write('CA', 'run.stepDone', { run: other, step: 'P1-1', lane: 'CA', text: '' })
    expect(runLog.view(20)).toMatchObject({ done: 0, elapsedMinutes: 20 })
    expect(Object.keys(runLog.picture().runs)).toEqual([run, other])
    runLog.log.write('US', 'run.ended', { run, outcome: 'Over' }, { minute: 115 })
    expect(runLog.view(60)).toMatchObject({ elapsedMinutes: 15, run: { ended: { text: 'Over' } } })
  })

  it('[RUN-8] starts with its playbook in the log, so that both read the same steps', () => {
    const log = new LogWriter().enrol()
    const book = { playbook: sample, hash: playbookHash(sample) }
    const start = {
      run,
      facility: 'blue-water-bridge',
      startedAt: at(20),
      releasability: 'SHARED' as const,
      text: '',
      links: [],
    }
    const drafts = draftsToStart(book, start, pictureOf(log.entries, 'US'))
    expect(drafts.map(({ kind }) => kind)).toEqual(['playbook.adopted', 'run.started'])
    const author = { country: 'US' as const, desk: desks.US, official: officials.US }
    const [adopted, started] = drafts
    if (adopted?.kind !== 'playbook.adopted' || !started) throw new Error('no drafts')
    expect(whyNotWrite(started, pictureOf(log.entries, 'US'), author)).toBe('log.unknown-target')
    log.write('US', 'playbook.adopted', adopted.body)
    const picture = pictureOf(log.entries, 'CA')
    expect(whyNotWrite(started, picture, author)).toBeNull()
    expect(draftsToStart(book, start, picture).map(({ kind }) => kind)).toEqual(['run.started'])
    log.write('US', 'playbook.adopted', { ...adopted.body, hash: 'ab'.repeat(32) })
    expect(Object.keys(pictureOf(log.entries, 'US').playbooks)).toEqual([book.hash])
  })

  it('[RUN-9] ranks the worksheet by the weights of the event; a gate stops an item whatever its score', () => {
    const { log, ...rest } = begin()
    const item = (n: number) => `0192f000-0000-7000-8000-00000000c00${n}`
    const score = (n: number, scores: Record<string, number>, safe: boolean | null) =>
      log.write('US', 'run.itemScored', {
        run,
        item: item(n),
        title: `Vessel ${n}`,
        scores,
        gates: safe === null ? {} : { G1: safe },
        text: '',
      })
    score(1, { C1: 1, C2: 3 }, true)
    score(2, { C1: 3, C2: 0 }, true)
    score(3, { C1: 3, C2: 3 }, false)
    score(4, { C1: 3 }, null)
    const ranked = () => {
      const known = pictureOf(log.entries, 'US').runs[run]
      return known && worksheetView(known, rest.playbook)
    }
    expect(ranked()?.items.map(({ priority }) => priority.share)).toEqual([null, null, null, null])
    log.write('US', 'run.weightsSet', {
      run,
      weights: { C1: 2, C2: 1 },
      agreedBy: null,
      reason: 'Medical first',
    })
    const view = ranked()
    expect(view?.items.map(({ item }) => item.title)).toEqual([
      'Vessel 2',
      'Vessel 1',
      'Vessel 4',
      'Vessel 3',
    ])
    expect(view?.items[0]?.priority.share).toBeCloseTo(6 / 9)
    expect(view?.items.map(({ priority }) => priority.gate)).toEqual([
      'passed',
      'passed',
      'unknown',
      'stopped',
    ])
    expect(view?.version).toBe(1)
  })

  it('[RUN-13] refuses a value that does not fit its element, or that the other country gives', () => {
    const playbook = samplePlaybook()
    playbook.elements = playbook.elements.map((each) => (each.id === 'E1' ? { ...each, from: 'CA' } : each))
    const runLog = new RunLog(playbook).fill('CA', element('E1'), 1, 0.02)
    const filled = runLog.log.entries.at(-1)
    if (filled?.kind !== 'run.informationFilled') throw new Error('nothing filled')
    const draft = (body: Partial<typeof filled.body>): Draft => ({
      ...{ kind: 'run.informationFilled', releasability: 'SHARED', occurredAt: null },
      ...{ basedOn: [], attachments: [], body: { ...filled.body, ...body } },
    })
    const why = (country: 'US' | 'CA', body: Partial<typeof filled.body>) =>
      whyNotWrite(draft(body), runLog.picture(), {
        country,
        desk: desks[country],
        official: officials[country],
      })
    expect(why('CA', {})).toBeNull()
    expect(why('CA', { unit: 'ppm' })).toBe('log.element-value')
    expect(why('CA', { value: 'much' })).toBe('log.element-value')
    expect(why('US', {})).toBe('log.not-your-country')
  })

  it('[SEN-4] is handed over while it goes on, and not once it ended', () => {
    const runLog = begin()
    const items = () =>
      openItems({ language: 'en', picture: runLog.picture(), facilityName: () => 'Blue Water' }, at(110))
    expect(items()).toContain('DET-1 running: Sample, Blue Water')
    runLog.log.write('US', 'run.ended', { run, outcome: 'Over' })
    expect(items()).toEqual([])
  })

  it('[RUN-10] takes back a step by retracting its entry', () => {
    const runLog = begin().step('US', 'done', 'P1-1', 'US', 2)
    const done = runLog.log.entries.at(-1)
    runLog.log.write('US', 'entry.retracted', { entry: done?.hash ?? '', reason: 'Wrong lane' })
    expect(laneOf(runLog, 3, 'P1-1', 'US')).toMatchObject({ state: 'ready', ended: null })
  })
})
