import { expect, it } from 'vitest'
import { allItems, countOf, itemsOf, lateIn, segmentsOf } from '../../../renderer/playbooks/run/run-items.ts'
import { marksPassed } from '../../../renderer/playbooks/run/said-of-timers.ts'
import { listed, typeOf } from '../../../renderer/playbooks/library/library-list.ts'
import { shippedPlaybook, shippedPlaybooks } from '../../../data/reference/playbooks.ts'
import { RunLog } from '../../support/run-fixture.ts'
import { samplePlaybook } from '../../support/sample-playbook.ts'

it('[RUN-14] every lane and every decision point of a shipped playbook is on the screen once', () => {
  for (const { playbook } of shippedPlaybooks()) {
    const view = new RunLog(playbook).view(1)
    const keys = allItems(view).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBe(view.of + playbook.points.length)
  }
})

it('[RUN-14] a decision point follows its step, and lanes are US, joint, Canada', () => {
  const view = new RunLog(samplePlaybook()).step('US', 'done', 'P1-1', 'US', 1).view(7)
  expect(itemsOf(view, 'P1').map(({ key }) => key)).toEqual(['P1-1/US', 'P1-1/CA', 'D1'])
  expect(countOf(view, 'US')).toEqual({ done: 1, of: 2 })
  expect(lateIn(view, 'P1')).toBe(1)
})

it('the library groups playbooks by what they are for, with those of this log after the shipped ones', () => {
  const types = shippedPlaybooks().map(({ playbook }) => typeOf(playbook))
  expect(types.filter((type) => type === 'cbrne')).toHaveLength(5)
  expect(types.filter((type) => type === 'maritime')).toHaveLength(1)
  const runLog = new RunLog(samplePlaybook())
  const all = listed(shippedPlaybooks(), runLog.picture().playbooks)
  expect(all.at(-1)).toMatchObject({ isShipped: false, adopted: { country: 'US' } })
  expect(all.find(({ hash }) => hash === shippedPlaybook('flood')?.hash)?.adopted).toBeNull()
})

it('[RUN-18] a step is warned of at five minutes and at one, and is late once its target is past', () => {
  const runLog = new RunLog(samplePlaybook()).step('US', 'started', 'P1-1', 'US', 1)
  const of = (minute: number, country: 'US' | 'CA' = 'US') =>
    [...marksPassed(runLog.view(minute), country)].map(([key, { mark }]) => `${key} ${String(mark)}`)
  expect(of(1)).toEqual([])
  expect(of(4)).toEqual(['P1-1/US 1'])
  expect(of(5)).toEqual(['P1-1/US 1', 'D1 5'])
  expect(of(6)).toEqual(['P1-1/US 0', 'D1 5'])
  expect(of(6, 'CA')).toEqual(['P1-1/CA 0', 'D1 5'])
  runLog.step('US', 'done', 'P1-1', 'US', 6)
  expect(of(7)).toEqual(['D1 5'])
})

it('[RUN-14] steps lie side by side between decision points: halves, the joint one on the border, or all three', () => {
  const view = new RunLog(samplePlaybook()).view(1)
  const looks = (phase: string) =>
    segmentsOf(itemsOf(view, phase)).map((each) => (each.type === 'point' ? each.item.key : each.look))
  expect(looks('P1')).toEqual(['pair', 'D1'])
  expect(looks('P2')).toEqual(['mixed'])
})
