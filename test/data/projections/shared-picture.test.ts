import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { Entry } from '../../../data/model/entry.ts'
import { inExerciseTime } from '../../../data/projections/exercise-time.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { replayMarks } from '../../../data/projections/replay-marks.ts'
import { sharedPicture, withoutLog, type SharedPicture } from '../../../data/projections/shared-picture.ts'
import { ExerciseLog } from '../../support/exercise-story.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const secret = 'Own words of one country'
const shared = (entries: readonly Entry[]) =>
  entries.filter(({ releasability }) => releasability === 'SHARED')
const visible = (entries: readonly Entry[], country: Country) =>
  entries.filter(({ releasability }) => releasability === 'SHARED' || releasability === country)

const steps = fc.array(fc.record({ country: fc.constantFrom<Country>('US', 'CA'), isOwn: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
})

it('[WAL-8] what is sent continues from what was sent before, and equals the shared picture of the whole log', () => {
  fc.assert(
    fc.property(steps, fc.nat(3), (given, apart) => {
      const log = new LogWriter().enrol()
      let before: SharedPicture | null = null
      given.forEach(({ country, isOwn }, place) => {
        const releasability = isOwn ? country : ('SHARED' as const)
        const text = isOwn ? secret : `note ${place}`
        log.write(country, 'note.added', { text, form: 'note', tags: [], links: [] }, { releasability })
        if (place % (apart + 1) === 0) before = sharedPicture(visible(log.entries, 'CA'), 'CA', before)
      })
      const last = sharedPicture(visible(log.entries, 'CA'), 'CA', before)
      expect(last.told).toEqual(pictureOf(shared(log.entries), 'CA'))
      expect(JSON.stringify(last.told)).not.toContain(secret)
    }),
    { numRuns: 30 },
  )
})

it('[WAL-3] nobody’s own entries are in it, and it is told in exercise time', () => {
  const log = new ExerciseLog().plan().list(1, 5).at(20).start(2)
  log.at(25).deliver(1)
  log
    .at(30)
    .write('CA', 'note.added', { text: secret, form: 'note', tags: [], links: [] }, { releasability: 'CA' })
  log.at(31).call('US', 'Held')
  const { entries } = log.log
  const { told } = sharedPicture(visible(entries, 'CA'), 'CA')
  expect(told).toEqual(inExerciseTime(pictureOf(shared(entries), 'CA')))
  expect(Object.keys(told.events)).toEqual([]) // the controllers' list is Canada's own
  const sent = withoutLog(told)
  expect(sent.timeline).toEqual([])
  expect(JSON.stringify(sent)).not.toContain(secret)
  expect(structuredClone(sent)).toEqual(sent)
})

it('[RPY-8] disruptions, decisions and injects are marked at the time that the log tells them', () => {
  const log = new ExerciseLog().plan().list(1, 5).at(20).start(2)
  log.at(25).deliver(1)
  const told = inExerciseTime(pictureOf(log.log.entries, 'CA'))
  const injects = replayMarks(told.timeline).filter(({ type }) => type === 'inject')
  const [delivered] = told.timeline.filter(({ entry }) => entry.kind === 'inject.delivered')
  expect(injects).toEqual([{ type: 'inject', at: delivered?.entry.recordedAt }])
})
