import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { afterAction } from '../../data/reports/after-action.ts'
import { DocxRequest } from '../../data/reports/docx-request.ts'
import { wordFile } from '../../electron/export/docx.ts'
import { ExerciseLog } from '../support/exercise-story.ts'
import { sourceOf as planSource } from '../support/plan-story.ts'
import { ambassadorLog, sourceOf } from '../data/reports/fixture.ts'

// The smallest PNG: one transparent pixel.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)
const charts = { 'closed-time': { png, width: 712, height: 200 } }

async function partsOf(language: 'en' | 'fr' | 'both') {
  const files = unzipSync(await wordFile(afterAction(sourceOf(ambassadorLog(), { language })), charts))
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return {
    files,
    body: read('word/document.xml'),
    header: read('word/header1.xml'),
    footer: read('word/footer1.xml'),
    styles: read('word/styles.xml'),
  }
}

describe('the Word file', () => {
  it('[RPT-20] has real styles, an outline, and tables whose heads repeat', async () => {
    const { body, styles } = await partsOf('en')
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'Caption', 'EntenteTable']) {
      expect(body).toContain(`w:val="${style}"`)
      expect(styles).toContain(`w:styleId="${style}"`)
    }
    expect(styles).toContain('<w:outlineLvl w:val="1"/>')
    expect(body.match(/<w:tblHeader/g)?.length).toBe(body.match(/w:val="EntenteTable"/g)?.length)
  })

  it('[RPT-20] carries mode, marking and page n of m on every page', async () => {
    const { header, footer } = await partsOf('fr')
    expect(header.replace(/<[^>]+>/g, '')).toContain('EXERCISE | EXERCICE')
    expect(header).toContain('Ambassador 26')
    expect(footer).toContain('Shared: US and Canada')
    expect(footer).toContain('TLP:AMBER')
    expect(footer).toContain('NUMPAGES')
  })

  it('[RPT-20] names the language of its runs', async () => {
    const { body } = await partsOf('both')
    expect(body).toContain('<w:lang w:val="en-CA"/>')
    expect(body).toContain('<w:lang w:val="fr-CA"/>')
  })

  it('[RPT-46] proofs a text of one language only in its own, and marks it', async () => {
    const log = new ExerciseLog().plan()
    log.list(1, 5, { title: { en: '', fr: 'Camions arrêtés' } }).at(20)
    log.start(2).at(25).deliver(1)
    const files = unzipSync(await wordFile(afterAction(planSource(log.log, 'en')), charts))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const run = body.split('<w:r>').find((each) => />Camions arrêtés</.test(each))
    expect(run).toContain('<w:lang w:val="fr-CA"/>')
    expect(body.replace(/<[^>]+>/g, '')).toContain('Camions arrêtés (FR)')
  })

  it('[RPT-20] holds the words of the log, struck where replaced, and a chart with its alternative', async () => {
    const { body, files } = await partsOf('en')
    expect(body).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*Queue on I-75 is 14 miles long\./)
    expect(body).toContain('Concurred 12 min after the proposal')
    expect(body).toContain('descr="Bars show closed time')
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  it('takes nothing but a report and its charts', () => {
    const document = afterAction(sourceOf(ambassadorLog()))
    expect(v.is(DocxRequest, { document, charts })).toBe(true)
    expect(v.is(DocxRequest, { document: { ...document, extra: 1 }, charts })).toBe(false)
    expect(v.is(DocxRequest, { document, charts: { a: { png: 'text', width: 1, height: 1 } } })).toBe(false)
  })
})
