import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import { byLogOrder, type Entry } from '../../../data/model/entry.ts'
import { inExerciseTime } from '../../../data/projections/exercise-time.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { replayOf } from '../../../data/projections/replay.ts'
import { ExerciseLog } from '../../support/exercise-story.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const steps = fc.array(
  fc.record({
    country: fc.constantFrom<Country>('US', 'CA'),
    isOwn: fc.boolean(),
    what: fc.nat(9),
    back: fc.nat(400),
  }),
  { minLength: 20, maxLength: 60 },
)
type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never

/** A log long enough for checkpoints: each step writes ten notes and then what it says. */
function logOf(given: Steps): Entry[] {
  const log = new LogWriter().enrol(false)
  given.forEach(({ country, isOwn, what, back }) => {
    const releasability = isOwn ? country : ('SHARED' as const)
    for (let index = 0; index < 10; index += 1)
      log.write(
        country,
        'note.added',
        { text: `n${index}`, form: 'note', tags: [], links: [] },
        { releasability },
      )
    const notes = log.entries.filter(
      (entry) => entry.kind === 'note.added' && entry.releasability === releasability,
    )
    const target = notes[Math.max(0, notes.length - 1 - back)]
    if (what < 3 && target)
      log.write(country, 'entry.retracted', { entry: target.hash, reason: 'Twice' }, { releasability })
    else if (what === 3) log.endorse('US', 'CA')
    else if (what < 6)
      log.write(
        country,
        'status.reported',
        {
          facility: 'ambassador-bridge',
          cells: [{ direction: 'toCA', mode: 'bus', state: what === 4 ? 'closed' : 'open' }],
          text: '',
          links: [],
        },
        { releasability },
      )
  })
  return log.entries
}

const seenBy = (entries: readonly Entry[], country: Country) =>
  entries
    .filter(({ releasability }) => releasability === 'SHARED' || releasability === country)
    .sort(byLogOrder)

describe('a replay', () => {
  it('[RPY-1] shows at every moment the picture of what had been written by then', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(1000), { minLength: 3, maxLength: 6 }), (given, moments) => {
        const entries = logOf(given)
        const replay = replayOf(entries, 'CA')
        const seen = seenBy(entries, 'CA')
        expect(replay.length).toBe(seen.length)
        for (const moment of moments)
          expect(replay.at(moment)).toEqual(pictureOf(seen.slice(0, moment), 'CA'))
      }),
      { numRuns: 25 },
    )
  })

  it('[RPY-2] finds the moment of a time, and times never go back', () => {
    const log = new LogWriter().enrol()
    const minutes = [10, 30, 20, 40]
    for (const minute of minutes)
      log.write('US', 'note.added', { text: 'n', form: 'note', tags: [], links: [] }, { minute })
    const replay = replayOf(log.entries, 'US')
    const before = replay.length - minutes.length
    expect(replay.countAt(at(25))).toBe(before + 1)
    expect(replay.countAt(at(30))).toBe(before + 3)
    expect(replay.countAt(at(90))).toBe(replay.length)
    expect(replay.timeOf(before + 3)).toBe(at(30))
    expect(replay.timeOf(0)).toBeNull()
  })

  it('[RPY-3] of an exercise is told in exercise time, with the clock as it was at that moment', () => {
    const log = new ExerciseLog().plan().list(1, 5).at(20).start(2)
    log.at(25).deliver(1)
    log.at(30).call('US', 'Held')
    log.at(40).write('CA', 'clock.jumped', { exerciseTime: '2022-02-09T00:00:00.000Z', reason: '' })
    log.at(50).call('CA', 'Still held')
    log.at(60).write('CA', 'exercise.ended', { reason: '' })
    const seen = seenBy(log.log.entries, 'CA')
    const replay = replayOf(log.log.entries, 'CA')
    for (let moment = 0; moment <= seen.length; moment += 1) {
      const prefix = pictureOf(seen.slice(0, moment), 'CA')
      const shown = replay.at(moment)
      expect(shown.clock).toEqual(prefix.clock)
      if (prefix.clock.segments.length > 0) expect(shown.timeline).toEqual(inExerciseTime(prefix).timeline)
    }
    expect(replay.at(seen.length)).toEqual(inExerciseTime(pictureOf(seen, 'CA')))
  })
})
