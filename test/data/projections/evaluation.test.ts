import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../../../data/model/entries/plan.ts'
import { actionItemDraft } from '../../../data/projections/corrective-actions.ts'
import { objectiveViews } from '../../../data/projections/evaluation.ts'
import { evidenceTimes } from '../../../data/projections/evidence-times.ts'
import { nowFor } from '../../../data/projections/exercise-clock.ts'
import { finalDrafts, uncountedReports } from '../../../data/projections/final-drafts.ts'
import { hotWashByCell } from '../../../data/projections/hot-wash.ts'
import { worstRating } from '../../../data/rules/ratings.ts'
import { kinds } from '../../../data/model/kinds.ts'
import * as v from 'valibot'
import { ExerciseLog, injectId } from '../../support/exercise-story.ts'
import { at } from '../../support/log-fixture.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'
import { playbookHash } from '../../../data/rules/playbook-hash.ts'

const rate = (log: ExerciseLog, country: 'US' | 'CA', objective: string, rating: Rating, reason = '') =>
  log.write(country, 'objective.rated', { objective, rating, reason })
const first = (log: ExerciseLog) => objectiveViews(log.told())[0]

describe('an objective', () => {
  it('[EXR-15] is rated by the worst observation of a country unless its evaluator says otherwise', () => {
    const log = new ExerciseLog().plan()
    expect(first(log)).toMatchObject({ rating: 'NO', byCountry: { US: null, CA: null } })
    log.observe('US', 'tell', 'P', { type: 'strength', task: 'call' })
    log.observe('US', 'tell', 'M', { type: 'areaForImprovement', analysis: 'Nobody on watch' })
    log.observe('US', 'tell', null)
    expect(first(log)).toMatchObject({ rating: 'M', byCountry: { US: { rating: 'M', judged: null } } })
    expect(first(log)?.tasks[0]).toMatchObject({ rating: 'P' })
    rate(log, 'US', 'tell', 'S', 'One late call of five')
    rate(log, 'US', 'tell', 'P', 'None was late')
    expect(first(log)).toMatchObject({
      rating: 'P',
      byCountry: { US: { rating: 'P', judged: { reason: 'None was late' } } },
    })
    expect(first(log)?.strengths).toHaveLength(1)
    expect(first(log)?.improvements.map(({ analysis }) => analysis)).toEqual(['Nobody on watch'])
  })

  it('[EXR-16] counts the lower rating of both countries, and shows both; not observed is no rating', () => {
    const log = new ExerciseLog().plan()
    rate(log, 'US', 'tell', 'P')
    rate(log, 'CA', 'tell', 'M')
    expect(first(log)).toMatchObject({ rating: 'M', isContested: true, byCountry: { US: { rating: 'P' } } })
    rate(log, 'CA', 'tell', 'NO')
    expect(first(log)).toMatchObject({ rating: 'P' })
    rate(log, 'CA', 'tell', 'P')
    expect(first(log)).toMatchObject({ rating: 'P', isContested: false })
  })

  it('[EXR-16] is rated only by keys that speak; other ratings stay readable', () => {
    const log = new ExerciseLog()
    const trusted = new ExerciseLog().plan()
    rate(trusted, 'CA', 'tell', 'U')
    const entries = trusted.log.entries.filter(({ kind }) => kind !== 'key.endorsed')
    log.log.entries.splice(0, log.log.entries.length, ...entries)
    expect(log.picture('US').evaluation.ratings).toMatchObject([{ rating: 'U', isVouched: false }])
    expect(objectiveViews(log.picture('US'))[0]).toMatchObject({ rating: 'NO' })
  })

  it('[EXR-16] has the worst of any ratings, in any order', () => {
    const rating = fc.constantFrom<Rating>('P', 'S', 'M', 'U', 'NO')
    fc.assert(
      fc.property(fc.array(rating), rating, (some, more) => {
        const order = ['NO', 'P', 'S', 'M', 'U']
        const rank = (each: Rating) => order.indexOf(each)
        expect(worstRating([...some].reverse())).toBe(worstRating(some))
        expect(rank(worstRating([...some, more]))).toBe(Math.max(rank(worstRating(some)), rank(more)))
      }),
    )
  })
})

describe('the hot wash', () => {
  it('[EXR-17] gathers what each cell said, whoever typed it', () => {
    const log = new ExerciseLog().plan()
    const say = (by: 'US' | 'CA', country: 'US' | 'CA', cell: string, text: string) =>
      log.write(by, 'hotWash.commented', { country, cell, topic: 'toImprove', text, links: [] })
    say('CA', 'CA', 'Plaza', 'Radio was silent')
    say('CA', 'US', 'Plaza', 'So was ours')
    say('CA', 'CA', 'plaza', 'Call earlier')
    expect(
      hotWashByCell(log.picture().hotWash).map(({ country, comments }) => [country, comments.length]),
    ).toEqual([
      ['CA', 2],
      ['US', 1],
    ])
  })
})

describe('a corrective action', () => {
  const action = (log: ExerciseLog) => ({
    capability: 'operationalCommunications' as const,
    element: 'training' as const,
    finding: 'No French line was ready',
    recommendation: 'Keep four approved lines in both languages',
    lead: 'both' as const,
    organisation: 'Maine EMA',
    contact: 'Public information officer',
    startsOn: null,
    due: '2027-01-31',
    observations: [log.log.entries.at(-1)?.hash ?? ''],
  })
  const opened = () => {
    const log = new ExerciseLog().plan()
    log.observe('CA', 'tell', 'U', { type: 'areaForImprovement' })
    const body = action(log)
    log.write('CA', 'correctiveAction.opened', { correctiveAction: injectId(70), number: 'WIN-3', ...body })
    return { log, body }
  }

  it('[EXR-18] is opened, changed and done; its first day stays', () => {
    const { log, body } = opened()
    const known = () => log.picture('US').correctiveActions[injectId(70)]
    log.write('US', 'correctiveAction.updated', {
      correctiveAction: injectId(70),
      ...body,
      due: '2027-03-01',
      reason: 'Staff',
    })
    expect(known()).toMatchObject({ due: '2027-03-01', firstDue: '2027-01-31', closed: null })
    log.write('US', 'correctiveAction.closed', {
      correctiveAction: injectId(70),
      closedOn: '2027-02-01',
      outcome: 'Done',
    })
    expect(known()?.closed).toMatchObject({ on: '2027-02-01' })
  })

  it('[EXR-18] becomes an action item of the plan library that counts as an improvement', () => {
    const { log } = opened()
    const known = log.picture().correctiveActions[injectId(70)]
    if (!known) throw new Error('no action')
    const draft = actionItemDraft(known, { actionItem: injectId(71), exercise: 'Blockade' })
    expect(draft).toMatchObject({ kind: 'actionItem.opened', releasability: 'SHARED' })
    expect(draft.body).toMatchObject({
      title: 'Keep four approved lines in both languages',
      lead: 'both',
      owner: 'Maine EMA, Public information officer',
      due: '2027-01-31',
      isImprovement: true,
    })
    expect(draft.body.text).toContain('WIN-3 (Blockade)')
    const { success } = v.safeParse(kinds['actionItem.opened'], { ...draft.body, number: 'DET-1' })
    expect(success).toBe(true)
  })
})

describe('a final report', () => {
  const played = () => {
    const log = new ExerciseLog().plan().activate().at(20).start(2)
    log.at(30).call('US', 'Held')
    log.at(31).call('CA', 'Held too')
    for (const [place, objective] of ['tell', 'lead', 'divert', 'reopen'].entries())
      rate(log, 'US', objective, (['P', 'S', 'M', 'P'] as const)[place] ?? 'P')
    rate(log, 'CA', 'reopen', 'S')
    return log
  }

  it('[EXR-19] says for the tested plan the ratings that count, who acted and at which crossings', () => {
    const log = played()
    log.at(200).write('CA', 'exercise.ended', { reason: 'ENDEX' })
    log.write('CA', 'report.finalised', { sha256: 'f'.repeat(64), on: '2026-11-23', remarks: '' })
    const { draft, gaps } = finalDrafts(log.picture())
    expect(gaps).toEqual([])
    expect(draft?.body).toMatchObject({
      version: 'a'.repeat(64),
      exercise: {
        name: 'Bridge blockade tabletop',
        type: 'tabletop',
        endedOn: '2026-11-22',
        countries: ['US', 'CA'],
        crossings: ['ambassador-bridge', 'blue-water-bridge'],
        objectives: [
          { group: 'CI', title: 'Tell each other / S’informer', rating: 'P' },
          { group: 'CM', title: 'Decide together', rating: 'S' },
          { group: 'TM', rating: 'M' },
          { group: 'RC', rating: 'S' },
        ],
        reportFinal: { US: null, CA: '2026-11-23' },
        reportHash: 'f'.repeat(64),
      },
    })
    expect(v.safeParse(kinds['plan.exercised'], draft?.body).success).toBe(true)
  })

  it('[EXR-19] says nothing before the end, the report, or without a plan at a crossing, and why', () => {
    expect(finalDrafts(new ExerciseLog().picture()).gaps).toEqual([
      ...['noExercise', 'notEnded', 'noPlan', 'noCrossing', 'noObjective', 'reportNotFinal'],
    ])
    const log = new ExerciseLog().plan().activate(['peace-bridge']).at(20).start()
    expect(finalDrafts(log.picture()).gaps).toEqual(['notEnded', 'noCrossing', 'reportNotFinal'])
  })

  it('[IPL-6] tells a report that was declared and does not count from one that nobody declared, and whose it is', () => {
    const log = played()
    log.at(200).write('CA', 'exercise.ended', { reason: 'ENDEX' })
    const { desk, publicKey } =
      Object.values(log.picture().trust).find(({ country }) => country === 'CA') ?? {}
    const seq = Math.max(...log.log.entries.filter((each) => each.desk === desk).map((each) => each.seq))
    log.write('US', 'key.revoked', { desk: desk ?? '', publicKey: publicKey ?? '', seq, reason: 'Stolen' })
    expect(finalDrafts(log.picture()).gaps).toEqual(['reportNotFinal'])
    log.write('CA', 'report.finalised', { sha256: 'f'.repeat(64), on: '2026-11-23', remarks: '' })
    expect(finalDrafts(log.picture()).gaps).toEqual(['reportUnchecked'])
    expect(uncountedReports(log.picture())).toMatchObject([{ country: 'CA', isRevoked: true }])
  })

  it('[EXR-19] names only countries that acted while it ran', () => {
    const log = new ExerciseLog().plan().activate()
    log.at(15).call('US', 'Testing the radio')
    log.at(20).start().at(30).call('CA', 'Held')
    log.at(90).write('CA', 'exercise.ended', { reason: '' })
    log.write('CA', 'report.finalised', { sha256: 'f'.repeat(64), on: '2026-11-23', remarks: '' })
    expect(finalDrafts(log.picture()).draft?.body.exercise.countries).toEqual(['CA'])
  })
})

describe('evidence', () => {
  it('[EXR-20] is measured from the log: to the first report, the joint call, concurrences, effect and diversions', () => {
    const log = new ExerciseLog().plan().list(1, 5).at(20).start(2)
    log.at(25).deliver(1)
    const disruption = injectId(80)
    log.at(27).write('CA', 'disruption.opened', {
      disruption,
      number: 'WIN-5',
      facility: 'ambassador-bridge',
      title: 'Blocked',
      cause: 'protest',
      description: '',
      expectedEnd: null,
      source: 'Operator',
      position: null,
      cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
      links: [],
    })
    log.at(30).call('US', 'Joint call')
    const decision = injectId(81)
    const terms = {
      title: 'Divert',
      text: 'Trucks to Blue Water',
      needs: ['US' as const, 'CA' as const],
      conditions: [],
      authority: { US: '', CA: '' },
      effectiveFrom: null,
      expiresAt: null,
      reviewAt: null,
      answerBy: null,
      links: [],
    }
    const proposed = log.at(32).write('CA', 'decision.proposed', { decision, number: 'WIN-6', ...terms })
    log.at(34).write('CA', 'decision.concurred', { decision, terms: proposed.hash, remarks: '' })
    log.at(36).write('US', 'decision.concurred', { decision, terms: proposed.hash, remarks: '' })
    log.at(40).write('CA', 'measure.started', {
      measure: injectId(82),
      number: 'WIN-7',
      type: 'diversion',
      title: 'Trucks',
      text: '',
      directions: ['toCA'],
      modes: ['commercial'],
      from: 'ambassador-bridge',
      to: ['blue-water-bridge'],
      area: null,
      capacity: null,
      isAdvice: false,
      links: [],
    })
    const told = log.told('US')
    const times = evidenceTimes(told, nowFor(told, at(60)))
    const minutes = times.map((each) => [
      'country' in each ? `${each.what} ${each.country}` : each.what,
      each.minutes,
    ])
    expect(minutes).toEqual([
      ['notification', 4],
      ['jointCall', 10],
      ['concurrence US', 8],
      ['concurrence CA', 4],
      ['inEffect', 8],
      ['diversion', 26],
    ])
  })

  it('[EXR-20] is open while nothing ended it, and there is none without anything to deal with', () => {
    const log = new ExerciseLog().plan().list(1, 5).at(20).start()
    expect(evidenceTimes(log.told(), at(0))).toEqual([])
    log.deliver(1)
    expect(evidenceTimes(log.told(), at(0)).map(({ what, minutes }) => [what, minutes])).toEqual([
      ['notification', null],
      ['jointCall', null],
    ])
  })

  it('[EXR-20] holds playbook steps against their targets, by the exercise clock', () => {
    const playbook = samplePlaybook()
    const hash = playbookHash(playbook)
    const log = new ExerciseLog().plan().at(20).start(10)
    log.write('CA', 'playbook.adopted', { playbook, hash, text: '' })
    const { id, version, title } = playbook
    const run = injectId(90)
    const startedAt = '2022-02-08T00:00:00.000Z'
    const of = { id, version, hash, title }
    const given = { number: 'WIN-8', facility: 'ambassador-bridge', startedAt, text: '', links: [] }
    log.write('CA', 'run.started', { run, playbook: of, ...given })
    const told = log.told()
    const timed = playbook.steps.find(({ target }) => target !== null)
    const lane = timed?.lanes[0] ?? 'joint'
    const country = lane === 'joint' ? 'CA' : lane
    log.at(22).write(country, 'run.stepDone', { run, step: timed?.id ?? '', lane, text: '' })
    const done = log.told()
    const times = evidenceTimes(done, nowFor(done, at(30)))
    const found = times.find((each) => each.what === 'step' && each.step === timed?.id && each.lane === lane)
    expect(Object.keys(told.runs)).toEqual([run])
    expect(found).toMatchObject({ targetMinutes: timed?.target?.minutes })
  })
})
