import { expect, test } from 'vitest'
import type { FoldedEntry } from '../../../data/projections/fold.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { fillIndex } from '../../../renderer/log/fill-index.ts'
import { searchIndex } from '../../../renderer/log/search-index.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })
const words = { language: 'en' as const, facilityName: (id: string) => id }

function filledLog() {
  const log = new LogWriter().enrol()
  for (let index = 0; index < 450; index += 1)
    log.write('US', 'note.added', note(`Report ${index} of trucks`))
  const known = new Map<string, FoldedEntry>()
  return { log, known, picture: pictureOf(log.entries, 'US') }
}

test('[LST-10] the index is filled in pieces, and keys and frames come between them', async () => {
  const { known, picture } = filledLog()
  const index = searchIndex()
  const happened: string[] = []
  const isWhole = await fillIndex(
    { ...words, picture },
    {
      known,
      add: (documents) => {
        expect(documents.length).toBeLessThanOrEqual(100)
        happened.push('add')
        index.add(documents)
      },
      pause: () => {
        happened.push('pause')
        return Promise.resolve()
      },
      isWanted: () => true,
    },
  )
  expect(isWhole).toBe(true)
  expect(happened.join(' ')).not.toContain('add add')
  expect(index.find('trucks')).toHaveLength(450)
})

test('[LST-10] a filling that is no longer wanted ends, and the next one goes on where it stopped', async () => {
  const { log, known, picture } = filledLog()
  const index = searchIndex()
  let pauses = 0
  const filling = {
    known,
    add: index.add,
    pause: () => {
      pauses += 1
      return Promise.resolve()
    },
  }
  expect(await fillIndex({ ...words, picture }, { ...filling, isWanted: () => pauses < 3 })).toBe(false)
  expect(index.find('trucks').length).toBeLessThan(450)
  const sent = known.size
  const added: number[] = []
  const add: typeof index.add = (documents) => {
    added.push(documents.length)
    index.add(documents)
  }
  const more = extendPicture(picture, [log.write('CA', 'note.added', note('One more report of trucks'))])
  expect(await fillIndex({ ...words, picture: more }, { ...filling, add, isWanted: () => true })).toBe(true)
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(more.timeline.length - sent)
  expect(index.find('trucks')).toHaveLength(451)
})
