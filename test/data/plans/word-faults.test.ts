import { expect, it } from 'vitest'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { wordFaults, type UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { facilityById } from '../../../data/reference/reference.ts'

const reader = { isFacility: (id: string) => facilityById(id) !== undefined }
const { content } = samplePlan('en')
const faultsOf = (words: UnfinishedPlan) =>
  wordFaults(words, reader).faults.map(({ at, reason }) => [at, reason])

it('[PLS-2] sound words are a plan, and have no fault', () => {
  expect(wordFaults(content, reader)).toEqual({ content, faults: [] })
})

it('[PLS-2] everything that is wrong is named at its place, not the first alone', () => {
  const [contact] = content.contacts
  if (!contact) throw new Error('the sample has a contact')
  const words: UnfinishedPlan = {
    ...content,
    title: ' ',
    serviceLevel: { minutesMonThu: null, minutesFriSun: 20 },
    contacts: [contact, { ...contact, phone: '' }],
    reviewBy: '2027-02-30',
  }
  expect(wordFaults(words, reader).content).toBeNull()
  expect(faultsOf(words)).toEqual([
    ['/title', 'empty'],
    ['/contacts/1/phone', 'empty'],
    ['/serviceLevel/minutesMonThu', 'wrongType'],
    ['/reviewBy', 'badForm'],
  ])
})

it('[PLS-2] words that contradict each other are named too: a place that is not the plan’s, a text that is no outline', () => {
  const [area] = content.stagingAreas
  if (!area) throw new Error('the sample has a staging area')
  expect(faultsOf({ ...content, crossings: ['rainbow-bridge'] })).toContainEqual([
    '/stagingAreas/0/crossing',
    'notInPlan',
  ])
  const unread = { ...area, area: '42.9, somewhere' }
  expect(faultsOf({ ...content, stagingAreas: [unread] })).toEqual([['/stagingAreas/0/area', 'wrongType']])
})
