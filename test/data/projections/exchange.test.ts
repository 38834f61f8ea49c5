import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChainHead } from '../../../data/model/entries/exchange.ts'
import type { Entry } from '../../../data/model/entry.ts'
import { consentsOf, exchangeView, mayGoOn } from '../../../data/projections/exchange.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { LogWriter, desks, workspace } from '../../support/log-fixture.ts'

const sha256 = 'a'.repeat(64)
const bundle = '0192f000-0000-7000-8000-0000000000b1'
const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })
const headOf = ({ desk, releasability, seq, hash }: Entry): ChainHead => ({
  desk,
  releasability,
  seq,
  head: hash,
})

const receipt = (log: LogWriter, heads: ChainHead[], desk: string = desks.CA) =>
  log.write(
    'US',
    'bundle.imported',
    {
      bundle,
      desk,
      country: 'CA',
      sender: 'Windsor',
      purpose: 'Coordinate',
      added: 0,
      known: 0,
      refused: [],
      heads,
      clockAhead: null,
      sha256,
    },
    { releasability: 'US' },
  )

const handOver = (log: LogWriter, heads: ChainHead[]) =>
  log.write(
    'US',
    'bundle.exported',
    {
      bundle,
      country: 'CA',
      recipient: 'Canada',
      purpose: 'Coordinate',
      entries: heads.length,
      attachments: 0,
      withheld: 0,
      isWithheldDeclared: false,
      isLocked: false,
      heads,
      sha256,
    },
    { releasability: 'US' },
  )

const lastOf = (log: LogWriter, desk: string) =>
  log.entries.findLast((entry) => entry.desk === desk && entry.releasability === 'SHARED')

describe('the exchange', () => {
  it('[EXV-1] the number shown as not yet shared is the difference of the two sets', () => {
    const action = fc.record({
      act: fc.constantFrom('US', 'CA', 'secret', 'receipt'),
      upTo: fc.nat({ max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const log = new LogWriter().enrol()
        let held = new Set<string>()
        for (const { act, upTo } of actions) {
          if (act === 'US' || act === 'CA') log.write(act, 'note.added', note(act))
          else if (act === 'secret') log.write('US', 'note.added', note(act), { releasability: 'US' })
          else {
            const shared = log.entries.filter(({ releasability }) => releasability === 'SHARED')
            const here = shared.slice(0, upTo)
            held = new Set(here.map(({ hash }) => hash))
            const heads = [desks.US, desks.CA].flatMap((desk) => {
              const last = here.findLast((entry) => entry.desk === desk)
              return last ? [headOf(last)] : []
            })
            receipt(log, heads)
          }
        }
        const missing = log.entries.filter(
          ({ releasability, hash }) => releasability === 'SHARED' && !held.has(hash),
        )
        expect(exchangeView(pictureOf(log.entries, 'US')).unsent).toBe(missing.length)
      }),
    )
  })

  it('[EXV-2] what was handed over counts as not yet shared until its receipt comes', () => {
    const log = new LogWriter().enrol()
    const last = lastOf(log, desks.US)
    if (!last) throw new Error('the desk wrote')
    handOver(log, [headOf(last)])
    log.write('US', 'note.added', note('later'))
    const before = exchangeView(pictureOf(log.entries, 'US'))
    expect(before.unsent - before.handedOver).toBe(
      log.entries.filter(({ desk }) => desk === desks.CA).length + 1,
    )
    expect(before.handedOver).toBeGreaterThan(0)
    receipt(log, [headOf(last)])
    expect(exchangeView(pictureOf(log.entries, 'US')).handedOver).toBe(0)
  })

  it('[EXV-3] of two computers of the other country, only what both hold is held', () => {
    const log = new LogWriter().enrol()
    const first = log.write('US', 'note.added', note('one'))
    const second = log.write('US', 'note.added', note('two'))
    const another = '0192f000-0000-7000-8000-0000000000d9'
    receipt(log, [headOf(second)])
    receipt(log, [headOf(first)], another)
    expect(exchangeView(pictureOf(log.entries, 'US')).holds).toEqual([{ ...headOf(first), workspace }])
  })

  it('[EXV-4] a head that is another text here holds nothing', () => {
    const log = new LogWriter().enrol()
    const last = log.write('US', 'note.added', note('one'))
    receipt(log, [{ ...headOf(last), head: sha256 }])
    const shared = log.entries.filter(({ releasability }) => releasability === 'SHARED')
    expect(exchangeView(pictureOf(log.entries, 'US')).unsent).toBe(shared.length)
  })

  it('[EXV-5] the other country sees nothing of the register', () => {
    const log = new LogWriter().enrol()
    receipt(log, [])
    handOver(log, [])
    expect(exchangeView(pictureOf(log.entries, 'US'))).toMatchObject({ lastOut: {}, lastIn: {} })
    expect(exchangeView(pictureOf(log.entries, 'CA'))).toMatchObject({
      sent: [],
      received: [],
      lastOut: null,
    })
  })

  it('[EXV-6] only the originating country lets its entries go on, to one party, until it takes that back', () => {
    const log = new LogWriter().enrol()
    const may = (party = 'OPP') => mayGoOn(pictureOf(log.entries, 'US'), 'CA', party)
    log.write('US', 'onward.consented', { party: 'OPP', remarks: '' })
    expect(may()).toBe(false)
    log.write('CA', 'onward.consented', { party: 'OPP', remarks: '' })
    expect([may(), may(' opp '), may('RCMP')]).toEqual([true, true, false])
    log.write('CA', 'onward.consentWithdrawn', { party: 'OPP', reason: 'Over' })
    expect(may()).toBe(false)
  })
  it('[EXV-7] a third party is the same however its name was typed, and what is listed is what counts', () => {
    const log = new LogWriter().enrol()
    const party = 'Sûreté du Québec'
    const typed = ` ${party.normalize('NFD').toUpperCase()} `
    const read = () => {
      const picture = pictureOf(log.entries, 'US')
      return [consentsOf(picture).length, mayGoOn(picture, 'CA', typed), mayGoOn(picture, 'CA', party)]
    }
    log.write('CA', 'onward.consented', { party, remarks: '' })
    log.write('CA', 'onward.consented', { party: typed, remarks: '' })
    expect(read()).toEqual([1, true, true])
    log.write('CA', 'onward.consentWithdrawn', { party: typed, reason: 'Over' })
    expect(read()).toEqual([0, false, false])
    const unchecked = new LogWriter().enrol(false)
    unchecked.write('CA', 'onward.consented', { party, remarks: '' })
    expect(consentsOf(pictureOf(unchecked.entries, 'US'))).toEqual([])
  })
  it('[EXV-8] what a key without trust says it holds never makes a bundle smaller', () => {
    const holdsOf = (log: LogWriter) => exchangeView(pictureOf(log.entries, 'US')).holds
    const log = new LogWriter().enrol(false)
    const one = log.write('US', 'note.added', note('one'))
    const two = log.write('US', 'note.added', note('two'))
    receipt(log, [headOf(two)])
    receipt(log, [headOf(two)], '0192f000-0000-7000-8000-0000000000d9')
    expect(holdsOf(log)).toEqual([])
    log.endorse('US', 'CA')
    expect(holdsOf(log)).toEqual([{ workspace: two.workspace, ...headOf(two) }])
    receipt(log, [headOf(one)], '0192f000-0000-7000-8000-0000000000d9')
    expect(holdsOf(log)).toEqual([{ workspace: one.workspace, ...headOf(one) }])
    const revoked = { desk: desks.CA, publicKey: 'ab'.repeat(91), seq: 1, reason: 'Stolen' }
    log.write('US', 'key.revoked', revoked)
    expect(holdsOf(log)).toEqual([])
  })
})
