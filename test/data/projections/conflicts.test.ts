import { beforeEach, describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { Entry } from '../../../data/model/entry.ts'
import { isOwnId, ownId } from '../../../data/model/own-id.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { desks, LogWriter } from '../../support/log-fixture.ts'

const id = '0192f000-0000-7000-8000-000000000003'
const terms = { cause: 'fire' as const, description: '', expectedEnd: null, source: 'Operator', cells: [] }

let log: LogWriter
let opened: Entry
beforeEach(() => {
  log = new LogWriter().enrol()
  opened = log.write('US', 'disruption.opened', {
    ...terms,
    disruption: id,
    number: 'DET-1',
    facility: 'ambassador-bridge',
    title: 'Fire',
    position: null,
    cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
    links: [],
  })
})

const update = (country: 'US' | 'CA', title: string, basedOn: readonly Entry[]) =>
  log.write(
    country,
    'disruption.updated',
    { ...terms, disruption: id, title },
    { basedOn: basedOn.map(({ hash }) => hash) },
  )
const picture = () => pictureOf(log.entries, 'US')
const titles = () =>
  picture().conflicts.map(({ between }) => between.map(({ body }) => ('title' in body ? body.title : '')))

describe('a conflict', () => {
  it('[CNF-1] is two changes of which neither author had seen the other; the later in order is in force', () => {
    update('US', 'Truck fire', [opened])
    update('CA', 'Bus fire', [opened])
    expect(titles()).toEqual([['Truck fire', 'Bus fire']])
    expect(picture().disruptions[id]?.title).toBe('Bus fire')
  })

  it('[CNF-2] is not a change made in sight of the other, at once or by way of others', () => {
    const first = update('US', 'Truck fire', [opened])
    const second = update('CA', 'Truck and bus fire', [first])
    update('US', 'Two vehicles burn', [second])
    expect(titles()).toEqual([])
  })

  it('[CNF-3] ends with a change that builds on all of them', () => {
    const ours = update('US', 'Truck fire', [opened])
    const theirs = update('CA', 'Bus fire', [opened])
    update('CA', 'Truck fire', [ours, theirs])
    expect(titles()).toEqual([])
    expect(picture().disruptions[id]?.title).toBe('Truck fire')
  })

  it('[CNF-4] between a closing and an update is shown; an update in force keeps the disruption open', () => {
    const closing = log.write(
      'US',
      'disruption.closed',
      { disruption: id, outcome: 'Out', cells: [] },
      { basedOn: [opened.hash] },
    )
    const burning = update('CA', 'Still burning', [opened])
    expect(picture().conflicts).toHaveLength(1)
    expect(picture().disruptions[id]?.closed).toBeNull()
    log.write(
      'CA',
      'disruption.closed',
      { disruption: id, outcome: 'Out at last', cells: [] },
      { basedOn: [closing.hash, burning.hash] },
    )
    expect(picture().conflicts).toEqual([])
    expect(picture().disruptions[id]?.closed?.outcome).toBe('Out at last')
  })

  it('[CNF-5] never arises between concurrences', () => {
    const decision = '0192f000-0000-7000-8000-000000000009'
    const proposed = log.write('US', 'decision.proposed', {
      decision,
      number: 'DET-2',
      title: 'Divert',
      text: 'To Blue Water',
      needs: ['US', 'CA'],
      conditions: [],
      authority: { US: '', CA: '' },
      effectiveFrom: null,
      expiresAt: null,
      reviewAt: null,
      answerBy: null,
      links: [],
    })
    const given = { basedOn: [proposed.hash] }
    const answer = { decision, terms: proposed.hash, remarks: '' }
    log.write('US', 'decision.concurred', answer, given)
    log.write('CA', 'decision.concurred', answer, given)
    expect(picture().conflicts).toEqual([])
  })

  it('[CNF-6] never arises between changes of one desk, however many it writes', () => {
    for (let count = 0; count < 150; count += 1) update('CA', `Fire ${String(count)}`, [])
    expect(titles()).toEqual([['Fire', 'Fire 149']])
    expect(picture().disruptions[id]?.heads.length).toBeLessThanOrEqual(100)
    update(
      'US',
      'Truck fire',
      picture().conflicts.flatMap(({ between }) => between),
    )
    expect(titles()).toEqual([])
  })

  it('[CNF-7] never arises from what changes nothing', () => {
    const hidden = { ...terms, disruption: id, title: 'Only for us' }
    log.write('US', 'disruption.updated', hidden, { releasability: 'US' })
    const lost = '0192f000-0000-7000-8000-00000000000f'
    for (const country of ['US', 'CA'] as const)
      log.write(country, 'disruption.closed', { disruption: lost, outcome: 'Never opened', cells: [] })
    update('CA', 'Bus fire', [opened])
    expect(titles()).toEqual([])
  })

  it('[CNF-8] is no way to take another desk’s thing', () => {
    log = new LogWriter().enrol(false)
    const body = {
      ...terms,
      disruption: id,
      number: 'DET-1',
      facility: 'ambassador-bridge',
      title: 'Fire',
      position: null,
      cells: [{ direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }],
      links: [],
    }
    log.write('CA', 'disruption.opened', { ...body, title: 'Nothing happened' }, { lamport: 1 })
    log.write('US', 'disruption.opened', body)
    expect(picture().disruptions[id]?.title).toBe('Fire')
    expect(picture().conflicts).toEqual([])
  })
  it('[CNF-9] the desk whose mark an identity carries keeps it, also from an endorsed desk with a lower counter', () => {
    const open = (country: Country, disruption: string, title: string, lamport?: number) =>
      log.write(
        country,
        'disruption.opened',
        {
          ...terms,
          disruption,
          number: 'DET-1',
          facility: 'ambassador-bridge',
          title,
          position: null,
          cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
          links: [],
        },
        lamport === undefined ? {} : { lamport },
      )
    const own = ownId('0192f000-0000-7000-8000-00000000000b', desks.US)
    expect(own).toMatch(/^0192f000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect([isOwnId(own, desks.US), isOwnId(own, desks.CA), isOwnId(id, desks.US)]).toEqual([
      true,
      false,
      false,
    ])
    open('CA', own, 'Nothing happened', 3)
    open('US', own, 'Fire')
    expect(picture().disruptions[own]?.title).toBe('Fire')
    expect(picture().conflicts).toEqual([])
    const unchecked = new LogWriter().enrol(false)
    log = unchecked
    open('US', ownId('0192f000-0000-7000-8000-00000000000c', desks.CA), 'Taken')
    open('CA', ownId('0192f000-0000-7000-8000-00000000000c', desks.CA), 'Ours')
    expect(Object.values(picture().disruptions).map(({ title }) => title)).toEqual(['Ours'])
  })

  it('[CNF-9] two identities made in one moment differ', () => {
    const made = new Set<string>()
    for (let count = 0; count < 1000; count += 1)
      made.add(ownId(`0192f000-0000-7000-8000-${String(count).padStart(12, '0')}`, desks.US))
    expect(made.size).toBe(1000)
  })
})
