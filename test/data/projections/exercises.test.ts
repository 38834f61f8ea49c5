import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { exerciseOf, objectivesOf } from '../../../data/projections/exercises.ts'
import { nowFor } from '../../../data/projections/exercise-clock.ts'
import { inExerciseTime } from '../../../data/projections/exercise-time.ts'
import { decisionState } from '../../../data/projections/decision-state.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { exerciseTimeAt } from '../../../data/rules/exercise-clock.ts'
import {
  eventId,
  exerciseId,
  ExerciseLog,
  inject,
  injectId,
  overview,
  startex,
} from '../../support/exercise-story.ts'
import { at, desks, LogWriter, officials } from '../../support/log-fixture.ts'

const author = (country: Country) => ({ country, desk: desks[country], official: officials[country] })
const why = (log: ExerciseLog, draft: Pick<Draft, 'kind' | 'body'>, releasability: 'SHARED' | Country) =>
  whyNotWrite(
    { ...draft, releasability, occurredAt: null, basedOn: [], attachments: [] } as Draft,
    log.picture('CA'),
    author('CA'),
  )

describe('an exercise', () => {
  it('[EXR-6] is a whole overview, changed version by version; its objectives come by number', () => {
    const log = new ExerciseLog().plan()
    const known = exerciseOf(log.picture())
    log.write(
      'US',
      'exercise.replanned',
      { exercise: exerciseId, overview: overview({ place: 'Detroit' }), changeNote: 'Other room' },
      { basedOn: known?.heads ?? [] },
    )
    const changed = exerciseOf(log.picture('US'))
    expect(changed?.overview.place).toBe('Detroit')
    expect(changed?.versions.map(({ changeNote, country }) => [changeNote, country])).toEqual([
      ['', 'CA'],
      ['Other room', 'US'],
    ])
    expect(log.picture().conflicts).toEqual([])
    expect(objectivesOf(log.picture()).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('[EXR-6] changed by both at once is in conflict, the later version in force', () => {
    const log = new ExerciseLog().plan()
    const basedOn = exerciseOf(log.picture())?.heads ?? []
    for (const country of ['US', 'CA'] as const)
      log.write(
        country,
        'exercise.replanned',
        { exercise: exerciseId, overview: overview({ place: country }), changeNote: '' },
        { basedOn },
      )
    const { conflicts } = log.picture()
    expect(conflicts.map(({ thing, id, between }) => [thing, id, between.length])).toEqual([
      ['exercise', exerciseId, 2],
    ])
    expect(exerciseOf(log.picture())?.overview.place).toBe('CA')
  })

  it('[EXR-7] is nothing in a real event: no clock, no inject and no rating of one counts there', () => {
    const log = new ExerciseLog()
    const real = new LogWriter().enrol()
    log.plan().start().list(1, 5)
    log.deliver(1)
    log.observe('US', 'tell', 'P')
    const written = log.log.entries.slice(real.entries.length)
    const { clock, injects, events, exercises, evaluation } = pictureOf([...real.entries, ...written], 'CA')
    expect(clock.segments).toEqual([])
    expect([injects, events, exercises]).toEqual([{}, {}, {}])
    expect(evaluation.observations).toEqual([])
  })

  it('[EXR-8] keeps what control prepared with its country, and what both play with shared', () => {
    const log = new ExerciseLog().plan()
    const planned = { kind: 'inject.planned' as const, body: { event: eventId(1), content: inject(1, 5) } }
    expect(why(log, planned, 'SHARED')).toBe('log.must-stay-here')
    expect(why(log, planned, 'CA')).toBeNull()
    const started = { kind: 'clock.started' as const, body: { exerciseTime: startex, rate: 1 } }
    expect(why(log, started, 'CA')).toBe('log.must-be-shared')
    expect(why(log, started, 'SHARED')).toBeNull()
    log.list(1, 5).start()
    log.deliver(1)
    const { events, injects } = log.picture('US')
    expect(events).toEqual({})
    expect(injects[injectId(1)]?.content).not.toHaveProperty('expectedAction')
  })

  it('[EXR-9] is refused what would come to nothing', () => {
    const log = new ExerciseLog()
    const clock = { kind: 'clock.paused' as const, body: { exerciseTime: startex } }
    expect(why(log, clock, 'SHARED')).toBe('exercise.clock-stands')
    const plan = { kind: 'exercise.planned' as const, body: { exercise: injectId(9), overview: overview() } }
    expect(why(log, plan, 'SHARED')).toBeNull()
    log.plan().list(1, 5).list(2, 6)
    expect(why(log, plan, 'SHARED')).toBe('exercise.already-planned')
    const rated = (objective: string) => ({
      kind: 'objective.rated' as const,
      body: { objective, rating: 'P' as const, reason: '' },
    })
    expect(why(log, rated('nowhere'), 'SHARED')).toBe('exercise.no-objective')
    expect(why(log, rated('tell'), 'SHARED')).toBeNull()
    const skip = (number: number) => ({
      kind: 'inject.skipped' as const,
      body: { event: eventId(number), reason: 'No time' },
    })
    log.start()
    expect(why(log, skip(1), 'CA')).toBeNull()
    log.deliver(1)
    expect(why(log, skip(1), 'CA')).toBe('exercise.already-sent')
    log.write('CA', 'inject.removed', { event: eventId(2), reason: 'Twice' }, { releasability: 'CA' })
    expect(why(log, skip(2), 'CA')).toBe('exercise.removed')
    log.write('CA', 'exercise.ended', { reason: '' })
    expect(why(log, skip(1), 'CA')).toBe('exercise.over')
    const wash = {
      country: 'CA' as const,
      cell: 'Plaza',
      topic: 'wentWell' as const,
      text: 'Calm',
      links: [],
    }
    expect(why(log, { kind: 'hotWash.commented', body: wash }, 'SHARED')).toBeNull()
  })

  it('[EXR-9] has no clock in a real event', () => {
    const picture = pictureOf(new LogWriter().enrol().entries, 'CA')
    const draft = { occurredAt: null, basedOn: [], attachments: [], releasability: 'SHARED' as const }
    const body = { exerciseTime: startex, rate: 1 }
    expect(whyNotWrite({ ...draft, kind: 'clock.started', body }, picture, author('CA'))).toBe(
      'exercise.none',
    )
  })
})

describe('a picture told in exercise time', () => {
  it('[EXR-10] has everything happen at the time that the clock showed', () => {
    const log = new ExerciseLog().plan().at(20).start(2)
    const note = log.at(50).call('US', 'Closed')
    const told = log.told()
    const folded = told.timeline.find(({ entry }) => entry.hash === note.hash)
    expect(folded?.entry.occurredAt).toBe('2022-02-08T01:00:00.000Z')
    expect(nowFor(told, at(60))).toBe('2022-02-08T01:20:00.000Z')
  })

  it('[EXR-10] lets a decision expire by the exercise clock', () => {
    const log = new ExerciseLog().plan().at(20).start(60)
    const terms = {
      title: 'Trucks to Blue Water',
      text: 'All',
      needs: ['US' as const, 'CA' as const],
      conditions: [],
      authority: { US: '', CA: '' },
      effectiveFrom: null,
      expiresAt: '2022-02-08T12:00:00.000Z',
      reviewAt: null,
      answerBy: null,
      links: [],
    }
    const decision = injectId(50)
    const proposed = log.at(21).write('US', 'decision.proposed', { decision, number: 'DET-9', ...terms })
    for (const country of ['US', 'CA'] as const)
      log.at(22).write(country, 'decision.concurred', { decision, terms: proposed.hash, remarks: '' })
    const told = log.told()
    const known = told.decisions[decision]
    if (!known) throw new Error('no decision')
    expect(decisionState(known, nowFor(told, at(25)))).toBe('inEffect')
    expect(decisionState(known, nowFor(told, at(33)))).toBe('expired')
  })

  it('[EXR-10] is the picture itself while there is no clock', () => {
    const picture = new ExerciseLog().plan().picture()
    expect(inExerciseTime(picture)).toBe(picture)
    expect(nowFor(picture, at(7))).toBe(at(7))
  })

  const steps = fc.array(
    fc.record({
      country: fc.constantFrom<Country>('US', 'CA'),
      what: fc.constantFrom('note', 'start', 'pause', 'rate', 'jump', 'correct', 'end'),
      rate: fc.double({ min: 0.5, max: 60, noNaN: true }),
      later: fc.nat(20),
    }),
    { maxLength: 20 },
  )
  type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never

  function play(given: Steps) {
    const log = new ExerciseLog().plan()
    for (const { country, what, rate, later } of given) {
      log.at(log.minute + later)
      const note = log.log.entries.find(({ kind }) => kind === 'note.added')
      const exerciseTime = `2022-02-${String(8 + later).padStart(2, '0')}T00:00:00.000Z`
      if (what === 'note') log.call(country, 'Heard')
      else if (what === 'start') log.write(country, 'clock.started', { exerciseTime, rate })
      else if (what === 'pause') log.write(country, 'clock.paused', { exerciseTime })
      else if (what === 'rate') log.write(country, 'clock.rateChanged', { exerciseTime, rate })
      else if (what === 'jump') log.write(country, 'clock.jumped', { exerciseTime, reason: '' })
      else if (what === 'end' && later === 20) log.write(country, 'exercise.ended', { reason: '' })
      else if (what === 'correct' && note)
        log.write(country, 'entry.retracted', { entry: note.hash, reason: 'Twice' })
    }
    return log.log.entries
  }

  it('[EXR-4] is the same on every machine and at every replay, in whatever order entries arrived', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (given, random) => {
        const entries = play(given)
        const shuffled = entries
          .map((entry) => ({ entry, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const [one, other] = [pictureOf(entries, 'US'), pictureOf(shuffled, 'CA')]
        expect(other.clock).toEqual(one.clock)
        for (const minute of [0, 30, 200])
          expect(exerciseTimeAt(other.clock, at(minute))).toBe(exerciseTimeAt(one.clock, at(minute)))
        expect(inExerciseTime(other).timeline).toEqual(inExerciseTime(one).timeline)
      }),
      { numRuns: 50 },
    )
  })

  it('[EXR-11] continued with what arrives is the one told anew', () => {
    fc.assert(
      fc.property(steps, fc.nat(25), (given, cut) => {
        const entries = play(given)
        const before = pictureOf(entries.slice(0, cut), 'CA')
        const now = extendPicture(before, entries.slice(cut))
        const told = inExerciseTime(now, { picture: before, told: inExerciseTime(before) })
        expect(told).toEqual(inExerciseTime(pictureOf(entries, 'CA')))
      }),
      { numRuns: 50 },
    )
  })
})
