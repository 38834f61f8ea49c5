import { expect, it } from 'vitest'
import { isSampleTitle, partState, planParts } from '../../../data/rules/plan-parts.ts'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { planContent } from '../../support/plan-records.ts'

it('[PLS-2] the parts are those of the plan, each once', () => {
  expect([...planParts].sort()).toEqual(Object.keys(planContent()).sort())
})

it.each([
  ['title', '', 'nothing'],
  ['title', 'Niagara', 'said'],
  ['contacts', [], 'nothing'],
  ['owner', { US: 'Port director', CA: '' }, 'partly'],
  ['activation', { US: '', CA: '', joint: '' }, 'nothing'],
  ['serviceLevel', { minutesMonThu: null, minutesFriSun: 20 }, 'partly'],
  ['communications', { primary: 'a', alternate: 'b', contingency: 'c', emergency: 'd', radio: [] }, 'said'],
  ['reviewBy', null, 'nothing'],
] as const)('[PLS-2] %s that holds %j says %s', (part, value, state) => {
  expect(partState(part, value)).toBe(state)
})

it('[PLS-1] a made-up title is known in both languages, and no other', () => {
  expect(isSampleTitle(samplePlan('en').content)).toBe(true)
  expect(isSampleTitle(samplePlan('fr').content)).toBe(true)
  expect(isSampleTitle({ title: 'Samples of traffic' })).toBe(false)
})
