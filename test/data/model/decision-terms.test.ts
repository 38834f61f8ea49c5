import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DecisionTerms } from '../../../data/model/entries/decision.ts'

const needing = (needs: readonly string[]) =>
  v.safeParse(DecisionTerms, {
    title: 'Divert',
    text: 'Trucks to Blue Water',
    needs,
    conditions: [],
    authority: { US: '', CA: '' },
    effectiveFrom: null,
    expiresAt: null,
    reviewAt: null,
    answerBy: null,
    links: [],
  })

test('[DEC-22] the countries that a decision needs are each named once, in one order', () => {
  for (const needs of [[], ['US', 'US'], ['US', 'CA', 'US'], ['MX']])
    expect(needing(needs).success).toBe(false)
  for (const needs of [
    ['US', 'CA'],
    ['CA', 'US'],
  ])
    expect(needing(needs)).toMatchObject({ success: true, output: { needs: ['US', 'CA'] } })
})
