import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { speaksNow, trustOf, voucherOf } from '../../../data/projections/trust.ts'
import { desks, LogWriter } from '../../support/log-fixture.ts'

const decision = '0192f000-0000-7000-8000-000000000003'
const key = 'ab'.repeat(91)
const terms = {
  title: 'Divert',
  text: 'Trucks to Blue Water',
  needs: ['US' as const, 'CA' as const],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
}

let log: LogWriter
/** Two desks, of which only the one that opened the event is trusted. */
beforeEach(() => {
  log = new LogWriter().enrol(false)
})

const standing = () => trustOf(log.entries)[desks.CA]?.standing
const shown = () => pictureOf(log.entries, 'US').decisions[decision]

function agree() {
  const proposed = log.write('US', 'decision.proposed', { decision, number: 'DET-1', ...terms })
  for (const country of ['US', 'CA'] as const)
    log.write(country, 'decision.concurred', { decision, terms: proposed.hash, remarks: '' })
}

describe('whose key speaks', () => {
  it('[TRU-1] is the key of the desk that opened the event, and those it vouches for', () => {
    expect(trustOf(log.entries)[desks.US]?.standing).toBe('opener')
    expect(standing()).toBe('unchecked')
    log.endorse('US', 'CA')
    expect(standing()).toBe('endorsed')
  })

  it('[TRU-12] a desk vouches for another of its computer only where its own key speaks, and the other was not heard', () => {
    const vouches = () => voucherOf(trustOf(log.entries), desks.CA, [desks.US, desks.CA])
    expect(vouches()).toBe(desks.US)
    expect(voucherOf(trustOf(log.entries), desks.CA, [desks.CA])).toBeNull()
    expect(voucherOf(trustOf(log.entries), desks.US, [desks.US, desks.CA]), 'it opened the event').toBeNull()
    log.endorse('US', 'CA')
    expect(vouches()).toBeNull()
    expect(speaksNow(trustOf(log.entries), desks.CA)).toBe(true)
    log.write('US', 'key.revoked', { desk: desks.CA, publicKey: key, seq: 1, reason: 'Stolen' })
    expect(speaksNow(trustOf(log.entries), desks.CA)).toBe(false)
    expect(vouches(), 'a revoked key stays revoked').toBeNull()
  })

  it('[TRU-2] no desk vouches for itself', () => {
    log.endorse('CA', 'CA')
    expect(standing()).toBe('unchecked')
  })

  it('[TRU-3] an endorsement counts only for the very key and country that it names', () => {
    const named = { desk: desks.CA, how: 'voice' as const, vouchedBy: '', remarks: '' }
    log.write('US', 'key.endorsed', { ...named, publicKey: 'cd'.repeat(91), country: 'CA' })
    log.write('US', 'key.endorsed', { ...named, publicKey: key, country: 'US' })
    expect(standing()).toBe('unchecked')
  })

  it('[TRU-4] a concurrence counts only from a key endorsed for that country, and then also the one given before', () => {
    agree()
    expect(shown()?.answers.CA).toBeUndefined()
    expect(shown()?.uncounted).toMatchObject([{ country: 'CA', answer: 'concurs' }])
    log.endorse('US', 'CA')
    expect(shown()?.answers.CA?.answer).toBe('concurs')
    expect(shown()?.uncounted).toEqual([])
  })

  it('[TRU-5] what was written after a revocation is kept and without effect; what came before stands', () => {
    log.endorse('US', 'CA')
    agree()
    const upTo = log.entries.filter(({ desk }) => desk === desks.CA).length
    log.write('US', 'key.revoked', { desk: desks.CA, publicKey: key, seq: upTo, reason: 'Laptop stolen' })
    log.write('CA', 'decision.rescinded', { decision, reason: 'Says the thief' })
    expect(standing()).toBe('revoked')
    expect(shown()?.answers.CA?.answer).toBe('concurs')
    expect(shown()?.rescinded).toBeNull()
    expect(pictureOf(log.entries, 'US').timeline.at(-1)?.entry.kind).toBe('decision.rescinded')
  })

  it('[TRU-6] nobody without trust revokes', () => {
    log.write('CA', 'key.revoked', { desk: desks.US, publicKey: key, seq: 1, reason: 'No' })
    expect(trustOf(log.entries)[desks.US]?.standing).toBe('opener')
  })

  it('[TRU-7] is the same in whatever order the entries arrived', () => {
    log.endorse('US', 'CA')
    agree()
    log.write('US', 'key.revoked', { desk: desks.CA, publicKey: key, seq: 3, reason: 'Lost' })
    const whole = trustOf(log.entries)
    fc.assert(
      fc.property(fc.shuffledSubarray(log.entries, { minLength: log.entries.length }), (shuffled) => {
        expect(trustOf(shuffled)).toEqual(whole)
      }),
    )
  })

  it('[TRU-8] gains nothing by being revoked when nobody ever vouched for it', () => {
    agree()
    log.write('US', 'key.revoked', { desk: desks.CA, publicKey: key, seq: 99, reason: 'Not ours' })
    expect(standing()).toBe('revoked')
    expect(shown()?.answers.CA).toBeUndefined()
  })

  it('[TRU-9] is that of the desk nearer to the opening when two revoke each other', () => {
    log.endorse('US', 'CA')
    const before = log.entries.filter(({ desk }) => desk === desks.CA)
    const seq = before.length
    const lamport = (before.at(-1)?.lamport ?? 0) + 1
    log.write('US', 'note.added', { text: 'Stolen', form: 'note', tags: [], links: [] })
    const reason = 'Says the thief'
    log.write('CA', 'key.revoked', { desk: desks.US, publicKey: key, seq: 1, reason }, { lamport })
    log.write('US', 'key.revoked', { desk: desks.CA, publicKey: key, seq, reason: 'Laptop stolen' })
    expect(trustOf(log.entries)[desks.US]?.standing).toBe('opener')
    expect(standing()).toBe('revoked')
  })

  it('[TRU-10] is not that of what a revoked desk vouched for afterwards', () => {
    const seq = log.entries.filter(({ desk }) => desk === desks.US).length
    log.endorse('US', 'CA')
    expect(standing()).toBe('endorsed')
    log.write('US', 'key.revoked', { desk: desks.US, publicKey: key, seq, reason: 'Lost since' })
    // The revocation itself comes after the place that it names: whoever writes it speaks once more, to end it.
    expect(standing()).toBe('unchecked')
    expect(trustOf(log.entries)[desks.CA]?.endorsements).toEqual([])
  })

  it('[TRU-11] decides who archives the event for both countries', () => {
    log.write('CA', 'workspace.archived', { reason: 'Over' })
    expect(pictureOf(log.entries, 'US').workspace?.archived).toBeNull()
    log.endorse('US', 'CA')
    expect(pictureOf(log.entries, 'US').workspace?.archived?.reason).toBe('Over')
  })
})
