import { expect, it } from 'vitest'
import { reportHtml } from '../../../data/reports/html.ts'
import { mselPaper } from '../../../data/reports/msel-paper.ts'
import { ExerciseLog } from '../../support/exercise-story.ts'
import { sourceOf } from '../../support/plan-story.ts'

it('[CON-10] the printed list has every line with what is expected, and stays with its controllers’ country', () => {
  const log = new ExerciseLog().plan().list(1, 5).list(2, 30)
  const source = (audience: 'both' | 'CA') => ({
    ...sourceOf(log.log),
    audience,
    ownCopyOf: audience === 'both' ? null : audience,
  })
  const own = mselPaper(source('CA'))
  const html = reportHtml(own)
  expect(own.marking).toBe('CA')
  for (const words of ['Inject 1', 'Do 1', 'T+0:05', 'Inject 2', 'Do 2', 'EXERCISE'])
    expect(html).toContain(words)
  expect(reportHtml(mselPaper(source('both')))).not.toContain('Inject 1')
})
