import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { append } from '../../../data/log/append.ts'
import { LogDatabase } from '../../../data/log/database.ts'
import type { Draft } from '../../../data/model/entry.ts'
import { deliveryDrafts, plannedDraft } from '../../../data/projections/delivery.ts'
import { controlWords } from '../../../data/words/exercise-control.ts'
import { eventId, inject, injectId, startex } from '../../support/exercise-story.ts'
import { enrolment, note, writer } from '../../support/log-drafts.ts'

let db: LogDatabase
beforeEach(async () => {
  db = new LogDatabase(`deliver-${crypto.randomUUID()}`)
  await append(db, writer('US'), [enrolment('US')])
  await append(db, writer('CA'), [enrolment('CA')])
})
afterEach(() => db.delete())

const cells = [{ direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }]
const effects = [{ type: 'status' as const, facility: 'ambassador-bridge', cells }]
const line = { event: eventId(1), content: inject(1, 5, { effects }) }
const delivery = { inject: injectId(1), at: startex, country: 'CA' as const, words: controlWords() }

describe('the log of an exercise', () => {
  it('[EXR-13] takes a delivery in one write: the players’ copy, its effects and the line of the list', async () => {
    await append(db, writer('CA'), [plannedDraft(line, 'CA')])
    const { entries } = await append(db, writer('CA'), deliveryDrafts(line, delivery))
    expect(entries.map(({ kind, releasability }) => `${kind} ${releasability}`)).toEqual([
      'inject.delivered SHARED',
      'status.reported SHARED',
      'inject.sent CA',
    ])
    const links: Draft<'note.added'>['body']['links'] = [{ type: 'inject', id: injectId(1) }]
    const [answer] = (await append(db, writer('US'), [note('Held', 'SHARED', links)])).entries
    const met: Draft = {
      kind: 'expectedAction.met',
      releasability: 'SHARED',
      occurredAt: null,
      basedOn: [],
      attachments: [],
      body: { inject: injectId(1), entry: answer?.hash ?? '', remarks: '' },
    }
    expect((await append(db, writer('CA'), [met])).entries).toHaveLength(1)
  })

  it('[EXR-8] refuses a shared line of the list, a clock of one country, and what names an inject that is not there', async () => {
    const refused = (draft: Draft) =>
      append(db, writer('CA'), [draft]).then(
        () => 'written',
        (problem: unknown) => (problem as { code: string }).code,
      )
    expect(await refused({ ...plannedDraft(line, 'CA'), releasability: 'SHARED' })).toBe('log.must-stay-here')
    const clock: Draft = {
      kind: 'clock.started',
      releasability: 'CA',
      occurredAt: null,
      basedOn: [],
      attachments: [],
      body: { exerciseTime: startex, rate: 1 },
    }
    expect(await refused(clock)).toBe('log.must-be-shared')
    const [, status] = deliveryDrafts(line, delivery)
    expect(status && (await refused(status))).toBe('log.unknown-target')
  })
})
