import { beforeAll, describe, expect, test } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { facilityById, facilityName } from '../../../data/reference/reference.ts'
import { entryNumber } from '../../../renderer/log/entry-number.ts'
import { documentOf } from '../../../renderer/log/search-document.ts'
import { searchIndex } from '../../../renderer/log/search-index.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const context = (log: LogWriter) => ({
  language: 'en' as const,
  picture: pictureOf(log.entries, 'US'),
  facilityName: (id: string) => {
    const facility = facilityById(id)
    return facility ? facilityName(facility, 'en') : id
  },
})
const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })
const index = searchIndex()
const found = (query: string) => [...index.find(query)]
const numbers: Record<string, number> = {}

describe('the search among 10,000 entries', () => {
  beforeAll(() => {
    const log = new LogWriter().enrol()
    const hashes: Record<string, string> = {}
    const thing = (n: number, title: string) =>
      log.write('US', 'disruption.opened', {
        disruption: `0192f000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        number: `DET-${String(n)}`,
        facility: 'ambassador-bridge',
        title,
        cause: 'fire',
        description: '',
        expectedEnd: null,
        source: 'Operator',
        position: null,
        cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
        links: [],
      }).hash
    hashes['seven'] = thing(7, 'Truck fire')
    hashes['seventy'] = thing(70, 'Truck fire again')
    hashes['accents'] = log.write('CA', 'note.added', note('Téléphoné à l’opérateur, manœuvre terminée')).hash
    for (const [name, hash] of Object.entries(hashes)) numbers[name] = entryNumber(hash)
    const documents = log.entries.length
    const all = context(log)
    index.add(all.picture.timeline.map((folded) => documentOf(folded, all)))
    index.add(
      Array.from({ length: 10_000 - documents }, (_, n) => ({
        id: entryNumber(`filler ${String(n)}`),
        text: `Queue of ${String(n)} trucks at booth ${String(n % 7)}, 07:${String(n % 60)} by DET-${String(n + 100)}`,
        about: 'Note Detroit',
      })),
    )
  })

  test('[LST-9] accents, capitals and ligatures are folded both ways', () => {
    for (const asked of ['telephone', 'TÉLÉPHONÉ', 'manoeuvre', 'Manœuvre', 'l’operateur', "l'opérateur"])
      expect(found(asked), asked).toEqual([numbers['accents']])
  })

  test('[LST-9] a number is that number, never a longer one', () => {
    expect(found('DET-7')).toEqual([numbers['seven']])
    expect(found('det-70')).toEqual([numbers['seventy']])
    expect(found('DET-7 truck')).toEqual([numbers['seven']])
  })

  test('[LST-9] a place is found by its port code, with or without the leading zero, and by either name', () => {
    const codes = ['us', 'ca'].flatMap(
      (side) => facilityById('ambassador-bridge')?.[side as 'us' | 'ca']?.officeCode ?? [],
    )
    expect(codes.length).toBeGreaterThan(0)
    for (const code of [...codes, ...codes.map((each) => each.replace(/^0+/, '')), 'pont Ambassador'])
      expect(found(`${code} fire`).toSorted(), code).toEqual(
        [numbers['seven'], numbers['seventy']].toSorted(),
      )
  })

  test('[LST-9] what is not there finds nothing', () => {
    expect(found('zebra')).toEqual([])
    expect(found('— !')).toEqual([])
  })
})
