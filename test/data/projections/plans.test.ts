import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../data/projections/picture.ts'
import { listInForce } from '../../../data/projections/priority-list.ts'
import { meetingsIn } from '../../../data/projections/committees.ts'
import { planFor } from '../../../data/projections/plans.ts'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { classOf } from '../../../data/rules/retention.ts'
import { whyNotRevisable } from '../../../data/rules/revisable.ts'
import { signedNowKinds } from '../../../data/model/kinds.ts'
import { desks, LogWriter, officials } from '../../support/log-fixture.ts'
import { exercise, pair, planContent } from '../../support/plan-records.ts'

const plan = '0192f000-0000-7000-8000-0000000000a1'
const committee = '0192f000-0000-7000-8000-0000000000a2'
const actionItem = '0192f000-0000-7000-8000-0000000000a3'

function drafted(isEndorsed = true) {
  const log = new LogWriter().enrol(isEndorsed)
  const content = planContent()
  const first = log.write('US', 'plan.drafted', {
    plan,
    number: 'DET-1',
    content,
    major: 1,
    minor: 0,
    changeNote: '',
  })
  const shown = () => {
    const view = pictureOf(log.entries, 'US').plans[plan]
    if (!view) throw new Error('no plan')
    return view
  }
  const revise = (country: 'US' | 'CA', minor: number, basedOn: readonly string[]) =>
    log.write(
      'CA' === country ? 'CA' : 'US',
      'plan.revised',
      { plan, content, major: 1, minor, changeNote: 'x' },
      { basedOn },
    )
  return { log, first, shown, revise }
}

describe('plans in the picture', () => {
  it('[PLN-1] an approval stays with the wording that it names', () => {
    const { log, first, shown, revise } = drafted()
    log.write('CA', 'plan.approved', { plan, version: first.hash, remarks: '' })
    const second = revise('US', 1, [first.hash])
    expect(shown().versions.map(({ minor }) => minor)).toEqual([0, 1])
    expect(shown().approvals.map(({ version, country }) => [version === second.hash, country])).toEqual([
      [false, 'CA'],
    ])
    log.write('CA', 'plan.approved', { plan, version: first.hash, remarks: 'again' })
    expect(shown().approvals).toHaveLength(1)
    log.write('CA', 'plan.approvalWithdrawn', { plan, version: first.hash, reason: 'Error' })
    expect(shown().approvals[0]).toMatchObject({ until: '2026-11-22', withdrawn: { reason: 'Error' } })
  })

  it('[PLN-2] only keys that speak approve, judge, exercise, review or retire', () => {
    const { log, first, shown } = drafted(false)
    const version = first.hash
    log.write('CA', 'plan.approved', { plan, version, remarks: '' })
    log.write('CA', 'plan.elementAssessed', {
      plan,
      version,
      element: 'PR-01',
      score: 4,
      evidence: '',
      owner: '',
    })
    log.write('CA', 'plan.exercised', { plan, version, exercise: exercise() })
    log.write('CA', 'plan.reviewed', { plan, version, nextReviewBy: '2028-01-01', remarks: '' })
    log.write('CA', 'plan.retired', { plan, reason: 'x', supersededBy: null })
    expect(shown()).toMatchObject({
      approvals: [],
      assessments: [],
      exercises: [],
      reviews: [],
      retired: null,
    })
    expect(shown().uncounted).toHaveLength(1)
    log.endorse('US', 'CA')
    expect(shown()).toMatchObject({
      approvals: [{ country: 'CA' }],
      assessments: [{ score: 4 }],
      uncounted: [],
    })
  })

  it('[PLN-3] an approval is signed now, and neither it nor the words of a plan are corrected', () => {
    expect(signedNowKinds.has('plan.approved')).toBe(true)
    for (const kind of ['plan.drafted', 'plan.revised', 'plan.approved'] as const)
      expect(whyNotRevisable(kind, 'correct')).toBe('log.plan-terms')
    expect(whyNotRevisable('plan.elementAssessed', 'correct')).toBeNull()
  })

  it('[PLN-4] two revisions that did not see each other are a conflict; assessments are none', () => {
    const { log, first, revise } = drafted()
    const ours = revise('US', 1, [first.hash])
    const theirs = revise('CA', 1, [first.hash])
    const judged = { plan, version: first.hash, score: 2 as const, evidence: '', owner: '' }
    log.write('CA', 'plan.elementAssessed', { ...judged, element: 'PR-01' })
    log.write('US', 'plan.elementAssessed', { ...judged, element: 'PR-02' })
    const conflicts = () => pictureOf(log.entries, 'CA').conflicts
    expect(conflicts()).toMatchObject([
      { thing: 'plan', id: plan, between: [{ hash: ours.hash }, { hash: theirs.hash }] },
    ])
    revise('US', 2, [ours.hash, theirs.hash])
    expect(conflicts()).toEqual([])
  })

  it('[PLN-5] says before anything is signed why it would come to nothing', () => {
    const { log, first, revise } = drafted()
    const author = { country: 'CA' as const, desk: desks.CA, official: officials.CA }
    const why = (version: string) =>
      whyNotWrite(
        {
          ...{
            kind: 'plan.approved',
            releasability: 'SHARED',
            occurredAt: null,
            basedOn: [],
            attachments: [],
          },
          body: { plan, version, remarks: '' },
        },
        pictureOf(log.entries, 'CA'),
        author,
      )
    expect(why(first.hash)).toBeNull()
    const second = revise('US', 1, [first.hash])
    expect(why(first.hash)).toBe('log.plan-changed')
    log.write('CA', 'plan.approved', { plan, version: second.hash, remarks: '' })
    expect(why(second.hash)).toBe('log.already-approved')
    log.write('US', 'plan.retired', { plan, reason: 'Merged', supersededBy: null })
    expect(why(second.hash)).toBe('log.plan-retired')
  })

  it('[PLN-6] an event follows the plan activated last that names the crossing', () => {
    const log = new LogWriter().enrol()
    const activate = (number: string, crossings: string[]) =>
      log.write('US', 'plan.activated', {
        snapshot: {
          ...{ library: plan, plan, number, version: 'ab'.repeat(32), major: 1, minor: 0 },
          content: planContent({ crossings }),
        },
        remarks: '',
      })
    activate('DET-1', ['peace-bridge'])
    activate('DET-2', ['peace-bridge', 'rainbow-bridge'])
    activate('DET-3', ['rainbow-bridge'])
    const { activatedPlans } = pictureOf(log.entries, 'CA')
    expect(planFor(activatedPlans, 'peace-bridge')?.number).toBe('DET-2')
    expect(planFor(activatedPlans, 'blue-water-bridge')).toBeNull()
  })

  it('[PLN-7] plans, lists and committees are in no class that is purged', () => {
    for (const kind of ['plan.approved', 'priorityList.adopted', 'committee.met', 'actionItem.opened'])
      expect(classOf(kind, 'planning', false)).toBeNull()
  })
})

describe('priority lists', () => {
  it('[PRI-1] the last adoption before 1 January holds, and then dated amendments', () => {
    const log = new LogWriter().enrol()
    const adopt = (facilities: string[], country: 'US' | 'CA' = 'US') =>
      log.write(country, 'priorityList.adopted', {
        year: 2027,
        pairs: facilities.map((id) => pair(id)),
        reason: 'x',
      })
    adopt(['a'])
    adopt(['a', 'b'])
    log.write(
      'US',
      'priorityList.adopted',
      { year: 2027, pairs: [pair('late')], reason: 'x' },
      { minute: 60 * 24 * 60 },
    )
    log.write('US', 'priorityList.amended', {
      year: 2027,
      on: '2027-03-01',
      added: [pair('c')],
      removed: ['a'],
      reason: 'Closed',
    })
    const lists = pictureOf(log.entries, 'US').priorityLists
    const on = (day: string) => listInForce(lists[2027], day)?.pairs.map(({ facility }) => facility)
    expect(on('2027-02-28')).toEqual(['a', 'b'])
    expect(on('2027-03-01')).toEqual(['b', 'c'])
    expect(listInForce(lists[2028], '2028-01-01')).toBeNull()
  })

  it('[PRI-2] shows who adopted the same list and who another', () => {
    const log = new LogWriter().enrol()
    const adopt = (country: 'US' | 'CA', facilities: string[]) =>
      log.write(country, 'priorityList.adopted', {
        year: 2026,
        pairs: facilities.map((id) => pair(id)),
        reason: 'x',
      })
    const now = () => listInForce(pictureOf(log.entries, 'US').priorityLists[2026], '2026-11-22')
    adopt('US', ['a', 'b'])
    expect(now()).toMatchObject({ adoptedBy: ['US'], differs: [] })
    adopt('CA', ['a'])
    expect(now()).toMatchObject({ adoptedBy: ['US'], differs: ['CA'] })
    adopt('CA', ['b', 'a'])
    expect(now()).toMatchObject({ adoptedBy: ['US', 'CA'], differs: [] })
  })
})

describe('committees', () => {
  it('[CMT-1] meetings are counted by day and year', () => {
    const log = new LogWriter().enrol()
    const members = [{ country: 'US' as const, agency: 'CBP', position: 'Port director', isCore: true }]
    log.write('US', 'committee.formed', {
      ...{
        committee,
        number: 'DET-1',
        type: 'bpoc',
        title: 'Peace Bridge',
        facilities: ['peace-bridge'],
        members,
      },
    })
    for (const on of ['2026-01-10', '2026-01-10', '2026-04-10', '2025-12-01'])
      log.write('CA', 'committee.met', { committee, on, agenda: 'Plans', minutes: '', attended: [] })
    const shown = pictureOf(log.entries, 'US').committees[committee]
    expect(shown && meetingsIn(shown, 2026)).toBe(2)
  })

  it('[CMT-2] the day that was set first stays, and an update opens what was closed', () => {
    const log = new LogWriter().enrol()
    const work = { title: 'Sign the lot', text: '', lead: 'CA' as const, owner: 'MTO', due: '2026-06-01' }
    log.write('CA', 'actionItem.opened', {
      actionItem,
      number: 'WIN-1',
      ...work,
      isImprovement: true,
      links: [],
    })
    log.write('CA', 'actionItem.updated', { actionItem, ...work, due: '2026-09-01', reason: 'Snow' })
    const shown = () => pictureOf(log.entries, 'US').actionItems[actionItem]
    expect(shown()).toMatchObject({ due: '2026-09-01', firstDue: '2026-06-01', closed: null })
    log.write('CA', 'actionItem.closed', { actionItem, closedOn: '2026-08-01', outcome: 'Done' })
    expect(shown()).toMatchObject({ closed: { on: '2026-08-01' } })
    log.write('US', 'actionItem.updated', { actionItem, ...work, reason: 'Broken again' })
    expect(shown()?.closed).toBeNull()
  })
})
