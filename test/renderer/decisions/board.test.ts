import { describe, expect, it } from 'vitest'
import type { DecisionTerms } from '../../../data/model/entries/decision.ts'
import { decisionState } from '../../../data/projections/decision-state.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { boardOf, dueSoon, medianToConcurrence } from '../../../renderer/decisions/board.ts'
import { dueLine } from '../../../renderer/decisions/due-line.ts'
import { halfOf } from '../../../renderer/decisions/half-of.ts'
import { inForceLines } from '../../../renderer/decisions/in-force.ts'
import { sharesComputer } from '../../../renderer/decisions/shares-computer.ts'
import { stripPlaces } from '../../../renderer/decisions/strip-places.ts'
import { at, desks, LogWriter } from '../../support/log-fixture.ts'

const id = (number: number) => `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const terms: DecisionTerms = {
  title: 'Divert',
  text: 'Trucks to Blue Water',
  needs: ['US', 'CA'],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
}

function event() {
  const log = new LogWriter().enrol()
  const propose = (number: number, changed: Partial<DecisionTerms>, minute = 0) =>
    log.write(
      'US',
      'decision.proposed',
      { decision: id(number), number: `DET-${number}`, ...terms, ...changed },
      { minute },
    )
  const agree = (number: number, hash: string, us: number, ca: number) => {
    const body = { decision: id(number), terms: hash, remarks: '' }
    log.write('US', 'decision.concurred', body, { minute: us })
    log.write('CA', 'decision.concurred', body, { minute: ca })
  }
  const takeAlone = (number: number) =>
    log.write(
      'CA',
      'decision.takenAlone',
      {
        decision: id(number),
        number: `WIN-${number}`,
        title: 'Hold',
        text: 'Hold all',
        authority: '',
        expiresAt: null,
        reviewAt: null,
        links: [],
      },
      { minute: 5 },
    )
  const picture = () => pictureOf(log.entries, 'US')
  const decision = (number: number) => {
    const found = picture().decisions[id(number)]
    if (!found) throw new Error(`DET-${number} is in the picture`)
    return found
  }
  return { log, propose, agree, takeAlone, picture, decision }
}

describe('the board', () => {
  it('[BRD-1] shows each decision in one column, what is due soonest first', () => {
    const { propose, agree, takeAlone, picture, log } = event()
    propose(1, { answerBy: at(90) })
    propose(2, { answerBy: at(30) }, 1)
    propose(3, {}, 2)
    agree(4, propose(4, { effectiveFrom: at(60) }).hash, 2, 3)
    agree(5, propose(5, { reviewAt: at(20) }).hash, 2, 3)
    takeAlone(6)
    propose(7, {})
    log.write('US', 'decision.withdrawn', { decision: id(7), reason: 'x' })
    const board = boardOf(picture().decisions, at(10))
    const numbers = (column: keyof typeof board) => board[column].map(({ decision }) => decision.number)
    expect(numbers('proposed')).toEqual(['DET-2', 'DET-1', 'DET-3'])
    expect(numbers('awaiting')).toEqual([])
    expect(numbers('inEffect')).toEqual(['DET-5', 'DET-4', 'WIN-6'])
    expect(numbers('ended')).toEqual(['DET-7'])
  })

  it('[BRD-2] gives the median time from proposal to the last needed concurrence, and none while none is reached', () => {
    const { propose, agree, picture } = event()
    propose(1, {})
    expect(medianToConcurrence(picture().decisions)).toBeNull()
    agree(2, propose(2, {}).hash, 2, 10)
    agree(3, propose(3, {}).hash, 20, 5)
    agree(4, propose(4, {}).hash, 2, 60)
    expect(medianToConcurrence(picture().decisions)).toBe(20)
  })

  it('[BRD-3] says the one date that matters now, and marks what is late or near', () => {
    const { propose, agree, takeAlone, decision } = event()
    propose(1, { answerBy: at(60) })
    agree(2, propose(2, { reviewAt: at(60), expiresAt: at(90) }).hash, 2, 3)
    takeAlone(3)
    const line = (number: number, minute: number) =>
      dueLine(decision(number), decisionState(decision(number), at(minute)), at(minute))
    expect(line(1, 10)).toEqual({ key: 'decisions.due.answer', minutes: 50, isUrgent: false })
    expect(line(1, 70)).toEqual({ key: 'decisions.due.answerLate', minutes: 10, isUrgent: true })
    expect(line(2, 50)).toEqual({ key: 'decisions.due.review', minutes: 10, isUrgent: true })
    expect(line(2, 90)).toBeNull()
    expect(line(3, 10)?.key).toBe('decisions.awaitingAcknowledgement')
  })
})

describe('the strip of what is due', () => {
  it('[BRD-4] holds answers, reviews and ends of the next 28 hours only, soonest first', () => {
    const { propose, agree, picture } = event()
    propose(1, { answerBy: at(30), expiresAt: at(29 * 60) })
    agree(2, propose(2, { reviewAt: at(20), expiresAt: at(100) }).hash, 2, 3)
    propose(3, { answerBy: at(5) })
    const due = dueSoon(picture().decisions, at(10))
    expect(due.map(({ number, what }) => `${number} ${what}`)).toEqual([
      'DET-2 review',
      'DET-1 answer',
      'DET-2 expiry',
    ])
  })

  it('[BRD-5] keeps every mark at its true time and every label clear of the others', () => {
    const due = Array.from({ length: 20 }, (_, index) => ({
      decision: id(index),
      number: `DET-${index}`,
      what: 'answer' as const,
      at: at(index),
      minutes: index < 12 ? index * 3 : 1600 + index,
    }))
    const places = stripPlaces(due)
    places.forEach((place, index) => {
      expect(place.at).toBeCloseTo(((due[index]?.minutes ?? 0) / 1680) * 100)
      expect(place.label).toBeGreaterThanOrEqual(0)
      expect(place.label).toBeLessThanOrEqual(100)
    })
    for (const row of ['above', 'below'] as const) {
      const labels = places.filter((place) => place.row === row).map(({ label }) => label)
      labels.slice(1).forEach((label, index) => {
        expect(label - (labels[index] ?? 0)).toBeGreaterThanOrEqual(7.19)
      })
    }
  })
})

describe('the two halves', () => {
  it('[BRD-6] never draw an acknowledged sovereign action as agreement', () => {
    const { takeAlone, decision, log } = event()
    takeAlone(1)
    const look = (country: 'US' | 'CA') => halfOf(decision(1), country, 'inEffect').look
    expect([look('US'), look('CA')]).toEqual(['waiting', 'alone'])
    log.write('US', 'decision.acknowledged', { decision: id(1), remarks: '' })
    expect(look('US')).toBe('noted')
  })

  it('[BRD-7] say who waits, who answered, and that nobody waits any more once it ended', () => {
    const { propose, decision, log } = event()
    const proposal = propose(1, { needs: ['CA'] })
    expect(halfOf(decision(1), 'US', 'proposed').look).toBe('notNeeded')
    expect(halfOf(decision(1), 'CA', 'proposed')).toMatchObject({ look: 'waiting', since: at(0) })
    expect(halfOf(decision(1), 'CA', 'expired').look).toBe('unanswered')
    const body = { decision: id(1), terms: proposal.hash, reason: 'no' }
    log.write('CA', 'decision.declined', body, { minute: 4 })
    expect(halfOf(decision(1), 'CA', 'declined')).toMatchObject({ look: 'declines', since: at(4) })
  })

  it('[BRD-10] a concurrence that was withdrawn is not drawn as one', () => {
    const { propose, agree, decision, log } = event()
    agree(1, propose(1, {}).hash, 2, 3)
    log.write('CA', 'decision.concurrenceWithdrawn', { decision: id(1), reason: 'New facts' }, { minute: 9 })
    expect(halfOf(decision(1), 'CA', 'rescinded')).toMatchObject({ look: 'withdrawn', since: at(9) })
    expect(halfOf(decision(1), 'US', 'rescinded').look).toBe('concurs')
  })
})

describe('a record', () => {
  it('[BRD-8] says from when to when a decision held, or that it never came into effect', () => {
    const { propose, agree, decision, log } = event()
    const keys = (number: number, minute: number) =>
      inForceLines(decision(number), decisionState(decision(number), at(minute))).map(({ key }) => key)
    agree(1, propose(1, { reviewAt: at(80) }).hash, 2, 3)
    expect(keys(1, 10)).toEqual([
      'decisions.inForce.since',
      'decisions.inForce.noExpiry',
      'decisions.inForce.review',
    ])
    log.write('CA', 'decision.rescinded', { decision: id(1), reason: 'over' }, { minute: 20 })
    expect(keys(1, 30)).toEqual(['decisions.inForce.was', 'decisions.inForce.until'])
    agree(2, propose(2, { effectiveFrom: at(60) }).hash, 2, 3)
    expect(keys(2, 10)).toEqual(['decisions.inForce.from', 'decisions.inForce.noExpiry'])
    log.write('CA', 'decision.rescinded', { decision: id(2), reason: 'over' }, { minute: 20 })
    expect(keys(2, 30)).toEqual(['decisions.inForce.never'])
    propose(3, { expiresAt: at(20) })
    expect(keys(3, 10)).toEqual(['decisions.inForce.once', 'decisions.inForce.expires'])
    expect(keys(3, 30)).toEqual(['decisions.inForce.never'])
  })

  it('[BRD-9] says when desks of both countries answered on one computer', () => {
    const { propose, agree, decision, picture } = event()
    agree(1, propose(1, {}).hash, 2, 3)
    const { people } = picture()
    expect(sharesComputer(decision(1), desks.CA, people)).toBe(true)
    const apart = {
      ...people,
      desks: Object.fromEntries(
        Object.entries(people.desks).map(([key, desk]) => [key, { ...desk, installation: key }]),
      ),
    }
    expect(sharesComputer(decision(1), desks.CA, apart)).toBe(false)
  })
})
