import { gateElements } from '../../data/model/plan.ts'
import type { ReportSource } from '../../data/reports/context.ts'
import { dataVersion, facilityById } from '../../data/reference/reference.ts'
import { LogWriter } from './log-fixture.ts'
import { exercise, pair, planContent } from './plan-records.ts'

export const planId = '0192f000-0000-7000-8000-0000000000a1'

/** What both desks write until the Peace Bridge is covered and validated: each entry, in order. */
export function writePlan(log: Pick<LogWriter, 'write'>, title = '=Niagara plan'): void {
  const content = planContent({ title, crossings: ['peace-bridge', 'rainbow-bridge'] })
  const plan = planId
  const drafted = log.write('US', 'plan.drafted', {
    plan,
    number: 'DET-1',
    content,
    major: 1,
    minor: 0,
    changeNote: '',
  })
  const version = drafted.hash
  for (const element of gateElements)
    log.write('CA', 'plan.elementAssessed', {
      plan,
      version,
      element,
      score: 3,
      evidence: 'Section 2',
      owner: 'MTO',
    })
  for (const country of ['US', 'CA'] as const)
    log.write(country, 'plan.approved', { plan, version, remarks: '' })
  log.write('US', 'plan.exercised', { plan, version, exercise: exercise({ name: 'Niagara tabletop' }) })
}

/** A planning log with a list of three crossings, adopted by both. */
export function planningLog({ isAdopted = true, title = '=Niagara plan' } = {}): LogWriter {
  const log = new LogWriter().enrol()
  writePlan(log, title)
  const pairs = ['peace-bridge', 'rainbow-bridge', 'blue-water-bridge'].map((id) => pair(id))
  if (isAdopted)
    for (const country of ['US', 'CA'] as const)
      log.write(country, 'priorityList.adopted', { year: 2026, pairs, reason: 'Agreed in June' })
  return log
}

export const sourceOf = (log: LogWriter, language: ReportSource['language'] = 'both'): ReportSource => ({
  entries: log.entries,
  audience: 'both',
  ownCopyOf: null,
  unread: [],
  language,
  paper: 'letter',
  reference: { dataVersion, facilityById },
  generatedAt: '2026-11-22T18:00:00.000Z',
  verification: {},
})
