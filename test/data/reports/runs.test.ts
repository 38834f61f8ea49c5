import { expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { dataVersion, facilityById } from '../../../data/reference/reference.ts'
import { shippedPlaybook } from '../../../data/reference/playbooks.ts'
import { at } from '../../support/log-fixture.ts'
import { run, RunLog } from '../../support/run-fixture.ts'

const place: [number, number] = [42.9986, -82.4232]

/** A radiological run with one of everything that the report tells. */
function story() {
  const playbook = shippedPlaybook('cbrne-radiological')?.playbook
  if (!playbook) throw new Error('no playbook')
  const runLog = new RunLog(playbook)
  runLog.step('US', 'done', 'P1-1', 'US', 1).step('CA', 'done', 'P1-1', 'CA', 4)
  runLog.step('CA', 'skipped', 'P1-2', 'CA', 5)
  const rate = playbook.elements.find(({ id }) => id === 'R.rate')
  if (rate) runLog.fill('US', rate, 6, 0.018)
  const wind = { from: 225, kmPerHour: 8, class: 'low' as const, observedAt: at(104), source: 'Airport' }
  runLog.log.write('US', 'run.zoneSet', {
    run,
    zone: '0192f000-0000-7000-8000-0000000000f1',
    material: { id: 'chlorine', un: '1017', name: { en: 'Chlorine', fr: 'Chlore' } },
    edition: '2024',
    spill: 'large',
    dayNight: 'night',
    container: 'railTankCar',
    wind,
    place,
    isolationM: 1000,
    protective: { km: 11, reading: 'atLeast' },
    text: '',
  })
  const choice = { run, point: 'D1', agreedBy: null, text: '' }
  runLog.log.write('US', 'run.decisionPointResolved', { ...choice, option: 'plaza' })
  runLog.log.write('CA', 'run.decisionPointResolved', { ...choice, option: 'crossing' })
  runLog.log.write('US', 'run.ended', { run, outcome: 'Medical source, released' }, { minute: 220 })
  return runLog
}

const source = (runLog: RunLog, language: 'en' | 'fr') => ({
  entries: runLog.log.entries,
  audience: 'both' as const,
  ownCopyOf: null,
  unread: [],
  language,
  paper: 'letter' as const,
  reference: { dataVersion, facilityById },
  generatedAt: at(400),
  verification: {},
})

it('[RPT-33] the report tells each run: steps against targets, choices, values, zones with their edition', () => {
  const runLog = story()
  const en = reportHtml(afterAction(source(runLog, 'en')))
  const fr = reportHtml(afterAction(source(runLog, 'fr')))
  for (const words of ['Radiological incident at a crossing', 'Steps against their targets', 'our proposal'])
    expect(en).toContain(words)
  expect(en).toContain('4 min, 3 min late')
  expect(en).toContain('The countries chose differently')
  expect(en).toContain('0.018\u00a0mSv/h (1.8\u00a0mrem/h)')
  expect(en).toContain('at least 11\u00a0km')
  expect(en).toContain('ERG 2024')
  expect(en).toContain('Medical source, released')
  expect(fr).toContain('Incident radiologique à un poste frontalier')
  expect(fr).toContain('4 min, 3 min de retard')
  expect(fr).toContain('0,018\u00a0mSv/h (1,8\u00a0mrem/h)')
  expect(fr).toContain('GMU 2024')
  expect(fr).toContain('au moins 11\u00a0km')
})

it('[RPT-33] a log without a run has no such chapter', () => {
  const runLog = story()
  const without = {
    ...source(runLog, 'en'),
    entries: runLog.log.entries.filter(({ kind }) => !kind.startsWith('run.')),
  }
  expect(reportHtml(afterAction(without))).not.toContain('Playbook runs')
})
