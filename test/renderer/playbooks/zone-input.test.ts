import { describe, expect, it } from 'vitest'
import { shippedPlaybook } from '../../../data/reference/playbooks.ts'
import { ergSubjectWords } from '../../../data/words/run-values.ts'
import {
  answerOf,
  emptyZone,
  needsContainer,
  zoneBody,
  zoneFaults,
  type ZoneInput,
} from '../../../renderer/playbooks/erg/zone-input.ts'
import { run, RunLog } from '../../support/run-fixture.ts'

const place: [number, number] = [42.9986, -82.4232]
const input = (more: Partial<ZoneInput>): ZoneInput => ({
  ...emptyZone,
  run,
  subject: 'material:chlorine',
  spill: 'small',
  dayNight: 'night',
  ...more,
})
const state = () => {
  const playbook = shippedPlaybook('cbrne-chemical')?.playbook
  const known = playbook && new RunLog(playbook).picture().runs[run]
  if (!known) throw new Error('no run')
  return known
}

describe('what is filled in of a zone', () => {
  it('[ERG-1] gives the distances of the edition that is shown', () => {
    expect(answerOf(input({}))).toMatchObject({ ok: true, from: 'table1', protective: { km: 1.5 } })
    expect(answerOf(input({ edition: '2016' }))).toMatchObject({ protective: { km: 1.1 }, fireM: 800 })
  })

  it('[ERG-3] asks for container and wind only where the table does', () => {
    const large = input({ spill: 'large' })
    expect(needsContainer(large)).toBe(true)
    expect(answerOf(large)).toEqual({ ok: false, reason: 'needsContainer' })
    const tank = { ...large, container: 'railTankCar' as const }
    expect(answerOf(tank)).toEqual({ ok: false, reason: 'needsWind' })
    expect(answerOf({ ...tank, kmPerHour: 30 })).toMatchObject({ from: 'table3', isolationM: 1000 })
    expect(needsContainer(input({}))).toBe(false)
  })

  it('[ERG-9] takes a guide’s distances in its own edition alone', () => {
    const radioactive = input({ subject: 'guide:radioactive', spill: 'large', dayNight: null })
    expect(answerOf(radioactive)).toEqual({ ok: false, reason: 'notInTable' })
    const known = { ...radioactive, edition: '2016' as const }
    expect(answerOf(known)).toMatchObject({
      from: 'guides',
      isolationM: 25,
      protective: { km: 0.1 },
      fireM: 300,
    })
    const explosive = { ...known, subject: 'guide:explosives-mass' }
    expect(answerOf(explosive)).toMatchObject({ isolationM: 800, protective: null })
    const body = zoneBody(known, run, state(), place)
    expect(body).toMatchObject({ edition: '2016', material: null, dayNight: null })
    expect(body && ergSubjectWords(body, 'en')).toBe(
      'guide 161, 162, 163, 164, 165, 166 Radioactive materials',
    )
    expect(answerOf(input({ subject: 'material:lpg', edition: '2016' }))).toMatchObject({ from: 'guides' })
  })

  it('[ERG-10] takes the commander’s distances only with a reason, and stores no edition with them', () => {
    const own = input({ isCommander: true, isolationM: 250, protectiveKm: 2 })
    expect(zoneFaults(own, place)).toEqual({ text: 'erg.missing.reason' })
    const said = { ...own, text: 'Tank is venting' }
    expect(zoneFaults(said, place)).toEqual({})
    expect(zoneBody(said, run, state(), place)).toMatchObject({
      edition: null,
      isolationM: 250,
      protective: { km: 2, reading: 'exact' },
      material: { un: '1017' },
      text: 'Tank is venting',
    })
  })

  it('[ERG-8] says what is missing by field', () => {
    expect(Object.keys(zoneFaults(emptyZone, null)).sort()).toEqual([
      'dayNight',
      'place',
      'run',
      'spill',
      'subject',
    ])
    expect(zoneFaults(input({ kmPerHour: 5 }), place)).toEqual({ windFrom: 'erg.missing.wind' })
    expect(zoneFaults(input({ windFrom: 400 }), place)).toMatchObject({ windFrom: 'erg.missing.wind' })
    expect(zoneFaults(input({ subject: 'material:phosgene' }), place)).toEqual({
      subject: 'erg.missing.distances',
    })
    expect(zoneFaults(input({}), place)).toEqual({})
  })
})
