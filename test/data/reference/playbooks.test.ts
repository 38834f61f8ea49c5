import { describe, expect, it } from 'vitest'
import type { Playbook } from '../../../data/model/playbook.ts'
import { checkPlaybook, readPlaybook, writePlaybook } from '../../../data/playbooks/read-playbook.ts'
import { shippedPlaybook, shippedPlaybooks } from '../../../data/reference/playbooks.ts'

const all = shippedPlaybooks()
const variants = ['chemical', 'biological', 'radiological', 'nuclear', 'explosive'].map(
  (name) => `cbrne-${name}`,
)
const others = ['maritime-recovery', 'health-emergency', 'system-outage', 'blockade', 'flood']

const book = (id: string): Playbook => {
  const found = shippedPlaybook(id)?.playbook
  if (!found) throw new Error(id)
  return found
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

/** Every text of a document in both languages, with where it stands. */
function textsOf(value: unknown, at = ''): { at: string; en: string; fr: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [{ at, en: String(value.en), fr: String(value.fr) }]
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${at}/${key}`))
}

/** Names and words that both languages write alike. */
const alike = new Set([
  ...['2016', '2020', '2024', 'TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED', 'MARSEC 1', 'MARSEC 2'],
  ...['MARSEC 3', 'X-Ray (48 h)', 'Yankee (24 h)', 'CBP', 'ECCC', 'APHIS', 'CDC, CBP', 'CBP, FDA, USDA'],
  ...['CBP, FDA', 'CBP, USDA', 'USCG, FAA', 'USCG, USACE', 'EPA, National Weather Service', 'Province, ECCC'],
  ...['ECCC, province', 'Police, province', 'Province', 'Canada', 'Position (latitude, longitude)', 'Zone'],
  ...['Coordination', 'Isotope', 'Obstruction', 'Cyber', 'Communications', 'Tonnage', 'Intermodal', 'Port'],
  ...['Rail (CN, CP, NS, CSX)', 'Pipeline', 'Pollution', 'Volume'],
])

describe('the shipped playbooks', () => {
  it('[PBK-4] are five CBRNE variants, maritime recovery and four more, each valid and named by its hash', () => {
    expect(all.map(({ playbook }) => playbook.id)).toEqual([...variants, ...others])
    for (const { playbook, hash } of all) {
      expect(checkPlaybook(playbook)).toEqual({ ok: true, playbook, hash })
      expect(readPlaybook(writePlaybook(playbook))).toMatchObject({ ok: true, hash })
    }
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length)
  })

  it.each([...variants, ...others])(
    '[PBK-5] %s says everything in both languages, in Canadian French',
    (id) => {
      const texts = textsOf(book(id))
      expect(texts.length).toBeGreaterThan(100)
      for (const { at, en, fr } of texts) {
        expect(`${en}${fr}`, at).not.toMatch(/'|\s$|^\s|\s\s/)
        expect(fr, at).not.toMatch(/[^\u00a0\d]:(\s|$)|«[^\u00a0]|[^\u00a0]»|\s[?!;]/)
        if (!alike.has(en)) expect(fr, at).not.toBe(en)
      }
    },
  )

  it.each([...variants, ...others])(
    '[PBK-6] %s names its doctrine, its confidence and whose its targets are',
    (id) => {
      const { doctrine, confidence, references, phases, steps, points } = book(id)
      expect(doctrine.en.length).toBeGreaterThan(60)
      expect(['high', 'medium', 'low']).toContain(confidence)
      expect(references.length).toBeGreaterThanOrEqual(4)
      const targets = [...phases, ...steps, ...points].flatMap(({ target }) => target ?? [])
      expect(targets.length).toBeGreaterThan(5)
      expect(targets.filter(({ basis }) => basis === 'ours')).toEqual(targets)
      for (const step of steps) expect(step.references.length, step.id).toBeGreaterThan(0)
    },
  )

  it.each([...variants, ...others])('[PBK-7] %s asks each information element in a step', (id) => {
    const { elements, steps } = book(id)
    const asked = new Set(steps.flatMap((step) => step.elements))
    expect(ids(elements).filter((element) => !asked.has(element))).toEqual([])
  })
})

describe('the CBRNE variants', () => {
  it.each(variants)('[PBK-8] %s has the whole common spine', (id) => {
    const { phases, steps, points, elements } = book(id)
    expect(ids(phases)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'])
    const spine = 'P1-1 P1-2 P2-1 P2-2 P2-3 P3-1 P3-2 P4-1 P4-2 P5-1 P5-2 P6-1 P6-2 P7-1 P8-1 P8-2 P9-1'
    expect(ids(steps)).toEqual(expect.arrayContaining(spine.split(' ')))
    const decisions = Array.from({ length: 17 }, (_each, i) => `D${i + 1}`)
    expect(ids(points)).toEqual(expect.arrayContaining(decisions))
    expect(elements.length).toBeGreaterThanOrEqual(38)
  })

  it('[PBK-8] have the targets of the facts, in minutes', () => {
    const minutes = Object.fromEntries(
      book(variants[0] ?? '').steps.map(({ id, target }) => [id, target?.minutes]),
    )
    expect(minutes).toMatchObject({ 'P1-1': 1, 'P1-2': 5, 'P2-1': 10, 'P2-2': 15, 'P2-3': 30, 'P3-1': 30 })
    expect(minutes).toMatchObject({ 'P3-2': 60, 'P4-1': 60, 'P4-2': 20, 'P5-1': 60, 'P5-2': 15, 'P6-1': 30 })
  })

  it('[PBK-8] ask every field of the information element set', () => {
    const labels = book(variants[0] ?? '')
      .elements.map(({ label }) => label.en.toLowerCase())
      .join('\n')
    for (const field of [
      'time of the release',
      'on the structure',
      'latitude',
      'material',
      'un number',
      'class',
    ])
      expect(labels).toContain(field)
    for (const field of [
      'guide number',
      'edition',
      'container',
      'quantity',
      'spill size',
      'day or night',
      'wind',
    ])
      expect(labels).toContain(field)
    for (const field of [
      'isolation',
      'protective',
      'agency that leads',
      'reading',
      'casualties',
      'decontamination',
    ])
      expect(labels).toContain(field)
    for (const field of [
      'closure',
      'resources',
      'next call',
      'zone as drawn',
      'verified',
      'marking',
      'report number',
    ])
      expect(labels).toContain(field)
  })

  it.each([
    ['cbrne-chemical', ['model', 'decontamination line', 'hospital', 'water intakes', 'rail cars'], 'plume'],
    [
      'cbrne-biological',
      ['isolate the person', 'contact list', 'hold the cargo', 'animals', 'equipment'],
      'personal',
    ],
    ['cbrne-radiological', ['secondary', 'isotope', 'hot zone', 'survey', 'hold the items'], 'weapon'],
    ['cbrne-nuclear', ['ingestion', 'iodide', 'without papers', 'imports', 'host'], 'evacuate'],
    ['cbrne-explosive', ['search', 'cordon', 'structure', 'regional', 'second device', 'airspace'], 'radio'],
  ])('[PBK-9] %s adds its key steps and its do-not', (id, words, never) => {
    const { steps, doNots, trigger, leads } = book(id)
    const said = steps.map(({ title }) => title.en.toLowerCase()).join('\n')
    for (const word of words) expect(said).toContain(word)
    expect(doNots.map(({ text }) => text.en.toLowerCase()).join('\n')).toContain(never)
    expect(`${trigger.en}${leads.US.en}${leads.CA.en}`.length).toBeGreaterThan(60)
  })

  it('[PBK-9] show dose rates in both units where doses matter', () => {
    for (const id of ['cbrne-radiological', 'cbrne-nuclear']) {
      const rates = book(id).elements.filter(({ label }) => label.en === 'Dose rate')
      expect(rates.map(({ units }) => units)).toEqual([['mSv/h', 'mrem/h']])
    }
  })
})

describe('maritime commerce recovery', () => {
  const maritime = book('maritime-recovery')

  it('[PBK-10] has phases M0 to M8 and the decision points of the facts', () => {
    expect(ids(maritime.phases)).toEqual(Array.from({ length: 9 }, (_each, i) => `M${i}`))
    const asked = maritime.points.map(({ question }) => question.en).join('\n')
    for (const word of [
      'Close or restrict',
      'threshold',
      'surveyed first',
      'wreck on the line',
      'Inspect at',
    ])
      expect(asked).toContain(word)
    for (const word of ['hours at', 'both sign', 'reopening criteria', 'Extra hours', 'season'])
      expect(asked).toContain(word)
  })

  it('[PBK-10] has every essential element of information, with units and baseline where counts are', () => {
    const groups = 'W1 W2 W3 W4 W5 W6 W7 V1 V2 V3 F1 F2 C1 C2 I1 I2 G1 G2 P1 M1 R1'.split(' ')
    const has = (group: string) =>
      ids(maritime.elements).some((id) => id === group || id.startsWith(`${group}.`))
    expect(groups.filter((group) => !has(group))).toEqual([])
    expect(maritime.elements.filter(({ hasBaseline }) => hasBaseline).length).toBeGreaterThan(20)
    expect(maritime.elements.find(({ id }) => id === 'W1.depth')).toMatchObject({ units: ['m', 'ft'] })
  })

  it('[PBK-10] has the worksheet, the Seaway card and the twelve agreed elements', () => {
    expect(maritime.worksheet?.criteria).toHaveLength(10)
    expect(maritime.worksheet?.gates).toHaveLength(3)
    expect(maritime.worksheet?.maxScore).toBe(3)
    expect(ids(maritime.cards)).toEqual(['seaway', 'agreedElements', 'cadence'])
    expect(maritime.cards[1]?.actions).toHaveLength(12)
  })
})
