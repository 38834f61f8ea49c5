import { describe, expect, it } from 'vitest'
import { adHocDrafts, deliveryDrafts } from '../../../data/projections/delivery.ts'
import { cellOf } from '../../../data/projections/facilities.ts'
import { expectedActions } from '../../../data/projections/expected-actions.ts'
import { nowFor } from '../../../data/projections/exercise-clock.ts'
import { mselLines } from '../../../data/projections/msel.ts'
import { byNumber, nextNumber } from '../../../data/rules/inject-number.ts'
import { controlWords } from '../../../data/words/exercise-control.ts'
import { eventId, ExerciseLog, inject, injectId, startex } from '../../support/exercise-story.ts'
import { at } from '../../support/log-fixture.ts'

const own = { releasability: 'CA' as const }
const delivery = { inject: injectId(1), at: startex, country: 'CA' as const, words: controlWords() }
const states = (log: ExerciseLog, minute: number) =>
  mselLines(log.told(), at(minute)).map(({ event, state }) => `${event.content.number} ${state}`)

describe('the list of events', () => {
  it('[EXR-12] comes by time and number, with what is next and how long until then', () => {
    const log = new ExerciseLog().plan().list(10, 40).list(2, 40).list(1, 5)
    expect(mselLines(log.told(), at(12)).map(({ dueAt }) => dueAt)).toEqual([null, null, null])
    log.at(20).start(2)
    const lines = mselLines(log.told(), at(30))
    expect(lines.map(({ event }) => event.content.number)).toEqual(['1', '2', '10'])
    expect(lines.map(({ state, isNext }) => [state, isNext])).toEqual([
      ['due', true],
      ['planned', false],
      ['planned', false],
    ])
    expect(lines[1]).toMatchObject({
      dueAt: '2022-02-08T00:40:00.000Z',
      minutesLeft: 20,
      realMinutesLeft: 10,
    })
  })

  it('[EXR-12] holds, releases, re-times and skips a line, and says why', () => {
    const log = new ExerciseLog().plan().list(1, 5).list(2, 6).list(3, 7).at(20).start()
    log.write('CA', 'inject.held', { event: eventId(1), reason: 'Wait for the call' }, own)
    log.write('CA', 'inject.skipped', { event: eventId(2), reason: 'No time' }, own)
    log.write('CA', 'inject.retimed', { event: eventId(3), offset: 90, reason: '' }, own)
    expect(states(log, 21)).toEqual(['1 held', '2 skipped', '3 planned'])
    log.write('CA', 'inject.released', { event: eventId(1), remarks: '' }, own)
    expect(states(log, 21)).toEqual(['1 planned', '2 skipped', '3 planned'])
    expect(log.picture().events[eventId(3)]).toMatchObject({ offset: 90, content: { offset: 7 } })
    expect(log.picture().events[eventId(2)]?.skipped?.reason).toBe('No time')
  })

  it('[EXR-12] keeps a branch waiting until a controller uses it', () => {
    const branch = { of: '1', when: { en: 'if nobody calls', fr: '' } }
    const log = new ExerciseLog().plan().list(1, 5, { branch }).at(20).start(60)
    expect(states(log, 90)).toEqual(['1 waiting'])
    log.deliver(1)
    expect(states(log, 90)).toEqual(['1 sent'])
  })

  it('[EXR-12] never has what players are to bring about as what comes next', () => {
    const log = new ExerciseLog().plan().list(1, 1, { type: 'expected' }).list(2, 5).at(20).start()
    const lines = mselLines(log.told(), at(30))
    expect(lines.map(({ state, isNext }) => [state, isNext])).toEqual([
      ['expected', false],
      ['due', true],
    ])
  })

  it('[EXR-12] leaves out a line that was taken off, and takes a changed one as it is now', () => {
    const log = new ExerciseLog().plan().list(1, 5).list(2, 6)
    log.write('CA', 'inject.removed', { event: eventId(1), reason: 'Twice' }, own)
    log.write('CA', 'inject.changed', { event: eventId(2), content: inject(2, 30), reason: '' }, own)
    expect(mselLines(log.told(), at(20)).map(({ event }) => event.offset)).toEqual([30])
  })

  it('[EXR-12] sorts numbers as people do', () => {
    const numbers = ['10', '7a', '2', '7', 'x'].map((number) => ({ number }))
    expect(numbers.sort(byNumber).map(({ number }) => number)).toEqual(['2', '7', '7a', '10', 'x'])
    expect(nextNumber(['2', '10', '7a'])).toBe('11')
    expect(nextNumber([])).toBe('1')
  })
})

describe('a delivery', () => {
  const cells = [{ direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }]
  const effects = [
    { type: 'status' as const, facility: 'ambassador-bridge', cells },
    {
      type: 'wait' as const,
      facility: 'blue-water-bridge',
      direction: 'toUS' as const,
      mode: 'commercial' as const,
      minutes: 90,
      method: 'cameras' as const,
    },
    {
      type: 'lanes' as const,
      facility: 'blue-water-bridge',
      direction: 'toUS' as const,
      mode: 'commercial' as const,
      open: 2,
      of: 6,
    },
    { type: 'alert' as const, en: 'Avoid the bridge', fr: 'Évitez le pont' },
    {
      type: 'document' as const,
      sha256: 'c'.repeat(64),
      name: 'Injunction.pdf',
      mediaType: 'application/pdf' as const,
      bytes: 1200,
    },
  ]

  it('[EXR-13] is the players’ copy, its effects as ordinary entries that name it, and the line that it was', () => {
    const drafts = deliveryDrafts({ event: eventId(1), content: inject(1, 5, { effects }) }, delivery)
    expect(drafts.map(({ kind, releasability }) => `${kind} ${releasability}`)).toEqual([
      'inject.delivered SHARED',
      'status.reported SHARED',
      'wait.observed SHARED',
      'lanes.reported SHARED',
      'message.issued SHARED',
      'attachment.added SHARED',
      'inject.sent CA',
    ])
    for (const { body } of drafts) expect(body).toMatchObject({ inject: injectId(1) })
    expect(drafts[0]?.attachments).toEqual(['c'.repeat(64)])
    expect(JSON.stringify(drafts.slice(0, -1))).not.toContain('Do 1')
    expect(drafts[4]?.body).toMatchObject({
      en: 'EXERCISE – Avoid the bridge',
      fr: 'EXERCICE – Évitez le pont',
      channel: 'Exercise control | Direction de l’exercice',
    })
  })

  it('[EXR-13] changes the shown status, also where the country that inspects has spoken', () => {
    const log = new ExerciseLog().plan().list(1, 5, { effects }).at(20).start()
    const open = [{ direction: 'toUS' as const, mode: 'commercial' as const, state: 'open' as const }]
    log.write('US', 'status.reported', { facility: 'ambassador-bridge', cells: open, text: '', links: [] })
    const shut = [{ direction: 'toUS' as const, mode: 'commercial' as const, state: 'closed' as const }]
    const status = { type: 'status' as const, facility: 'ambassador-bridge', cells: shut }
    log.list(2, 6, { effects: [status] })
    log.at(25).deliver(1)
    log.deliver(2)
    const view = log.picture('US').facilities['ambassador-bridge']
    if (!view) throw new Error('no facility')
    expect(cellOf(view, 'toCA', 'commercial')?.report.state).toBe('closed')
    expect(cellOf(view, 'toUS', 'commercial')).toMatchObject({ isOwners: true, report: { state: 'closed' } })
    expect(log.picture().facilities['blue-water-bridge']?.waits['toUS.commercial']?.minutes).toBe(90)
  })

  it('[EXR-13] of an inject that was not on the list puts it there', () => {
    const log = new ExerciseLog().plan().at(20).start()
    log.drafts('CA', adHocDrafts({ event: eventId(9), content: inject(9, 3) }, delivery))
    expect(states(log, 21)).toEqual(['9 sent'])
    expect(log.picture('US').injects[injectId(1)]?.content.number).toBe('9')
  })
})

describe('an expected action', () => {
  it('[EXR-14] is met by the first entry that answers the inject, and counts in exercise minutes', () => {
    const log = new ExerciseLog().plan().list(1, 5).list(2, 6).at(20).start(2)
    log.at(25).deliver(1)
    log.deliver(2)
    log.at(27).call('US', 'What happened?')
    const answer = log.at(30).call('US', 'We heard', [1])
    log.at(35).call('CA', 'So did we', [1])
    const told = log.told('US')
    const [first, second] = expectedActions(told, nowFor(told, at(40)))
    expect(first?.met).toMatchObject({ entry: answer.hash, country: 'US', afterMinutes: 10, isTicked: false })
    expect(first?.responses).toHaveLength(2)
    expect(second).toMatchObject({ met: null, openMinutes: 30 })
    expect(states(log, 40)).toEqual(['1 met', '2 sent'])
  })

  it('[EXR-14] is ticked off only by an entry of the log that still stands', () => {
    const log = new ExerciseLog().plan().list(1, 5).at(20).start(1)
    log.deliver(1)
    const call = log.at(22).call('CA', 'Trucks held')
    log
      .at(30)
      .write('CA', 'expectedAction.met', { inject: injectId(1), entry: call.hash, remarks: 'By phone' })
    const met = () => expectedActions(log.told(), startex)[0]?.met
    expect(met()).toMatchObject({ entry: call.hash, afterMinutes: 2, isTicked: true, remarks: 'By phone' })
    log.write('CA', 'entry.retracted', { entry: call.hash, reason: 'Never happened' })
    expect(met()).toBeNull()
  })

  it('[EXR-14] is not met by what control wrote with the inject', () => {
    const cells = [{ direction: 'toCA' as const, mode: 'bus' as const, state: 'closed' as const }]
    const effects = [{ type: 'status' as const, facility: 'ambassador-bridge', cells }]
    const log = new ExerciseLog().plan().list(1, 5, { effects }).at(20).start()
    log.deliver(1)
    log.observe('US', 'tell', 'P', { links: [{ type: 'inject', id: injectId(1) }] })
    expect(expectedActions(log.told(), startex)[0]?.responses).toEqual([])
  })
})
