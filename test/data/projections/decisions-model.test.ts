import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Country } from '../../../data/model/country.ts'
import type { DecisionTerms } from '../../../data/model/entries/decision.ts'
import { decisionState, type DecisionState } from '../../../data/projections/decision-state.ts'
import { extendPicture, pictureOf } from '../../../data/projections/picture.ts'
import { at, LogWriter } from '../../support/log-fixture.ts'

const decision = '0192f000-0000-7000-8000-0000000000aa'
const acts = ['concur', 'concurOld', 'decline', 'amend', 'withdraw', 'rescind', 'retreat', 'phone'] as const
type Act = { what: (typeof acts)[number]; country: Country; wait: number }
const history = fc.array(
  fc.record({
    what: fc.constantFrom(...acts),
    country: fc.constantFrom<Country>('US', 'CA'),
    wait: fc.nat(30),
  }),
  { maxLength: 20 },
)
const dates = fc.record({
  from: fc.option(fc.integer({ min: 0, max: 200 })),
  expires: fc.option(fc.integer({ min: 1, max: 300 })),
  needs: fc.constantFrom<Country[]>(['US', 'CA'], ['CA'], ['US']),
})

/** The decision as a person would keep it on paper: who said yes to the words on the table, and how it ended. */
type Paper = { yes: Set<Country>; no: Set<Country>; end: 'withdrawn' | 'rescinded' | null }

function onPaper(paper: Paper, { what, country }: Act, needs: readonly Country[]): void {
  if (paper.end) return
  const counts = needs.includes(country)
  if (what === 'amend') {
    paper.yes.clear()
    paper.no.clear()
  } else if (what === 'concur' && counts) {
    paper.yes.add(country)
    paper.no.delete(country)
  } else if (what === 'decline' && counts) {
    paper.no.add(country)
    paper.yes.delete(country)
  } else if (what === 'withdraw' && country === 'US') paper.end = 'withdrawn'
  else if (what === 'rescind') paper.end = 'rescinded'
  else if (what === 'retreat' && paper.yes.has(country)) paper.end = 'rescinded'
}

function stateOnPaper(
  paper: Paper,
  minute: number,
  given: { from: number | null; expires: number | null; needs: readonly Country[] },
): DecisionState {
  if (paper.end) return paper.end
  if (paper.no.size > 0) return 'declined'
  if (given.expires !== null && minute >= given.expires) return 'expired'
  if (given.needs.every((country) => paper.yes.has(country)))
    return given.from !== null && minute < given.from ? 'scheduled' : 'inEffect'
  return paper.yes.size > 0 ? 'awaiting' : 'proposed'
}

const instant = (minute: number | null) => (minute === null ? null : at(minute))

describe('a shared decision, whatever is said in whatever order', () => {
  it('[DEC-21] stands where product.md says it stands, at every moment', () => {
    fc.assert(
      fc.property(history, dates, (said, given) => {
        const terms: DecisionTerms = {
          title: 'T',
          text: 'X',
          needs: given.needs,
          conditions: [],
          authority: { US: '', CA: '' },
          effectiveFrom: instant(given.from),
          expiresAt: instant(given.expires),
          reviewAt: null,
          answerBy: null,
          links: [],
        }
        const log = new LogWriter().enrol()
        const paper: Paper = { yes: new Set(), no: new Set(), end: null }
        let current = log.write(
          'US',
          'decision.proposed',
          { decision, number: 'DET-1', ...terms },
          { minute: 0 },
        )
        let old = 'f'.repeat(64)
        let minute = 0
        let picture = pictureOf(log.entries, 'US')
        for (const act of said) {
          minute += act.wait
          const when = { minute }
          const { country, what } = act
          const known = log.entries.length
          if (what === 'concur')
            log.write(country, 'decision.concurred', { decision, terms: current.hash, remarks: '' }, when)
          else if (what === 'concurOld')
            log.write(country, 'decision.concurred', { decision, terms: old, remarks: '' }, when)
          else if (what === 'decline')
            log.write(country, 'decision.declined', { decision, terms: current.hash, reason: 'no' }, when)
          else if (what === 'amend') {
            const isOver = paper.end !== null
            const amended = log.write(country, 'decision.amended', { decision, ...terms, reason: 'r' }, when)
            if (!isOver) [old, current] = [current.hash, amended]
          } else if (what === 'withdraw')
            log.write(country, 'decision.withdrawn', { decision, reason: 'r' }, when)
          else if (what === 'rescind')
            log.write(country, 'decision.rescinded', { decision, reason: 'r' }, when)
          else if (what === 'retreat')
            log.write(country, 'decision.concurrenceWithdrawn', { decision, reason: 'r' }, when)
          else
            log.write(
              country,
              'decision.answeredByPhone',
              { decision, country: 'CA', answer: 'concurs', by: 'desk', at: at(minute), remarks: '' },
              when,
            )
          onPaper(paper, act, given.needs)
          picture = extendPicture(picture, log.entries.slice(known))
          const view = picture.decisions[decision]
          expect(view && decisionState(view, at(minute))).toBe(stateOnPaper(paper, minute, given))
          expect(view?.termsEntry).toBe(current.hash)
        }
        expect(picture).toEqual(pictureOf(log.entries, 'US'))
        expect(pictureOf(log.entries, 'CA').decisions).toEqual(picture.decisions)
      }),
    )
  })
})
