import { describe, expect, it } from 'vitest'
import { checkChains } from '../../../data/exchange/verify.ts'
import type { Country, Releasability } from '../../../data/model/country.ts'
import type { RetentionClass } from '../../../data/model/entries/privacy.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import { kinds, type Kind } from '../../../data/model/kinds.ts'
import { duePurges, type PurgeContext, type PurgeRow } from '../../../data/rules/purge-plan.ts'
import { classOf, covers, defaultRetention, dueAt } from '../../../data/rules/retention.ts'
import { retentionTime } from '../../../data/rules/retention-times.ts'
import { Installation, makeKey, verify } from '../../support/installation.ts'
import { desks, LogWriter, workspace } from '../../support/log-fixture.ts'

const countryOf = (desk: string): Country => (desk === desks.US ? 'US' : 'CA')
const base: PurgeContext = {
  mode: 'real',
  countryOf,
  country: 'US',
  now: '2029-01-01T00:00:00.000Z',
  periodOf: (which) => defaultRetention[which],
  acting: null,
  endedAt: null,
  holds: [],
  isHere: (country) => country === 'US',
}
let made = 0
const row = (kind: Kind, recordedAt: string, given: Partial<PurgeRow> = {}): PurgeRow => ({
  workspace,
  desk: desks.US,
  releasability: 'SHARED',
  seq: (made += 1),
  kind,
  recordedAt,
  hash: String(made).padStart(64, '0'),
  official: null,
  isPurged: false,
  revises: null,
  ...given,
})
const day = (text: string) => `${text}T00:00:00.000Z`

describe('retention', () => {
  it('[RET-8] each class is kept as long as the facts say: 24 months for a log, 12 for contacts and partner data, 90 days for movements', () => {
    const due = (which: RetentionClass) => dueAt(day('2026-01-31'), defaultRetention[which])
    expect(due('log')).toBe(day('2028-01-31'))
    expect(due('exercise')).toBe(day('2028-01-31'))
    expect(due('contacts')).toBe(day('2027-01-31'))
    expect(due('partner')).toBe(day('2027-01-31'))
    expect(due('movement')).toBe(day('2026-05-01'))
    expect(due('audit')).toBe(day('2033-01-31'))
  })

  it('[RET-9] what a workspace is, its desks and keys, holds and purges are never purged, nor what only a later version knows', () => {
    const never = Object.keys(kinds).filter((kind) => classOf(kind, 'real', false) === null)
    expect(never).toEqual(
      expect.arrayContaining([
        'workspace.opened',
        'desk.enrolled',
        'key.endorsed',
        'hold.placed',
        'retention.purged',
      ]),
    )
    expect(classOf('playbook.invented', 'real', false)).toBeNull()
    expect(classOf('note.added', 'real', false)).toBe('log')
    expect(classOf('note.added', 'exercise', false)).toBe('exercise')
    expect(classOf('note.added', 'real', true)).toBe('partner')
    expect(classOf('official.registered', 'real', false)).toBe('contacts')
  })

  it('[RET-10] a country purges its own entries and its copies of the other’s, never the other’s on a shared computer or its country-only ones', () => {
    const own = row('note.added', day('2026-01-01'))
    const copy = row('note.added', day('2026-01-01'), { desk: desks.CA })
    const theirs = row('note.added', day('2026-01-01'), { desk: desks.CA, releasability: 'CA' })
    const all = [own, copy, theirs]
    expect(duePurges(all, base).map(({ hashes }) => hashes)).toEqual([[own.hash], [copy.hash]])
    expect(duePurges(all, { ...base, isHere: () => true }).map(({ hashes }) => hashes)).toEqual([[own.hash]])
  })

  it('[RET-11] a shared purge and a country-only one are told apart, so that no count crosses', () => {
    const all = [
      row('note.added', day('2026-01-01')),
      row('note.added', day('2026-01-01'), { releasability: 'US' }),
    ]
    expect(duePurges(all, base).map(({ releasability, hashes }) => [releasability, hashes.length])).toEqual([
      ['SHARED', 1],
      ['US', 1],
    ])
  })

  it('[RET-12] movements count from the end of the event, and a name from the last thing that its owner wrote', () => {
    const moved = row('request.deployed', day('2026-01-01'))
    expect(duePurges([moved], base)).toEqual([])
    expect(duePurges([moved], { ...base, endedAt: day('2028-09-01') })).toHaveLength(1)
    const name = row('official.registered', day('2026-01-01'), { official: 'a' })
    const act = row('bundle.exported', day('2028-06-01'), { official: 'a' })
    expect(duePurges([name, act], base)).toEqual([])
    expect(duePurges([name], { ...base, acting: 'a' })).toEqual([])
    expect(duePurges([name], base)[0]?.terms).toMatchObject({ before: null, entries: [name.hash] })
  })

  it('[RET-13] a correction goes with what it corrects, though it is younger', () => {
    const target = row('note.added', day('2026-12-01'))
    const fix = row('entry.corrected', day('2028-12-01'), { revises: target.hash })
    const later = row('note.added', day('2028-12-01'))
    expect(duePurges([target, fix, later], base)[0]?.hashes).toEqual([target.hash, fix.hash])
  })

  it('[RET-14] of its own entries a country’s last word holds; of the other’s what the sender asked for all copies', () => {
    const log = new LogWriter().enrol()
    const set = (country: Country, which: RetentionClass, count: number, releasability: Releasability) =>
      log.write(
        country,
        'retention.set',
        { class: which, period: { count, unit: 'month' }, reason: 'Rule' },
        { releasability },
      )
    set('US', 'log', 36, 'US')
    set('US', 'log', 60, 'US')
    set('US', 'partner', 99, 'SHARED')
    set('CA', 'partner', 6, 'SHARED')
    const months = (which: RetentionClass, origin: Country) =>
      retentionTime(log.entries, which, origin, countryOf).period.count
    expect(months('log', 'US')).toBe(60)
    expect(months('partner', 'CA')).toBe(6)
    expect(months('exercise', 'US')).toBe(24)
  })
})

/** Numbers that look random and are the same every time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

it('[RET-15] after any purge of any history every chain verifies, all that is held is there, and no other country’s entry is gone', async () => {
  const keys = { US: await makeKey(), CA: await makeKey() }
  let [total, kept] = [0, 0]
  for (let seed = 1; seed <= 150; seed += 1) {
    const roll = dice(seed)
    const both = (['US', 'CA'] as const).map(
      (country) => new Installation(desks[country], country, keys[country]),
    )
    for (const each of both) {
      each.enrol()
      for (let n = 3 + roll(12); n > 0; n -= 1) {
        const releasability = roll(3) === 0 ? each.country : 'SHARED'
        const minute = roll(2000) * 1440
        each.write(
          'note.added',
          { text: `t${String(n)}`, form: 'note', tags: [], links: [] },
          { releasability, minute },
        )
      }
    }
    const written = both.flatMap(({ rows }) => rows)
    const rows: PurgeRow[] = written.map(({ at, hash }) => ({ ...at, hash, isPurged: false, revises: null }))
    const held = rows.filter(() => roll(40) === 0).map(({ hash }) => hash)
    const country = roll(2) === 0 ? 'US' : 'CA'
    const isHere = (each: Country | null) => each === country
    const context = { ...base, country, isHere, holds: held.length > 0 ? [{ entries: held }] : [] } as const
    const groups = duePurges(rows, context).filter(({ held: count }) => count === 0)
    const gone = new Set<Sha256>()
    const desk = desks[country]
    for (const { terms, releasability, hashes } of groups) {
      const purge = { desk, releasability, body: terms }
      const covered = rows.filter((each) => covers(purge, each, context)).map(({ hash }) => hash)
      expect(covered).toEqual(hashes)
      covered.forEach((hash) => gone.add(hash))
    }
    expect(held.filter((hash) => gone.has(hash))).toEqual([])
    for (const { releasability, recordedAt, desk: author } of rows.filter((each) => gone.has(each.hash))) {
      expect(['SHARED', country]).toContain(releasability)
      expect(
        dueAt(recordedAt, defaultRetention[countryOf(author) === country ? 'log' : 'partner']) <= base.now,
      ).toBe(true)
    }
    total += gone.size
    kept += held.length
    const left = written.map(({ header, body, salt, hash }) =>
      gone.has(hash) ? { header, body: null, salt: null } : { header, body, salt },
    )
    const checks = await checkChains(left, { seals: [], keyOf: () => null, verify })
    expect(Object.values(checks).every(({ fault }) => fault === null)).toBe(true)
  }
  expect(Math.min(total, kept)).toBeGreaterThan(50)
})
