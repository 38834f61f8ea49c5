import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { afterAction } from '../../../data/reports/after-action.ts'
import type { ReportSource } from '../../../data/reports/context.ts'
import { ReportDocument } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { logCsv } from '../../../data/reports/log-export.ts'
import { eventId, ExerciseLog, injectId } from '../../support/exercise-story.ts'
import { LogWriter } from '../../support/log-fixture.ts'
import { sourceOf } from '../../support/plan-story.ts'

/** A whole exercise in real minutes from 12:00Z: planned, run at double speed from minute 20, ended at minute 80. */
function played(): ExerciseLog {
  const log = new ExerciseLog().plan().activate()
  log
    .list(1, 5, { title: { en: 'Trucks stopped', fr: 'Camions arrêtés' } })
    .list(2, 30)
    .list(3, 60)
  log.at(20).start(2)
  log.at(25).deliver(1)
  const call = log.at(30).call('US', 'Joint call with both plazas', [1])
  log.at(50).deliver(2)
  log.write('CA', 'inject.skipped', { event: eventId(3), reason: 'Out of time' }, { releasability: 'CA' })
  log.observe('US', 'tell', 'P', { type: 'strength', text: 'Called at once', task: 'call' })
  const seen = log.observe('CA', 'tell', 'M', {
    type: 'areaForImprovement',
    text: 'No French line was ready',
    analysis: 'Nobody had been trained',
    reference: 'CI-09',
  })
  log.write('US', 'objective.rated', { objective: 'tell', rating: 'S', reason: 'Late once' })
  log.at(80).write('CA', 'exercise.ended', { reason: 'ENDEX' })
  log.at(90).write('CA', 'hotWash.commented', {
    country: 'CA',
    cell: 'Plaza',
    topic: 'surprised',
    text: 'The queue grew so fast',
    links: [],
  })
  log.write('CA', 'correctiveAction.opened', {
    correctiveAction: injectId(70),
    number: 'WIN-3',
    capability: 'publicInformation',
    element: 'training',
    finding: 'French came late',
    recommendation: 'Keep four approved lines',
    lead: 'both',
    organisation: 'Maine EMA',
    contact: 'Information officer',
    startsOn: null,
    due: '2027-01-31',
    observations: [seen.hash],
  })
  expect(call.kind).toBe('note.added')
  return log
}

const read = (log: ExerciseLog, more: Partial<ReportSource> = {}) =>
  reportHtml(afterAction({ ...sourceOf(log.log, 'en'), ...more }))
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

describe('the after-action report of an exercise', () => {
  const log = played()
  const text = read(log)

  it('[RPT-35] begins with the overview: scope, capabilities, objectives, scenario, plan and organizations', () => {
    for (const words of [
      'Exercise overview',
      'Bridge blockade tabletop',
      'Three hours, one room',
      'Operational Communications',
      '1. Tell each other',
      'The bridge to Canada is blocked.',
      'DET-1 Detroit and St. Clair rivers',
      'Ambassador Bridge',
      'CBSA',
    ])
      expect(text).toContain(words)
  })

  it('[RPT-36] tells every time by the exercise clock, beside the real one, and when the clock was moved', () => {
    expect(text).toContain('All times and minutes in this report are of the exercise clock')
    expect(text).toContain('Started, 2× real time')
    expect(text).toContain('Mon 7 Feb 2022 19:00 EST to Mon 7 Feb 2022 21:00 EST')
    expect(text).toMatch(/19:20 EST 00:20Z real: 22 Nov 07:30 EST/)
    expect(text).toContain('End of exercise')
  })

  it('[RPT-37] analyses each objective: both countries’ ratings, the one that counts, strengths and what to improve', () => {
    expect(text).toContain('M – performed with major challenges')
    expect(text).toContain('Late once')
    expect(text).toContain('from the observations')
    expect(text).toContain('The lower one counts.')
    expect(text).toContain('Called at once')
    expect(text).toContain('Reference: CI-09')
    expect(text).toContain('Analysis: Nobody had been trained')
    expect(text).toContain('Hold a joint call')
    expect(text).toContain('No strength was recorded for this objective.')
    expect(text).toMatch(/Decide together.{0,120}Not observed/)
  })

  it('[RPT-38] holds injects as delivered against as planned, what answered them, and the times that the log measures', () => {
    expect(text).toContain('Trucks stopped')
    expect(text).toContain('T+0:05')
    expect(text).toContain('5 min after its planned time')
    expect(text).toMatch(/DET#\d+, after 10 min/)
    expect(text).toContain('No action after 1 h')
    expect(text).toMatch(/To the first report of a player\s+10 min/)
    expect(text).toMatch(/To the first call on record\s+10 min/)
  })

  it('[RPT-39] says what was planned and not delivered, and what was expected, only in its controllers’ copy', () => {
    expect(text).not.toContain('Out of time')
    expect(text).not.toContain('Do 1')
    const own = read(log, { audience: 'CA', ownCopyOf: 'CA' })
    expect(own).toContain('Out of time')
    expect(own).toContain('Do 1')
    expect(own).toContain('T+1:00')
  })

  it('[RPT-46] marks a text that is in the other language than the report, and names that language to a reader of pages', () => {
    const both = new ExerciseLog().plan()
    both.list(1, 5, { title: { en: '', fr: 'Camions arrêtés' } }).at(20)
    both.start(2).at(25).deliver(1)
    const html = (language: 'en' | 'fr' | 'both') => reportHtml(afterAction(sourceOf(both.log, language)))
    const marked = '<span lang="fr-CA">Camions arrêtés</span> <small>(FR)</small>'
    expect(html('en')).toContain(marked)
    expect(html('both')).toContain(marked)
    expect(html('en')).toContain('Camions arrêtés\u00a0(FR)')
    expect(html('fr')).toContain('<span lang="fr-CA">Camions arrêtés</span>')
    expect(html('fr')).not.toContain('(FR)')
  })

  it('[RPT-40] ends with the hot wash, the improvement plan as Appendix A and the participants as Appendix B', () => {
    expect(text).toContain('The queue grew so fast')
    expect(text).toContain('Surprised us')
    expect(text).toContain('Appendix A: improvement plan')
    expect(text).toMatch(
      /WIN-3 French came late Public Information and Warning Observation: No French line was ready/,
    )
    expect(text).toContain('Due 2027-01-31')
    expect(text).toContain('Appendix B: participants')
  })

  it('[RPT-35] is a valid document in both languages, and the same for the same log', () => {
    for (const language of ['en', 'fr', 'both'] as const) {
      const document = afterAction({ ...sourceOf(log.log, language) })
      expect(v.safeParse(ReportDocument, document).success).toBe(true)
      expect(document.mode).toBe('exercise')
      expect(afterAction({ ...sourceOf(log.log, language) })).toEqual(document)
    }
    const french = read(log, { language: 'fr' })
    expect(french).toContain('Annexe A')
    expect(french).toContain('Camions arrêtés')
    expect(french).toContain('Information et alerte du public')
  })

  it('[RPT-36] has both times of each entry in the table too', () => {
    const [head, ...rows] = logCsv(log.log.entries, [], 'both', 'en').trim().split('\r\n')
    expect(head?.endsWith('Exercise time (UTC)')).toBe(true)
    expect(rows.find((row) => row.includes('Joint call'))?.endsWith(',2022-02-08T00:20:00.000Z')).toBe(true)
    expect(rows[0]?.endsWith(',')).toBe(true)
  })

  it('[RPT-40] of a real event has no appendix and no exercise in it', () => {
    const real = new LogWriter().enrol()
    real.write('US', 'note.added', { text: 'Closed', form: 'note', tags: [], links: [] })
    const words = reportHtml(afterAction(sourceOf(real, 'en')))
    expect(words).not.toContain('Appendix')
    expect(words).not.toContain('Exercise overview')
  })
})
