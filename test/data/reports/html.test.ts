import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { afterAction } from '../../../data/reports/after-action.ts'
import { escapeText } from '../../../data/reports/charts/svg.ts'
import { fileName } from '../../../data/reports/file-name.ts'
import { outlineOf, reportHtml } from '../../../data/reports/html.ts'
import { reportStyle, styleHash } from '../../../data/reports/style.ts'
import { ambassadorLog, at, opened, sourceOf, terms, ids } from './fixture.ts'

const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'& \u202egnp.exe\u0007'

describe('the page', () => {
  it('[RPT-15] writes every text of the log as text', () => {
    const log = opened('exercise', true, hostile)
    log.add('US', 'note.added', at('14:10'), { text: hostile, form: 'note', tags: ['improve'], links: [] })
    const proposed = { decision: ids.hold, number: 'DET-1', ...terms({ title: hostile, text: hostile }) }
    log.add('US', 'decision.proposed', at('14:20'), proposed)
    log.add('US', 'disruption.opened', at('14:05'), {
      disruption: ids.fire,
      number: 'DET-2',
      facility: 'ambassador-bridge',
      title: hostile,
      cause: 'fire',
      description: hostile,
      expectedEnd: null,
      source: hostile,
      position: null,
      cells: [{ direction: 'toCA', mode: 'bus', state: 'closed', note: hostile }],
      links: [],
    })
    const page = reportHtml(afterAction(sourceOf(log, { language: 'both' })))
    expect(page).not.toMatch(/<script|<img|\u202e|\u0007/)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    // Escaped once, and once only.
    expect(page).not.toContain('&amp;lt;')
    expect(page).not.toContain('&amp;amp;')
  })

  it('[RPT-16] is one file: nothing is fetched, nothing runs, and one fixed style is allowed by its hash', () => {
    const style = reportStyle('letter')
    const page = reportHtml(afterAction(sourceOf(ambassadorLog(), { language: 'both' })))
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)| style=| on[a-z]+=/i)
    expect(page.match(/https?:\/\/[^"' ]+/g)?.every((url) => url === 'http://www.w3.org/2000/svg')).toBe(true)
    expect(page.match(/<style>/g)).toHaveLength(1)
    const hash = createHash('sha256').update(style, 'utf8').digest('base64')
    expect(styleHash(style)).toBe(`'sha256-${hash}'`)
    expect(page).toContain(`<style>${style}</style>`)
  })

  it('[RPT-17] gives every chart a name, a description and a table with the same figures', () => {
    const page = reportHtml(afterAction(sourceOf(ambassadorLog())))
    const charts = page.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(charts).toHaveLength(4)
    for (const chart of charts) {
      expect(chart).toMatch(/role="img" aria-labelledby="[a-z-]+-title [a-z-]+-desc"/)
      expect(chart).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/)
    }
    expect(page.match(/<\/svg><figure class="data">/g)).toHaveLength(4)
  })

  it('[RPT-24] is laid out for the paper chosen', () => {
    const page = (paper: 'letter' | 'a4') => reportHtml(afterAction(sourceOf(ambassadorLog(), { paper })))
    expect(page('letter')).toContain('@page { size: letter; }')
    expect(page('a4')).toContain('@page { size: A4; }')
  })

  it('[RPT-25] gives every heading a place to jump to, once', () => {
    const report = afterAction(sourceOf(ambassadorLog(), { language: 'both' }))
    const page = reportHtml(report)
    const outline = outlineOf(report)
    expect(outline.map(({ words }) => words.en)).toContain('Decision register')
    for (const { id, level } of outline) expect(page.split(`<h${level} id="${id}">`)).toHaveLength(2)
    expect(outline).toHaveLength(page.match(/<h[123]/g)?.length ?? 0)
  })

  it('drops controls and marks that turn text around, and keeps lines', () => {
    expect(escapeText('a\u0000b\u2066c\nd\te')).toBe('abc\nd\te')
    expect(escapeText('l\ud800')).toBe('l\ufffd')
  })
})

describe('the file name', () => {
  it('[RPT-10] carries the mode, and nothing that a disk refuses', () => {
    const name = {
      workspaceName: 'Sainte-Croix / 25: été',
      desk: 'DET',
      number: 3,
      extension: 'pdf',
    } as const
    expect(fileName({ ...name, mode: 'exercise' })).toBe('entente-EXERCISE-sainte-croix-25-ete-DET-3.pdf')
    expect(fileName({ ...name, mode: 'real', language: 'both' })).toBe(
      'entente-REAL-EVENT-sainte-croix-25-ete-DET-3-en-fr.pdf',
    )
    expect(fileName({ ...name, mode: 'planning', workspaceName: '../..' })).toBe(
      'entente-PLANNING-log-DET-3.pdf',
    )
  })
})
