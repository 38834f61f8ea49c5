import { expect, it } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { isHeld, linkLabel } from '../../../data/words/links.ts'
import { entrySentence } from '../../../data/words/sentence.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const elsewhere = '0192f000-0000-7000-8000-00000000c0ff'

it('[LNK-1] a link to what this log does not hold is said as such in both languages, and never as something else', () => {
  const log = new LogWriter().enrol()
  const gone = { type: 'entry' as const, id: 'cd'.repeat(32) }
  const decision = { type: 'decision' as const, id: elsewhere }
  const answer = log.write('CA', 'decision.acknowledged', { decision: elsewhere, remarks: '' })
  const picture = pictureOf(log.entries, 'US')
  const context = { language: 'en' as const, picture, facilityName: (id: string) => id }
  expect([isHeld(gone, context), isHeld(decision, context)]).toEqual([false, false])
  expect(isHeld({ type: 'entry', id: answer.hash }, context)).toBe(true)
  expect(isHeld({ type: 'facility', id: 'ambassador-bridge' }, context)).toBe(true)
  expect(linkLabel(gone, context)).toBe('Entry not held here')
  expect(linkLabel(decision, { ...context, language: 'fr' })).toBe('Décision non détenue ici')
  expect(entrySentence(answer, context)).toContain('Decision not held here')
})
