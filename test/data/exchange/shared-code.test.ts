import { expect, it } from 'vitest'
import { sharedCode } from '../../../data/exchange/shared-code.ts'
import { LogWriter } from '../../support/log-fixture.ts'

const note = (text: string) => ({ form: 'note' as const, text, tags: [], links: [] })

it('[XSC-1] the check code is the same for the same shared entries, in whatever order they came and whatever else is held', () => {
  const log = new LogWriter().enrol()
  const code = sharedCode(log.entries)
  expect(code).toMatch(/^\d{10}$/)
  expect(sharedCode(log.entries.toReversed())).toBe(code)
  log.write('US', 'note.added', note('Ours alone'), { releasability: 'US' })
  log.write('CA', 'note.added', note('Theirs alone'), { releasability: 'CA' })
  expect(sharedCode(log.entries)).toBe(code)
  log.write('CA', 'note.added', note('For both'))
  expect(sharedCode(log.entries)).not.toBe(code)
})
