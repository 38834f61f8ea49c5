import { expect, it } from 'vitest'
import type { PlanView } from '../../../data/projections/plans.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { exerciseFaults, exerciseOf, emptyExercise } from '../../../renderer/plans/forms/exercise-values.ts'
import { matchImport } from '../../../renderer/plans/match-import.ts'
import { planJson } from '../../../renderer/plans/plan-json.ts'
import { readPlan } from '../../../renderer/state/plan-reader.ts'
import { newestOf, nextNumber, standOf } from '../../../renderer/plans/stand.ts'
import { day, planContent } from '../../support/plan-records.ts'
import { planId, planningLog } from '../../support/plan-story.ts'

function plan(): PlanView {
  const known = pictureOf(planningLog().entries, 'US').plans[planId]
  if (!known) throw new Error('the story has a plan')
  return known
}

it('[PLS-8] a file of a version reads back as its words, its judgements and its approvals', () => {
  const known = plan()
  const newest = newestOf(known)
  if (!newest) throw new Error('it has a version')
  const text = planJson(known, newest, day)
  const file = readPlan(text)
  expect(file.content).toEqual(newest.content)
  expect(file.assessments.find(({ element }) => element === 'PR-01')).toEqual({
    element: 'PR-01',
    score: 3,
    evidence: 'Section 2',
    owner: 'MTO',
    by: 'CA',
  })
  expect(Object.values(file.approvedOn).every((on) => on !== null)).toBe(true)
  expect(file.isSample).toBeUndefined()
  expect(planJson(known, newest, day)).toBe(text)
})

it('[PLS-8] the same words are the same plan; the same title or crossings make a next version likely, other words a new plan', () => {
  const known = plan()
  const [first] = known.versions
  if (!first) throw new Error('it has a version')
  const { content } = first
  expect(matchImport(content, [known]).same?.version.version).toBe(first.version)
  const titled = { ...content, purpose: 'Another', crossings: ['blue-water-bridge'] }
  expect(matchImport(titled, [known])).toEqual({ same: null, likely: known })
  const crossings = { ...content, title: 'Other', crossings: [...content.crossings].reverse() }
  expect(matchImport(crossings, [known]).likely).toBe(known)
  const other = planContent({ title: 'Other', crossings: ['blue-water-bridge'] })
  expect(matchImport(other, [known])).toEqual({ same: null, likely: null })
  const retired = {
    ...known,
    retired: { on: day, at: first.at, reason: '', supersededBy: null, country: null },
  }
  expect(matchImport(titled, [retired]).likely).toBeNull()
})

it('[PLS-4] a plan begins with 1.0; the next version counts on, minor or major', () => {
  expect(nextNumber(null, false)).toEqual({ major: 1, minor: 0 })
  expect(nextNumber(plan(), false)).toEqual({ major: 1, minor: 1 })
  expect(nextNumber(plan(), true)).toEqual({ major: 2, minor: 0 })
})

it('[PLS-5] a later wording is named beside the one in force', () => {
  const log = planningLog()
  const known = plan()
  const content = planContent({ crossings: ['peace-bridge'] })
  log.write('US', 'plan.revised', { plan: planId, content, major: 2, minor: 0, changeNote: '' })
  expect(standOf(known, '2030-01-01')).toMatchObject({ state: 'inForce', newer: null })
  const revised = pictureOf(log.entries, 'US').plans[planId]
  expect(revised && standOf(revised, '2030-01-01')).toMatchObject({
    state: 'inForce',
    shown: { major: 1 },
    newer: { major: 2 },
    isReviewDue: true,
  })
})

it('[PLS-6] an exercise lacks nothing and ends before its report; a group without a rating was no objective', () => {
  expect(exerciseFaults(emptyExercise, day)).toMatchObject({
    name: 'form.error.required',
    endedOn: 'form.error.required',
    countries: 'form.error.required',
  })
  const values = {
    ...emptyExercise,
    name: ' Niagara tabletop ',
    endedOn: '2026-03-12',
    countries: ['US', 'CA'] as const,
    objectives: { ...emptyExercise.objectives, TM: { title: '', rating: 'M' as const } },
    reportFinal: { US: '2026-03-11', CA: '2031-01-01' },
  }
  expect(exerciseFaults(values, day)).toEqual({
    name: undefined,
    endedOn: undefined,
    countries: undefined,
    US: 'plans.exercise.finalBefore',
    CA: 'form.error.future',
  })
  expect(exerciseOf(values, (group) => group)).toMatchObject({
    name: 'Niagara tabletop',
    objectives: [{ group: 'TM', title: 'TM', rating: 'M' }],
    crossings: [],
  })
})
