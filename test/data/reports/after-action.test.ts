import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import type { ReportSource } from '../../../data/reports/context.ts'
import { ReportDocument } from '../../../data/reports/document.ts'
import { reportHtml } from '../../../data/reports/html.ts'
import { situationSummary } from '../../../data/reports/situation-summary.ts'
import { ambassadorLog, at, LogBuilder, opened, sourceOf, terms, ids } from './fixture.ts'

const html = (log: LogBuilder, more: Partial<ReportSource> = {}) =>
  reportHtml(afterAction(sourceOf(log, more)))
/** What a reader sees, without marks of HTML and style. */
const read = (log: LogBuilder, more: Partial<ReportSource> = {}) =>
  html(log, more)
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

describe('the after-action report', () => {
  const log = ambassadorLog()

  it('[RPT-3] holds the same numbers as the log', () => {
    const text = read(log)
    expect(text).toContain(
      'In 5 h, the log records 1 disruption at 1 crossing, 2 traffic measures, 1 request',
    )
    expect(text).toContain('3 decisions, of which 1 took effect')
    const shared = log.entries.filter(({ releasability }) => releasability === 'SHARED')
    expect(text).toContain(`This report was made from ${shared.length} entries by 3 authors in 2 chains`)
    for (const name of ['Truck fire on the bridge deck', 'Two portable message signs', 'Holds 120 trucks'])
      expect(text).toContain(name)
    expect(text).toContain('55 min')
    expect(text).toContain('Seen on cameras')
    expect(text).toContain('5 min old when logged')
    expect(text).toContain('Pont Ambassador est fermé'.replace('Pont', 'Le pont'))
    expect(text).toContain('Watch commander')
  })

  it('[RPT-4] gives the time from proposal to each country’s concurrence and to effect', () => {
    const text = read(log)
    expect(text).toMatch(/DET-2 Divert trucks.{0,90}12 min\s+10 min\s+12 min/)
    expect(text).toContain('Concurred 12 min after the proposal')
    expect(text).toContain('Concurs, 16 Nov 09:47 EST, Dana Whitfield, CBP: fell with the amendment')
    expect(text).toContain('By phone, United States: needs time')
    expect(text).toContain('A record of a call, not a concurrence')
    expect(text).toMatch(/WIN-2 Open the plaza to cars first.{0,60}Waiting\s+2 min\s+not in effect/)
    expect(text).toContain('Acknowledged after 6 min')
  })

  it('[RPT-5] says when both countries answered on one computer', () => {
    expect(read(log)).toContain('Same computer')
    expect(read(ambassadorLog('exercise', false))).not.toContain('Same computer')
  })

  it('[RPT-32] says how the key of a desk was compared, and what does not count until it is', () => {
    expect(read(ambassadorLog('exercise', false))).toContain('digits compared by voice')
    const unchecked = new LogBuilder()
    unchecked.entries.push(...log.entries.filter(({ kind }) => kind !== 'key.endorsed'))
    expect(read(unchecked)).toContain('Key not endorsed')
    expect(read(unchecked)).toContain('Answers that do not count')
  })

  it('[RPT-6] keeps what was replaced readable and struck, with time, author and reason', () => {
    const page = html(log)
    expect(page).toContain('<del>Queue on I-75 is 14 miles long.</del>')
    expect(page).toContain('<del>Tunnel closed as well.</del>')
    expect(read(log)).toContain('by Dana Whitfield: Decimal point missed')
    expect(read(log)).toContain('Retracted 16 Nov 09:36')
    expect(page).toContain('<del>Commercial traffic bound for Canada is sent to the Blue Water Bridge.</del>')
  })

  it('[RPT-7] holds only what its audience may see, and marks the highest releasability inside', () => {
    const both = afterAction(sourceOf(log))
    expect(both.marking).toBe('SHARED')
    expect(JSON.stringify(both)).not.toContain('NATIONAL-')
    const canada = afterAction(sourceOf(log, { audience: 'CA' }))
    expect(canada.marking).toBe('CA')
    expect(JSON.stringify(canada)).toContain('NATIONAL-CA')
    expect(JSON.stringify(canada)).not.toContain('NATIONAL-US')
    const states = afterAction(sourceOf(log, { audience: 'US' }))
    expect(JSON.stringify(states)).toContain('NATIONAL-US')
    expect(JSON.stringify(states)).not.toContain('NATIONAL-CA')
  })

  it('[RPT-8] says how many entries were left out in the owner’s own copy alone', () => {
    const own = { ownCopyOf: 'CA' as const }
    expect(read(log, own)).toContain('1 entry marked Canada only is left out of this copy.')
    expect(afterAction(sourceOf(log, own)).marking).toBe('CA')
    expect(read(log)).not.toContain('left out')
  })

  it('[RPT-8] leaves no trace of another country’s entries: the shared copy is the same bytes without them', () => {
    const shared = log.entries.filter(({ releasability }) => releasability === 'SHARED')
    for (const language of ['en', 'fr', 'both'] as const) {
      const whole = reportHtml(afterAction(sourceOf(log, { language })))
      const without = reportHtml(afterAction({ ...sourceOf(log, { language }), entries: shared }))
      expect(whole).toBe(without)
    }
  })

  it('[RPT-9] is the same bytes from the same log, in whatever order its entries arrived', () => {
    const reversed = { entries: [...log.entries].reverse() }
    expect(html(log, { language: 'both' })).toBe(html(log, { language: 'both', ...reversed }))
  })

  it('[RPT-10] shows its mode in both languages, whatever its language', () => {
    for (const language of ['en', 'fr', 'both'] as const) {
      expect(read(log, { language })).toContain('EXERCISE | EXERCICE')
      expect(read(ambassadorLog('real'), { language })).toContain('REAL EVENT | ÉVÉNEMENT RÉEL')
      expect(read(ambassadorLog('planning'), { language })).toContain('PLANNING | PLANIFICATION')
    }
    expect(read(log)).toContain('TLP:AMBER')
  })

  it('[RPT-11] names the language of every block', () => {
    const page = html(log, { language: 'both' })
    expect(page).toContain(
      '<span class="two"><span lang="en-CA">Overview</span><span lang="fr-CA">Aperçu</span></span>',
    )
    expect(html(log, { language: 'fr' })).toMatch(/<html lang="fr-CA">/)
    expect(read(log, { language: 'fr' })).toContain('En 5 h, le journal consigne 1 perturbation à 1 passage')
    expect(read(log, { language: 'fr' })).not.toContain('Decision register')
  })

  it('[RPT-12] states what was checked, with the head of each chain', () => {
    const last = log.entries
      .filter(({ desk, releasability }) => desk === ids.US.desk && releasability === 'SHARED')
      .at(-1)
    expect(read(log).replaceAll(' ', '')).toContain(last?.hash)
    expect(read(log)).toContain('20 of 20 sealed, seal verified')
    expect(read(log, { verification: {} })).toContain('vouch for none of them')
    expect(read(log)).toContain('creates no rights or obligations')
  })

  it('[RPT-13] lists what was still open', () => {
    const open = read(log).split('Open at the end')[1]?.split('What went well')[0] ?? ''
    expect(open).toContain('WIN-1 Huron Church Road staging area')
    expect(open).toContain('WIN-2 Open the plaza to cars first')
    expect(open).toContain('review date past')
    expect(open).not.toContain('Truck fire')
  })

  it('reads an empty log, and one that never ends well', () => {
    expect(read(opened())).toContain('No decision was put forward.')
    const bad = opened()
    const declined = bad.add('US', 'decision.proposed', at('15:00'), {
      decision: ids.lanes,
      number: 'DET-1',
      ...terms({}),
    })
    bad.add('CA', 'decision.declined', at('15:30'), {
      decision: ids.lanes,
      terms: declined,
      reason: 'Not safe',
    })
    expect(read(bad)).toContain('Declined 30 min after the proposal')
    expect(read({ entries: [] } as unknown as LogBuilder)).toContain('The log has no entries.')
  })

  it('[RPT-22] translates the purpose that was offered, and says that another one is as written', () => {
    const written = (purpose: string) => {
      const some = new LogBuilder()
      some.add('CA', 'workspace.opened', at('14:00'), { name: 'X', mode: 'real', purpose, facilities: [] })
      return (['en', 'fr'] as const).map((language) => read(some, { language }))
    }
    const [english, french] = written('Coordonner la circulation à la frontière pendant cet événement')
    expect(english).toContain('Purpose: Coordinate border traffic during this event')
    expect(english).not.toContain('Coordonner')
    expect(french).toContain(
      'But : Coordonner la circulation à la frontière pendant cet événement'
        .replace('But ', 'But\u00a0')
        .replace(/\s/g, ' '),
    )
    const [, own] = written('Keep fish lorries moving')
    expect(own).toContain(
      'But, tel que l’a écrit la personne qui a ouvert le journal : Keep fish lorries moving',
    )
  })

  it('[RPT-23] lists every file added with its hash', () => {
    const some = ambassadorLog()
    some.add('CA', 'attachment.added', at('16:00'), {
      sha256: '0123456789abcdef'.repeat(4),
      name: 'deck.jpg',
      mediaType: 'image/jpeg',
      bytes: 123_456,
      caption: 'The deck after the fire',
      entry: null,
    })
    const text = read(some)
    expect(text).toMatch(/deck\.jpg.{0,30}The deck after the fire.{0,80}01234567 89abcdef/)
    expect(read(opened())).toContain('No file was added.')
  })

  it('fits its own schema', () => {
    for (const language of ['en', 'fr', 'both'] as const) {
      expect(v.is(ReportDocument, afterAction(sourceOf(log, { language })))).toBe(true)
      expect(v.is(ReportDocument, situationSummary(sourceOf(log, { language })))).toBe(true)
    }
  })
})

describe('the situation summary', () => {
  it('[RPT-14] shows the state of the crossings, waits with source and method, and what is open', () => {
    const text = reportHtml(situationSummary(sourceOf(ambassadorLog()))).replace(/<[^>]+>/g, ' ')
    expect(text).toContain('Situation summary')
    expect(text).toContain('EXERCISE | EXERCICE')
    expect(text).toContain('Sarnia plaza camera')
    expect(text).toContain('WIN-1 Huron Church Road staging area')
  })
})
