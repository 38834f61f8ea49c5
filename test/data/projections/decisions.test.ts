import { beforeEach, describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { DecisionTerms } from '../../../data/model/entries/decision.ts'
import type { Draft, Entry } from '../../../data/model/entry.ts'
import {
  acknowledgement,
  decisionState,
  effectiveFrom,
  isDueForReview,
  missingAnswers,
} from '../../../data/projections/decision-state.ts'
import { whyNotDecide } from '../../../data/projections/may-decide.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const decision = '0192f000-0000-7000-8000-0000000000aa'
const terms: DecisionTerms = {
  title: 'Divert trucks',
  text: 'Trucks to Canada go by the Blue Water Bridge.',
  needs: ['US', 'CA'],
  conditions: [],
  authority: { US: '', CA: '' },
  effectiveFrom: null,
  expiresAt: null,
  reviewAt: null,
  answerBy: null,
  links: [],
}

let log: LogWriter
beforeEach(() => {
  log = new LogWriter().enrol()
})

const propose = (changed: Partial<DecisionTerms> = {}, minute = 10) =>
  log.write('US', 'decision.proposed', { decision, number: 'DET-1', ...terms, ...changed }, { minute })
const amend = (changed: Partial<DecisionTerms>, minute: number) =>
  log.write('US', 'decision.amended', { decision, ...terms, ...changed, reason: 'new facts' }, { minute })
const concur = (country: Country, to: Entry, minute: number) =>
  log.write(country, 'decision.concurred', { decision, terms: to.hash, remarks: '' }, { minute })
const decline = (country: Country, to: Entry, minute: number) =>
  log.write(country, 'decision.declined', { decision, terms: to.hash, reason: 'no staff' }, { minute })

const takeAlone = () =>
  log.write(
    'US',
    'decision.takenAlone',
    {
      decision,
      number: 'DET-1',
      title: 'Hold',
      text: 'Hold all.',
      authority: '',
      expiresAt: null,
      reviewAt: null,
      links: [],
    },
    { minute: 10 },
  )

const view = () => {
  const found = pictureOf(log.entries, 'US').decisions[decision]
  if (!found) throw new Error('the decision is in the picture')
  return found
}
const stateAt = (minute: number) => decisionState(view(), at(minute))

describe('a shared decision', () => {
  it('[DEC-1] is in effect only once every country it needs has concurred', () => {
    const proposal = propose()
    expect(stateAt(11)).toBe('proposed')
    concur('US', proposal, 12)
    expect(stateAt(13)).toBe('awaiting')
    expect(missingAnswers(view())).toEqual(['CA'])
    concur('CA', proposal, 20)
    expect(stateAt(20)).toBe('inEffect')
    expect(effectiveFrom(view())).toBe(at(20))
  })

  it('[DEC-2] returns to proposed when its terms change: earlier concurrences fall and stay readable', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    const amended = amend({ text: `${terms.text} Except dangerous goods.` }, 13)
    expect(stateAt(14)).toBe('proposed')
    expect(view().fallen.map(({ country }) => country)).toEqual(['US', 'CA'])
    concur('US', amended, 15)
    concur('CA', amended, 16)
    expect(stateAt(16)).toBe('inEffect')
  })

  it('[DEC-3] takes no concurrence with words that are no longer on the table', () => {
    const proposal = propose()
    amend({ text: 'Other words.' }, 12)
    concur('CA', proposal, 13)
    concur('US', proposal, 14)
    expect(stateAt(15)).toBe('proposed')
  })

  it('[DEC-4] does not revive old concurrences when it goes back to an earlier text', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    amend({ text: 'Other words.' }, 13)
    amend({}, 14)
    expect(view().terms.text).toBe(terms.text)
    expect(stateAt(15)).toBe('proposed')
  })

  it('[DEC-5] is declined when any needed country declines', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    decline('CA', proposal, 12)
    expect(stateAt(13)).toBe('declined')
  })

  it('[DEC-6] starts at its own date when that is later than the last concurrence', () => {
    const proposal = propose({ effectiveFrom: at(60) })
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    expect(stateAt(59)).toBe('scheduled')
    expect(stateAt(60)).toBe('inEffect')
  })

  it('[DEC-7] expires by time alone, agreed or not', () => {
    const proposal = propose({ expiresAt: at(100) })
    expect(stateAt(100)).toBe('expired')
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    expect(stateAt(99)).toBe('inEffect')
    expect(stateAt(100)).toBe('expired')
  })

  it('[DEC-8] shows as due for review from its review date while it is in effect', () => {
    const proposal = propose({ reviewAt: at(50) })
    expect(isDueForReview(view(), at(55))).toBe(false)
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    expect(isDueForReview(view(), at(49))).toBe(false)
    expect(isDueForReview(view(), at(50))).toBe(true)
  })

  it('[DEC-9] is rescinded by one country, and ends at once when a concurrence is withdrawn', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    log.write('CA', 'decision.concurrenceWithdrawn', { decision, reason: 'storm' }, { minute: 13 })
    expect(stateAt(14)).toBe('rescinded')
    expect(view().concurrenceWithdrawn).toMatchObject({ country: 'CA', reason: 'storm' })
    concur('CA', proposal, 15)
    expect(stateAt(16)).toBe('rescinded')
  })

  it('[DEC-10] is withdrawn only by the country that proposed it', () => {
    propose()
    log.write('CA', 'decision.withdrawn', { decision, reason: 'not ours' }, { minute: 11 })
    expect(stateAt(12)).toBe('proposed')
    log.write('US', 'decision.withdrawn', { decision, reason: 'solved' }, { minute: 13 })
    expect(stateAt(14)).toBe('withdrawn')
  })

  it('[DEC-11] takes an answer only from a desk of a country that it needs', () => {
    const proposal = propose({ needs: ['CA'] })
    concur('US', proposal, 11)
    expect(stateAt(12)).toBe('proposed')
    expect(view().answers).toEqual({})
    concur('CA', proposal, 13)
    expect(stateAt(14)).toBe('inEffect')
  })

  it('[DEC-23] an answer counts from when it was signed, whatever time its entry states', () => {
    const proposal = propose()
    concur('US', proposal, 12)
    Object.assign(log.entries.at(-1) ?? {}, { occurredAt: at(1) })
    expect(view().answers.US?.at).toBe(at(12))
  })

  it('[DEC-24] what ends a decision ends it when it was signed, whatever time its entry states', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    log.write('CA', 'decision.rescinded', { decision, reason: 'over' }, { minute: 20 })
    Object.assign(log.entries.at(-1) ?? {}, { occurredAt: at(5) })
    expect(view().rescinded?.at).toBe(at(20))
  })

  it('[DEC-12] keeps an answer by phone as a record that puts nothing into effect', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    const phone = {
      decision,
      country: 'CA',
      answer: 'concurs',
      by: 'CBSA duty officer',
      at: at(12),
      remarks: '',
    } as const
    log.write('US', 'decision.answeredByPhone', phone, { minute: 12 })
    expect(stateAt(13)).toBe('awaiting')
    expect(view().phone).toHaveLength(1)
  })
})

describe('a sovereign action', () => {
  it('[DEC-13] is in effect at once and awaits acknowledgement by the other country', () => {
    takeAlone()
    expect(stateAt(10)).toBe('inEffect')
    expect(acknowledgement(view())).toEqual({ by: 'CA', isGiven: false })
    log.write('US', 'decision.acknowledged', { decision, remarks: '' }, { minute: 11 })
    expect(acknowledgement(view())?.isGiven).toBe(false)
    log.write('CA', 'decision.acknowledged', { decision, remarks: '' }, { minute: 12 })
    expect(acknowledgement(view())?.isGiven).toBe(true)
  })
})

describe('who may say what of a decision', () => {
  it('[DEC-14] a sovereign action is rescinded only by the country that took it', () => {
    takeAlone()
    log.write('CA', 'decision.rescinded', { decision, reason: 'not ours' }, { minute: 11 })
    expect(stateAt(12)).toBe('inEffect')
    log.write('US', 'decision.rescinded', { decision, reason: 'over' }, { minute: 13 })
    expect(stateAt(14)).toBe('rescinded')
  })

  it('[DEC-14] a sovereign action is never amended and takes no concurrence', () => {
    const taken = takeAlone()
    amend({ text: 'Other words.' }, 11)
    concur('CA', taken, 12)
    expect(view().terms.text).toBe('Hold all.')
    expect(view().answers).toEqual({})
  })

  it('[DEC-15] a country-only entry never changes a shared decision', () => {
    const proposal = propose()
    const own = { minute: 11, releasability: 'CA' } as const
    log.write('CA', 'decision.amended', { decision, ...terms, text: 'Ours.', reason: 'no' }, own)
    log.write('CA', 'decision.concurred', { decision, terms: proposal.hash, remarks: '' }, own)
    log.write('CA', 'decision.rescinded', { decision, reason: 'no' }, own)
    const shown = pictureOf(log.entries, 'CA').decisions[decision]
    expect(shown?.terms.text).toBe(terms.text)
    expect(shown?.answers).toEqual({})
    expect(shown && decisionState(shown, at(12))).toBe('proposed')
  })

  it('[DEC-16] nothing revives a decision that was rescinded, withdrawn or lost a concurrence', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 12)
    log.write('CA', 'decision.rescinded', { decision, reason: 'over' }, { minute: 13 })
    const amended = amend({ text: 'Again.' }, 14)
    concur('US', amended, 15)
    concur('CA', amended, 16)
    log.write('US', 'decision.withdrawn', { decision, reason: 'late' }, { minute: 17 })
    expect(stateAt(18)).toBe('rescinded')
    expect(view().terms.text).toBe(terms.text)
  })

  it('[DEC-17] an amendment puts a declined decision before both countries again', () => {
    const proposal = propose()
    decline('CA', proposal, 11)
    expect(stateAt(12)).toBe('declined')
    amend({ text: 'With escort.' }, 13)
    expect(stateAt(14)).toBe('proposed')
    expect(missingAnswers(view())).toEqual(['US', 'CA'])
    expect(view().fallen).toMatchObject([{ country: 'CA', answer: 'declines', text: 'no staff' }])
  })

  it('[DEC-18] what both agreed at once is in effect at once, whatever the clocks of their computers say', () => {
    const proposal = propose()
    concur('US', proposal, 11)
    concur('CA', proposal, 40)
    expect(stateAt(30)).toBe('inEffect')
  })

  it('[DEC-19] a number names the first decision that bears its identity; a second opening changes nothing', () => {
    propose()
    const again = { decision, number: 'WIN-9', ...terms, title: 'Another' }
    log.write('CA', 'decision.proposed', again, { minute: 12 })
    log.write('CA', 'decision.proposed', again, { minute: 13, releasability: 'CA' })
    expect(view()).toMatchObject({ number: 'DET-1', terms: { title: terms.title } })
  })
})

describe('what a form says before anything is signed', () => {
  const why = (kind: string, body: object, country: Country) =>
    whyNotDecide(
      { kind, body: { decision, ...body } } as unknown as Draft,
      pictureOf(log.entries, country),
      country,
    )

  it('[DEC-20] an answer to terms that were changed meanwhile is refused, with the reason', () => {
    const proposal = propose()
    expect(why('decision.concurred', { terms: proposal.hash, remarks: '' }, 'CA')).toBeNull()
    const amended = amend({ text: 'Other words.' }, 12)
    expect(why('decision.concurred', { terms: proposal.hash, remarks: '' }, 'CA')).toBe('log.terms-changed')
    expect(why('decision.declined', { terms: amended.hash, reason: 'no' }, 'CA')).toBeNull()
  })

  it('[DEC-20] so is anything said to a decision that ended, and what is for the other country to say', () => {
    const proposal = propose({ needs: ['CA'] })
    expect(why('decision.concurred', { terms: proposal.hash, remarks: '' }, 'US')).toBe(
      'log.not-your-country',
    )
    expect(why('decision.withdrawn', { reason: 'x' }, 'CA')).toBe('log.not-your-country')
    expect(why('decision.concurrenceWithdrawn', { reason: 'x' }, 'CA')).toBe('log.terms-changed')
    expect(why('decision.acknowledged', { remarks: '' }, 'CA')).toBe('log.not-your-country')
    expect(why('decision.reminded', { country: 'CA', channel: 'radio' }, 'US')).toBeNull()
    log.write('US', 'decision.withdrawn', { decision, reason: 'solved' }, { minute: 12 })
    expect(why('decision.concurred', { terms: proposal.hash, remarks: '' }, 'CA')).toBe('log.decision-over')
  })

  it('[DEC-20] a sovereign action is acknowledged by the other country, and ended by its own', () => {
    takeAlone()
    expect(why('decision.acknowledged', { remarks: '' }, 'CA')).toBeNull()
    expect(why('decision.rescinded', { reason: 'x' }, 'CA')).toBe('log.not-your-country')
    expect(why('decision.rescinded', { reason: 'x' }, 'US')).toBeNull()
  })
})
