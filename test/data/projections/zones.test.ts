import { expect, it } from 'vitest'
import { whyNotWrite } from '../../../data/projections/may-write.ts'
import { zonesInForce } from '../../../data/projections/runs.ts'
import { shippedPlaybook } from '../../../data/reference/playbooks.ts'
import { run, RunLog } from '../../support/run-fixture.ts'

const first = '0192f000-0000-7000-8000-0000000000f1'
const second = '0192f000-0000-7000-8000-0000000000f2'

function log() {
  const playbook = shippedPlaybook('cbrne-chemical')?.playbook
  if (!playbook) throw new Error('no playbook')
  const runLog = new RunLog(playbook)
  const set = (country: 'US' | 'CA', zone: string, isolationM: number, minute: number) =>
    runLog.log.write(
      country,
      'run.zoneSet',
      {
        run,
        zone,
        material: null,
        edition: null,
        spill: null,
        dayNight: null,
        container: null,
        wind: null,
        place: [42.9986, -82.4232],
        isolationM,
        protective: null,
        text: 'By the commander',
      },
      { minute },
    )
  const inForce = () => zonesInForce(runLog.picture().runs).map(({ zone }) => zone.isolationM)
  return { runLog, set, inForce }
}

it('[ERG-11] the zone set last holds until it is lifted; the one before does not come back', () => {
  const { runLog, set, inForce } = log()
  set('US', first, 100, 110)
  set('CA', second, 250, 120)
  expect(inForce()).toEqual([250])
  runLog.log.write('US', 'run.zoneLifted', { run, zone: first, reason: 'Superseded' }, { minute: 121 })
  expect(inForce()).toEqual([250])
  runLog.log.write(
    'US',
    'run.zoneLifted',
    { run, zone: second, reason: 'Readings are clean' },
    { minute: 130 },
  )
  expect(inForce()).toEqual([])
  expect(runLog.picture().runs[run]?.lifted[second]).toMatchObject({
    country: 'US',
    text: 'Readings are clean',
  })
})

it('[ERG-11] an end of the run ends its zone, and a zone that nobody set is not lifted', () => {
  const { runLog, set, inForce } = log()
  const author = { country: 'US', desk: runLog.log.entries[0]?.desk ?? '', official: 'somebody' } as const
  const lift = {
    kind: 'run.zoneLifted',
    releasability: 'SHARED',
    occurredAt: null,
    basedOn: [],
    attachments: [],
    body: { run, zone: first, reason: 'Clean' },
  } as const
  expect(whyNotWrite(lift, runLog.picture(), author)).toBe('log.unknown-target')
  set('US', first, 100, 110)
  expect(whyNotWrite(lift, runLog.picture(), author)).toBeNull()
  runLog.log.write('US', 'run.ended', { run, outcome: 'Over' }, { minute: 150 })
  expect(inForce()).toEqual([])
})
