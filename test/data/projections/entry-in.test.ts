import { expect, it } from 'vitest'
import { entryIn } from '../../../data/projections/entry-in.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })

it('[LST-13] an entry is found by its hash alike however often it is asked for, and one not held never is', () => {
  const log = new LogWriter().enrol()
  const first = log.write('US', 'note.added', note('Lane 1 inspected'))
  const before = pictureOf(log.entries, 'US')
  const second = log.write('US', 'note.added', note('Lane 2 inspected'))
  const after = extendPicture(before, [second])
  for (let time = 0; time < 60; time += 1) {
    expect(entryIn(before.timeline, first.hash)?.entry.body).toMatchObject({ text: 'Lane 1 inspected' })
    expect(entryIn(before.timeline, second.hash)).toBeUndefined()
    expect(entryIn(after.timeline, second.hash)?.entry.body).toMatchObject({ text: 'Lane 2 inspected' })
    expect(entryIn(after.timeline, 'f'.repeat(64))).toBeUndefined()
  }
})
