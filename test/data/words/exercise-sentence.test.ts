import { describe, expect, it } from 'vitest'
import type { Language } from '../../../data/model/country.ts'
import { correctiveKinds, exerciseKinds } from '../../../data/model/entries/exercise.ts'
import { injectKinds } from '../../../data/model/entries/inject.ts'
import { offsetText } from '../../../data/words/exercise-values.ts'
import { isHeld, linkLabel } from '../../../data/words/links.ts'
import { entrySentence, linkTitle } from '../../../data/words/sentence.ts'
import { eventId, exerciseId, ExerciseLog, inject, injectId, overview } from '../../support/exercise-story.ts'

const own = { releasability: 'CA' as const }

/** Every kind of an exercise once. */
function everything(): ExerciseLog {
  const log = new ExerciseLog().plan().list(1, 5).list(2, 150).list(3, 9)
  log.write('CA', 'exercise.replanned', { exercise: exerciseId, overview: overview(), changeNote: 'Room' })
  log.write('CA', 'inject.retimed', { event: eventId(3), offset: 12, reason: 'Early' }, own)
  log.at(20).start(2)
  log.write('CA', 'clock.paused', { exerciseTime: '2022-02-08T00:00:00.000Z' })
  log.write('CA', 'clock.rateChanged', { exerciseTime: '2022-02-08T00:00:00.000Z', rate: 0.5 })
  log.write('CA', 'clock.jumped', { exerciseTime: '2022-02-08T05:30:00.000Z', reason: 'Next morning' })
  log.deliver(1)
  const call = log.call('US', 'Held', [1])
  log.write('CA', 'expectedAction.met', { inject: injectId(1), entry: call.hash, remarks: '' })
  log.write('CA', 'inject.changed', { event: eventId(2), content: inject(2, 160), reason: '' }, own)
  log.write('CA', 'inject.held', { event: eventId(2), reason: 'Busy' }, own)
  log.write('CA', 'inject.released', { event: eventId(2), remarks: '' }, own)
  log.write('CA', 'inject.retimed', { event: eventId(2), offset: 170, reason: '' }, own)
  log.write('CA', 'inject.skipped', { event: eventId(2), reason: 'No time' }, own)
  log.write('CA', 'inject.removed', { event: eventId(3), reason: 'Twice' }, own)
  log.observe('US', 'tell', 'S', { type: 'strength', text: 'Called at once' })
  log.observe('CA', 'tell', 'NO', { text: 'Out of sight' })
  log.observe('CA', 'gone', null, { type: 'areaForImprovement', text: 'Late' })
  log.write('CA', 'objective.rated', { objective: 'lead', rating: 'NO', reason: '' })
  log.write('CA', 'exercise.ended', { reason: 'ENDEX' })
  const wash = { country: 'CA' as const, cell: 'Plaza', topic: 'wentWell' as const, links: [] }
  log.write('CA', 'hotWash.commented', { ...wash, text: 'Calm' })
  const action = {
    correctiveAction: injectId(70),
    capability: null,
    element: 'training' as const,
    finding: 'Late',
    recommendation: 'Train each shift',
    lead: 'CA' as const,
    organisation: 'CBSA',
    contact: '',
    startsOn: null,
    due: '2027-01-31',
    observations: [],
  }
  log.write('CA', 'correctiveAction.opened', { ...action, number: 'WIN-3' })
  log.write('CA', 'correctiveAction.updated', { ...action, reason: 'Staff' })
  log.write('CA', 'correctiveAction.closed', {
    correctiveAction: injectId(70),
    closedOn: '2027-01-20',
    outcome: 'Trained',
  })
  log.write('CA', 'report.finalised', { sha256: 'f'.repeat(64), on: '2026-12-01', remarks: '' })
  return log
}

const log = everything()
const picture = log.picture()
const context = (language: Language) => ({ language, picture, facilityName: (id: string) => `<${id}>` })
const sentences = (language: Language) =>
  picture.timeline.map(({ entry }) =>
    `${entry.kind}: ${entrySentence(entry, context(language))}`.replace(/\u00a0/g, ' '),
  )

describe('entries of an exercise', () => {
  it.each(['en', 'fr'] as const)('[SEN-1] are whole sentences in %s, each kind of them', (language) => {
    const all = { ...exerciseKinds, ...injectKinds, ...correctiveKinds }
    const missing = Object.keys(all).filter(
      (kind) => !picture.timeline.some(({ entry }) => entry.kind === kind),
    )
    expect(missing).toEqual([])
    for (const said of sentences(language)) expect(said).not.toMatch(/[{}]|undefined|null|\.\.|\s{2}/)
  })

  it('[SEN-1] say what was done, in both languages', () => {
    const [en, fr] = [sentences('en'), sentences('fr')]
    for (const said of [
      'clock.started: The exercise clock runs from 8 Feb 00:00 UTC at 2× real time.',
      'inject.planned: Inject 2 planned at T+2:30: Inject 2.',
      'inject.sent: Inject 1 of the list was sent: Inject 1.',
      'observation.recorded: Objective 1, Tell each other, rated S. Strength: Called at once',
      'observation.recorded: Objective 1, Tell each other, not observed. Out of sight',
      'objective.rated: Canada rates objective 2, Decide together: not observed.',
      'correctiveAction.opened: WIN-3, by 2027-01-31, CBSA: Train each shift.',
    ])
      expect(en).toContain(said)
    expect(fr.join('\n')).toContain('EXERCICE. Injection 1, téléphone, de Exploitant du pont')
    expect(fr.join('\n')).toContain('Le Canada cote l’objectif 2, Decide together')
    expect(offsetText(8640)).toBe('T+144:00')
  })

  it('[SEN-3] are named by number where others link to them, and by words where they are not held', () => {
    const link = { type: 'inject' as const, id: injectId(1) }
    expect([linkLabel(link, context('en')), linkTitle(link, context('fr'))]).toEqual(['1', 'Injection 1'])
    expect(linkLabel({ type: 'correctiveAction', id: injectId(70) }, context('en'))).toBe('WIN-3')
    expect(linkLabel({ type: 'exercise', id: exerciseId }, context('en'))).toBe('Bridge blockade tabletop')
    expect(isHeld({ type: 'inject', id: injectId(99) }, context('en'))).toBe(false)
  })
})
