import { expect, it } from 'vitest'
import { planNow } from '../../../data/projections/trigger-facts.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { contextOf } from '../../../data/reports/context.ts'
import { coverageCsv } from '../../../data/reports/coverage-csv.ts'
import { coverageOfSource, coverageReport } from '../../../data/reports/coverage-report.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { planReport } from '../../../data/reports/plan-report.ts'
import { triggerTable, defaultLevels } from '../../../data/reference/guide-checklist.ts'
import { pairOf } from '../../../data/reference/priority-list.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import { samplePlan } from '../../../data/plans/sample-plan.ts'
import { translate } from '../../../data/words/translate.ts'
import { LogWriter } from '../../support/log-fixture.ts'
import { planId, planningLog, sourceOf } from '../../support/plan-story.ts'

const request = { day: '2026-11-22', windowMonths: 36 }

it('[COV-22] the yearly report holds definition, list, evidence and a line for each co-chair, in both languages', () => {
  const report = coverageReport(sourceOf(planningLog()), request)
  const html = reportHtml(report)
  for (const words of [
    '1 of 3 (33.3%)',
    '1 sur 3 (33,3',
    '2 of 3 (66.7%)',
    'is approved by both countries',
    'a été approuvé par les deux pays',
    'Agreed in June',
    'DET-1 1.0',
    'Niagara tabletop',
    'The exercise does not name this crossing',
    'Aucun plan ne le nomme',
    'Great Lakes',
    'Gate elements of the joint guide, by crossing',
    'RC-01 Critères de réouverture et inspection',
  ])
    expect(html).toContain(words)
  const chart = report.blocks.find((block) => block.type === 'chart')
  expect(chart?.type === 'chart' && chart.svg).toContain('Great Lakes | Grands Lacs')
  const signatures = report.blocks.find((block) => block.type === 'signatures')
  expect(signatures?.type === 'signatures' && signatures.lines.map(({ country }) => country)).toEqual([
    'US',
    'CA',
  ])
  expect(html).not.toMatch(/undefined|\[object|coverage\.[a-z]/)
})

it('[COV-23] the table has one row a crossing and no cell that a spreadsheet would run', () => {
  const view = coverageOfSource(contextOf(sourceOf(planningLog())), request)
  const rows = coverageCsv(view.coverage, 'en', 'planning').trim().split('\r\n')
  expect(rows).toHaveLength(4)
  expect(rows[1]).toContain('peace-bridge,Peace Bridge,great-lakes')
  expect(rows[1]).toContain(
    ',yes,yes,counts,DET-1,1.0,2026-11-22,2026-11-22,2027-06-30,Niagara tabletop,2026-03-12,',
  )
  expect(coverageCsv(view.coverage, 'fr', 'planning')).toContain('oui,non,"visé, non validé"')
})

it('[COV-24] without an adopted list nothing is counted, and the report says so', () => {
  const source = sourceOf(planningLog({ isAdopted: false }))
  const view = coverageOfSource(contextOf(source), request)
  expect(view.list).toBeNull()
  expect(view.coverage.headline).toEqual({ count: 0, of: 0, share: null })
  const html = reportHtml(coverageReport(source, request))
  expect(html).toContain('No priority list was adopted for 2026: nothing is counted')
  expect(html).toContain('rien n’est compté')
  expect(html).toContain('not defined')
  const whirlpool = facilityById('whirlpool-rapids-bridge')
  expect(whirlpool && pairOf(whirlpool).facility).toBe('whirlpool-rapids-bridge')
})

it('[COV-32] a plan made up for training counts in no measure, approved and exercised or not', () => {
  const headlineOf = (title?: string) =>
    coverageOfSource(contextOf(sourceOf(planningLog({ ...(title && { title }) }))), request).coverage
  expect(headlineOf().headline.count).toBe(1)
  const { headline, covered } = headlineOf('SAMPLE – Niagara plan')
  expect([headline.count, covered.count]).toEqual([0, 0])
})

it('[PLN-9] the report of a plan shows the version in force with approvals, check and exercises', () => {
  const log = planningLog()
  const [first] = pictureOf(log.entries, 'US').plans[planId]?.versions ?? []
  const content = { ...samplePlan('en').content, title: 'Draft nobody approved' }
  log.write(
    'US',
    'plan.revised',
    { plan: planId, content, major: 2, minor: 0, changeNote: 'All new' },
    { basedOn: [first?.version ?? ''] },
  )
  const html = reportHtml(planReport(sourceOf(log), { plan: planId, day: request.day }))
  for (const words of [
    'Version 1.0 of DET-1, in force',
    'Version 1.0 de DET-1, en vigueur',
    'All new',
    '9 of 9 gate elements',
    'Purpose, scope, crossings covered',
    'But, portée, postes frontaliers visés',
    'Protégé B',
    'Section 2',
    'unknown',
  ])
    expect(html).toContain(words)
  expect(html).not.toMatch(/undefined|\[object|planReport\.|planPart\./)
})

it('[TRG-6] a crossing’s level and measures follow from the event’s log and the plan that it follows', () => {
  const log = new LogWriter().enrol()
  const shown = () =>
    planNow(pictureOf(log.entries, 'CA'), 'peace-bridge', '2026-11-22T13:00:00.000Z', 'America/Toronto')
  expect(shown()).toBeNull()
  const snapshot = {
    ...{ library: planId, plan: planId, number: 'DET-1', version: 'ab'.repeat(32), major: 1, minor: 0 },
    content: { ...samplePlan('en').content, ...defaultLevels('en') },
  }
  log.write('US', 'plan.activated', { snapshot, remarks: '' })
  expect(shown()).toMatchObject({ plan: { number: 'DET-1' }, reached: { level: 0 }, measures: [] })
  const cell = { direction: 'toCA' as const, mode: 'commercial' as const, state: 'closed' as const }
  const disruption = {
    ...{
      disruption: '0192f000-0000-7000-8000-0000000000b1',
      number: 'DET-2',
      facility: 'peace-bridge',
      title: 'Fire',
    },
    ...{
      cause: 'fire' as const,
      description: '',
      expectedEnd: '2026-11-22T20:00:00.000Z',
      source: 'Operator',
    },
  }
  log.write('US', 'disruption.opened', { ...disruption, position: null, cells: [cell], links: [] })
  expect(shown()?.reached.level).toBe(3)
  expect(shown()?.measures.map(({ key }) => key)).toEqual(['hold', 'divert', 'signs'])
  for (const { level, name } of triggerTable.levels)
    for (const language of ['en', 'fr'] as const)
      expect(translate(language, `triggerLevel.${level}`)).toBe(name[language])
})
