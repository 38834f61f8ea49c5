import { expect, it } from 'vitest'
import type { PlanAssessment, PlanView } from '../../../data/projections/plans.ts'
import { planCheck } from '../../../data/projections/plan-check.ts'
import { guideElements } from '../../../data/reference/guide-checklist.ts'
import { planContent } from '../../support/plan-records.ts'

const version = (name: string, major: number, minor: number): PlanView['versions'][number] => ({
  ...{ version: name, major, minor, content: planContent(), changeNote: '', desk: 'd', country: 'US' },
  ...{ at: `2026-0${String(major)}-0${String(minor + 1)}T12:00:00.000Z`, official: null },
})
const judged = (given: Partial<PlanAssessment>): PlanAssessment => ({
  ...{ version: 'a', element: 'PR-01', score: 2, evidence: '', owner: '', country: 'US' },
  ...{ on: '2026-05-01', at: '2026-05-01T12:00:00.000Z', hash: 'h' },
  ...given,
})
const versions = [version('a', 1, 0), version('b', 1, 1), version('c', 2, 0)]
const check = (assessments: readonly PlanAssessment[], of = 'b', day = '2026-06-01') =>
  planCheck({ versions, assessments }, of, day, guideElements)

it('[CHK-4] the last judgement counts, whichever country gave it, and a difference is marked', () => {
  const later = { at: '2026-05-02T12:00:00.000Z', on: '2026-05-02' }
  const both = [judged({ ...later, country: 'CA', score: 1 }), judged({ score: 3 })]
  for (const order of [both, both.toReversed()]) {
    const found = check(order).of('PR-01')
    expect(found).toMatchObject({ score: 1, isDisputed: true })
    expect(found.by.US?.score).toBe(3)
  }
  expect(check([judged({}), judged({ country: 'CA', hash: 'i' })]).of('PR-01').isDisputed).toBe(false)
})

it('[CHK-1] judgements of another major version, of a later version and of a later day say nothing', () => {
  expect(check([judged({})], 'c').of('PR-01').score).toBeNull()
  expect(check([judged({ version: 'b' })], 'a').of('PR-01').score).toBeNull()
  expect(check([judged({})], 'b', '2026-04-30').of('PR-01').score).toBeNull()
  expect(check([judged({})]).of('PR-01').score).toBe(2)
  const { score } = check([judged({})])
  expect(score).toMatchObject({ judged: 1, of: 61 })
  expect(score.gates.filter(({ isMet }) => isMet).map(({ element }) => element)).toEqual(['PR-01'])
})

it('[CHK-1] a judgement taken back leaves the element not judged', () => {
  const back = judged({ score: null, at: '2026-05-03T12:00:00.000Z', on: '2026-05-03', hash: 'z' })
  expect(check([judged({}), back]).score.judged).toBe(0)
})
