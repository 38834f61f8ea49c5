import { expect, test } from 'vitest'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { entryNumber } from '../../../renderer/log/entry-number.ts'
import { fillIndex, nothingSent } from '../../../renderer/log/fill-index.ts'
import { searchIndex } from '../../../renderer/log/search-index.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })
const words = { language: 'en' as const, facilityName: (id: string) => id }

function filledLog() {
  const log = new LogWriter().enrol()
  for (let index = 0; index < 450; index += 1)
    log.write('US', 'note.added', note(`Report ${index} of trucks`))
  const sent = nothingSent()
  return { log, sent, picture: pictureOf(log.entries, 'US') }
}

test('[LST-10] the index is filled in pieces, and keys and frames come between them', async () => {
  const { sent, picture } = filledLog()
  const index = searchIndex()
  const happened: string[] = []
  const isWhole = await fillIndex(
    { ...words, picture },
    {
      sent,
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
  const { log, sent, picture } = filledLog()
  const index = searchIndex()
  let pauses = 0
  const filling = {
    sent,
    add: index.add,
    pause: () => {
      pauses += 1
      return Promise.resolve()
    },
  }
  expect(await fillIndex({ ...words, picture }, { ...filling, isWanted: () => pauses < 3 })).toBe(false)
  expect(index.find('trucks').length).toBeLessThan(450)
  const before = sent.entries.size
  const added: number[] = []
  const add: typeof index.add = (documents) => {
    added.push(documents.length)
    index.add(documents)
  }
  const more = extendPicture(picture, [log.write('CA', 'note.added', note('One more report of trucks'))])
  expect(await fillIndex({ ...words, picture: more }, { ...filling, add, isWanted: () => true })).toBe(true)
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(more.timeline.length - before)
  expect(index.find('trucks')).toHaveLength(451)
})

test('[LST-10] an entry that is corrected is found by what it says now too, once and as itself', async () => {
  const { log, sent, picture } = filledLog()
  const index = searchIndex()
  const filling = { sent, add: index.add, pause: () => Promise.resolve(), isWanted: () => true }
  await fillIndex({ ...words, picture }, filling)
  const wrong = log.entries.at(-7)
  if (!wrong) throw new Error('it was written')
  const replacement = note('Report of buses')
  const correction = log.write('US', 'entry.corrected', {
    entry: wrong.hash,
    replacement,
    reason: 'Misheard',
  })
  await fillIndex({ ...words, picture: extendPicture(picture, [correction]) }, filling)
  const id = entryNumber(wrong.hash)
  expect([...index.find('buses')]).toEqual([id])
  expect([...index.find('trucks')].filter((each) => each === id)).toHaveLength(1)
})
