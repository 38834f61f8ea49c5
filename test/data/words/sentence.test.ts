import { describe, expect, test } from 'vitest'
import type { Language } from '../../../data/model/country.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { openItems } from '../../../data/words/open-items.ts'
import { cellsSentence } from '../../../data/words/cells.ts'
import { entryReference } from '../../../data/words/links.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import { ambassadorLog, at } from '../reports/fixture.ts'

const { entries } = ambassadorLog()
const picture = pictureOf(entries, 'US')
const context = (language: Language) => ({ language, picture, facilityName: (id: string) => `<${id}>` })

describe('what entries say', () => {
  test.each(['en', 'fr'] as const)('[SEN-1] every entry of a log is a whole sentence in %s', (language) => {
    for (const { entry } of picture.timeline) {
      const said = entrySentence(entry, context(language))
      expect(said, entry.kind).not.toMatch(/[{}]|undefined|null|\.\.|\s{2}|\?$/)
      expect(said.length, entry.kind).toBeGreaterThan(3)
    }
  })

  test('[WRD-6] a French sentence keeps the space that does not break before a colon', () => {
    const french = picture.timeline.map(({ entry }) =>
      entry.kind === 'note.added' ? '' : entrySentence(entry, context('fr')),
    )
    expect(french.join()).toContain('\u00a0:')
    expect(french.filter((each) => each.includes(' :'))).toEqual([])
  })

  test('[SEN-2] cells are told once a direction, the same states together', () => {
    const cells = [
      { direction: 'toCA', mode: 'commercial', state: 'closed' },
      { direction: 'toCA', mode: 'passenger', state: 'closed' },
      { direction: 'toUS', mode: 'bus', state: 'restricted', note: 'escort only' },
    ] as const
    expect(cellsSentence(cells, 'en')).toBe(
      'Into the US: restricted for buses (escort only). Into Canada: closed to trucks and cars.',
    )
    expect(cellsSentence(cells, 'fr')).toContain('fermé aux camions et voitures')
  })

  test('[SEN-3] an entry is named by its desk and its place in that desk’s chain, apart for each releasability', () => {
    const references = picture.timeline.map(({ entry }) => entryReference(entry, picture))
    expect(new Set(references).size).toBe(references.length)
    for (const { entry } of picture.timeline)
      expect(entryReference(entry, picture)).toMatch(
        entry.releasability === 'US' ? /^[A-Z]+-US#\d+$/ : /^[A-Z]+#\d+$/,
      )
  })

  test('[SEN-4] a handover lists what is open and nothing that is closed', () => {
    const items = openItems(context('en'), at('12:00')).join('\n')
    for (const { number, closed } of Object.values(picture.disruptions))
      if (closed) expect(items).not.toContain(`${number} `)
      else expect(items).toContain(`${number} `)
  })
})
