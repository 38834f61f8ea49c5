import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asExerciseTime,
  clockAfter,
  exerciseTimeAt,
  realMinutesUntil,
  realTimeAt,
  segmentAt,
  startOfExercise,
  unstarted,
  type ClockAct,
  type ExerciseClock,
} from '../../../data/rules/exercise-clock.ts'
import { minutesAfter, minutesBetween } from '../../../data/rules/instant.ts'
import { at } from '../../support/log-fixture.ts'

const startex = '2022-02-08T00:00:00.000Z'
const clockOf = (acts: readonly ClockAct[]): ExerciseClock => acts.reduce(clockAfter, unstarted)
const started: ClockAct = { type: 'started', at: at(0), exerciseTime: startex, rate: 2 }
const shownAt = (acts: readonly ClockAct[], minute: number) => exerciseTimeAt(clockOf(acts), at(minute))

const act = fc.record({
  type: fc.constantFrom('started', 'paused', 'rateChanged', 'jumped'),
  minute: fc.nat(200),
  to: fc.integer({ min: -500, max: 5000 }),
  rate: fc.double({ min: 0.5, max: 60, noNaN: true }),
})
/** Acts in the order of the log; the times of their authors' clocks are anything. */
const actsOf = (given: readonly { type: string; minute: number; to: number; rate: number }[]): ClockAct[] =>
  given.map(({ type, minute, to, rate }): ClockAct => {
    const exerciseTime = minutesAfter(startex, to)
    if (type === 'started') return { type, at: at(minute), exerciseTime, rate }
    if (type === 'rateChanged') return { type, at: at(minute), rate }
    return type === 'paused' ? { type, at: at(minute) } : { type: 'jumped', at: at(minute), exerciseTime }
  })
const acts = fc.array(act, { maxLength: 12 }).map(actsOf)

describe('the exercise clock', () => {
  it('[EXR-1] shows no time before it is started, then goes at its rate from where it was started', () => {
    expect(exerciseTimeAt(unstarted, at(5))).toBeNull()
    expect(asExerciseTime(unstarted, at(5))).toBe(at(5))
    expect(shownAt([started], -1)).toBeNull()
    expect(shownAt([started], 0)).toBe(startex)
    expect(shownAt([started], 30)).toBe('2022-02-08T01:00:00.000Z')
    expect(startOfExercise(clockOf([started]))).toBe(startex)
  })

  it('[EXR-1] counts what happened before its start back from it, minute by minute', () => {
    expect(asExerciseTime(clockOf([started]), at(-10))).toBe('2022-02-07T23:50:00.000Z')
  })

  it('[EXR-2] stands while it is paused and goes on from there', () => {
    const paused: ClockAct[] = [started, { type: 'paused', at: at(10) }]
    expect(shownAt(paused, 10)).toBe('2022-02-08T00:20:00.000Z')
    expect(shownAt(paused, 500)).toBe('2022-02-08T00:20:00.000Z')
    const again: ClockAct[] = [...paused, { type: 'started', at: at(60), exerciseTime: startex, rate: 1 }]
    expect(shownAt(again, 65)).toBe('2022-02-08T00:25:00.000Z')
  })

  it('[EXR-2] keeps a pause through a change of rate', () => {
    const changed: ClockAct[] = [
      started,
      { type: 'paused', at: at(10) },
      { type: 'rateChanged', at: at(20), rate: 60 },
    ]
    expect(shownAt(changed, 90)).toBe('2022-02-08T00:20:00.000Z')
    expect(segmentAt(clockOf(changed), at(90))).toMatchObject({ rate: 60, isRunning: false })
  })

  it('[EXR-2] goes to another time by a jump alone, later or earlier, running or not as before', () => {
    const to = '2022-02-08T05:30:00.000Z'
    expect(shownAt([started, { type: 'jumped', at: at(10), exerciseTime: to }], 11)).toBe(
      '2022-02-08T05:32:00.000Z',
    )
    const held: ClockAct[] = [started, { type: 'paused', at: at(5) }]
    expect(shownAt([...held, { type: 'jumped', at: at(10), exerciseTime: to }], 50)).toBe(to)
  })

  it('[EXR-3] stands for good from the end of the exercise', () => {
    const ended: ClockAct[] = [started, { type: 'ended', at: at(30) }]
    const late: ClockAct[] = [...ended, { type: 'started', at: at(40), exerciseTime: startex, rate: 1 }]
    expect(shownAt(late, 99)).toBe('2022-02-08T01:00:00.000Z')
    expect(clockOf(late).endedAt).toBe(at(30))
  })

  it('[EXR-2] takes an act whose author’s clock is behind as done when the act before it was', () => {
    const behind: ClockAct[] = [started, { type: 'paused', at: at(-30) }]
    expect(shownAt(behind, 10)).toBe(startex)
  })

  it('[EXR-4] never goes back while nobody sets it back', () => {
    fc.assert(
      fc.property(
        acts.map((all) => all.filter(({ type }) => type !== 'jumped')),
        fc.array(fc.nat(400), { minLength: 2, maxLength: 10 }),
        (all, minutes) => {
          const clock = clockOf([started, ...all])
          const shown = minutes.sort((a, b) => a - b).map((minute) => exerciseTimeAt(clock, at(minute)) ?? '')
          expect([...shown].sort()).toEqual(shown)
        },
      ),
    )
  })

  it('[EXR-4] stands wherever it is paused, whatever came before', () => {
    fc.assert(
      fc.property(acts, fc.nat(400), fc.nat(400), (all, one, other) => {
        const clock = clockOf([started, ...all, { type: 'paused', at: at(200) }])
        expect(exerciseTimeAt(clock, at(200 + one))).toBe(exerciseTimeAt(clock, at(200 + other)))
      }),
    )
  })

  it('[EXR-5] tells for a time that it shows when it last showed it', () => {
    fc.assert(
      fc.property(acts, fc.nat(400), (all, minute) => {
        const clock = clockOf([started, ...all])
        const shown = exerciseTimeAt(clock, at(minute)) ?? ''
        const real = realTimeAt(clock, shown, at(400)) ?? ''
        expect(real >= at(minute)).toBe(true)
        expect(Math.abs(minutesBetween(shown, exerciseTimeAt(clock, real) ?? ''))).toBeLessThan(0.002)
      }),
    )
    expect(realTimeAt(clockOf([started]), '2022-02-07T00:00:00.000Z', at(10))).toBeNull()
    expect(realTimeAt(clockOf([started]), '2022-02-08T01:00:00.000Z', at(10))).toBeNull()
  })

  it('[EXR-5] tells how many real minutes are left until a time, and none while it stands', () => {
    const due = '2022-02-08T00:30:00.000Z'
    expect(realMinutesUntil(clockOf([started]), due, at(5))).toBe(10)
    expect(realMinutesUntil(clockOf([started]), due, at(20))).toBe(0)
    expect(realMinutesUntil(clockOf([started, { type: 'paused', at: at(5) }]), due, at(6))).toBeNull()
    expect(realMinutesUntil(unstarted, due, at(6))).toBeNull()
  })
})
