import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { afterAction } from '../../data/reports/after-action.ts'
import type { Paper, ReportDocument, ReportLanguage } from '../../data/reports/document.ts'
import { situationSummary } from '../../data/reports/situation-summary.ts'
import { wordFile } from '../../electron/export/docx.ts'
import { ambassadorLog, at, sourceOf } from '../data/reports/fixture.ts'
import { everyElement, parseXml, type XmlElement } from '../support/xml.ts'

// The smallest PNG: one transparent pixel.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)

/** Order of children in ECMA-376 part 1, annex A (wml.xsd), as far as our files use them. */
const order: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  trPr: 'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcBorders: 'top start left bottom end right insideH insideV tl2br tr2bl',
  tblBorders: 'top start left bottom end right insideH insideV',
  tcMar: 'top start left bottom end right',
  tblCellMar: 'top start left bottom end right',
  pBdr: 'top left bottom right between bar',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  tbl: 'tblPr tblGrid tr',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  tblStylePr: 'pPr rPr tblPr trPr tcPr',
}
/** Attributes that the schema demands. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  gridCol: ['w:w'],
  tcW: ['w:w', 'w:type'],
  tblW: ['w:w', 'w:type'],
  pgSz: ['w:w', 'w:h'],
  pgMar: ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  tab: [],
  shd: ['w:val'],
  pStyle: ['w:val'],
  lang: [],
  outlineLvl: ['w:val'],
  headerReference: ['w:type', 'r:id'],
  footerReference: ['w:type', 'r:id'],
  'wp:docPr': ['id', 'name', 'descr'],
  style: ['w:type', 'w:styleId'],
}

const local = ({ name }: XmlElement) => name.replace(/^w:/, '')
const of = (element: XmlElement, name: string) => everyElement(element).filter((one) => local(one) === name)
const value = (element: XmlElement | undefined, name = 'w:val') => element?.attributes.get(name) ?? ''
const child = (element: XmlElement, name: string) => element.children.find((one) => local(one) === name)

async function packageOf(report: ReportDocument) {
  const image = { png, width: 712, height: 200 }
  const charts = { 'closed-time': image, 'disruption-strip': image, concurrence: image }
  const files = unzipSync(await wordFile(report, charts))
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, parseXml(strFromU8(bytes))] as const),
  )
  const part = (name: string) => {
    const found = parts.get(name)
    if (!found) throw new Error(`no part ${name}`)
    return found
  }
  return { files, parts, part }
}

const hostile = `]]> & < > " ' \u0000\u0007\u202e${'W'.repeat(300)}\nnext line`
const log = ambassadorLog()
log.add('US', 'note.added', at('14:30'), { text: hostile, form: 'note', tags: ['improve'], links: [] })
const variants = (['en', 'fr', 'both'] as const).flatMap((language) =>
  (['letter', 'a4'] as const).map((paper) => [language, paper] as const),
)

describe.each(variants)('[RPT-27] the Word package in %s on %s', (language: ReportLanguage, paper: Paper) => {
  const made = [afterAction, situationSummary].map((make) =>
    packageOf(make(sourceOf(log, { language, paper }))),
  )
  const each = async (check: (made: Awaited<ReturnType<typeof packageOf>>) => void) => {
    for (const one of await Promise.all(made)) check(one)
  }

  it('has a type and a relationship for every part, and every part it names', () =>
    each(({ files, parts, part }) => {
      const types = part('[Content_Types].xml').children
      const overrides = types.filter(({ name }) => name === 'Override').map((one) => value(one, 'PartName'))
      const endings = types.filter(({ name }) => name === 'Default').map((one) => value(one, 'Extension'))
      expect(new Set(overrides).size).toBe(overrides.length)
      for (const name of overrides) expect(Object.keys(files)).toContain(name.slice(1))
      for (const name of Object.keys(files))
        expect(overrides.includes(`/${name}`) || endings.includes(name.split('.').at(-1) ?? '')).toBe(true)
      const reached = new Set(['[Content_Types].xml'])
      for (const [name, relations] of parts) {
        if (!name.endsWith('.rels')) continue
        reached.add(name)
        const folder = name.replace(/_rels\/[^/]*$/, '')
        const ids = relations.children.map((one) => value(one, 'Id'))
        expect(new Set(ids).size).toBe(ids.length)
        for (const one of relations.children) {
          const target = value(one, 'Target')
          const path = target.startsWith('/') ? target.slice(1) : folder + target
          expect(Object.keys(files)).toContain(path)
          reached.add(path)
        }
      }
      expect(Object.keys(files).filter((name) => !reached.has(name))).toEqual([])
      const used = everyElement(part('word/document.xml')).flatMap(({ attributes }) =>
        ['r:id', 'r:embed'].flatMap((name) => attributes.get(name) ?? []),
      )
      const known = part('word/_rels/document.xml.rels').children.map((one) => value(one, 'Id'))
      expect(used.filter((id) => !known.includes(id))).toEqual([])
    }))

  it('has its elements in the order of the schema, with what it demands', () =>
    each(({ parts }) => {
      for (const [name, root] of parts) {
        if (!/word\/(document|styles|header\d|footer\d)\.xml$/.test(name)) continue
        for (const element of everyElement(root)) {
          const allowed = order[local(element)]?.split(' ')
          if (allowed) {
            const places = element.children.map((one) => allowed.indexOf(local(one)))
            expect([local(element), places.includes(-1)]).toEqual([local(element), false])
            expect(places).toEqual([...places].sort((a, b) => a - b))
          }
          for (const attribute of demanded[local(element)] ?? [])
            expect([local(element), attribute, element.attributes.has(attribute)]).toEqual([
              local(element),
              attribute,
              true,
            ])
        }
      }
    }))

  it('has tables whose widths add up to the page, and a paragraph at the end of every cell', () =>
    each(({ part }) => {
      const body = part('word/document.xml')
      const [section] = of(body, 'sectPr')
      const size = child(section as XmlElement, 'pgSz')
      const margin = child(section as XmlElement, 'pgMar')
      expect([value(size, 'w:w'), value(size, 'w:h')]).toEqual(
        paper === 'letter' ? ['12240', '15840'] : ['11906', '16838'],
      )
      const room = Number(value(size, 'w:w')) - 2 * Number(value(margin, 'w:left'))
      const tables = of(body, 'tbl')
      expect(tables.length).toBeGreaterThan(2)
      for (const table of tables) {
        const grid = of(child(table, 'tblGrid') as XmlElement, 'gridCol').map((one) =>
          Number(value(one, 'w:w')),
        )
        expect(grid.reduce((sum, width) => sum + width, 0)).toBe(room)
        for (const row of table.children.filter((one) => local(one) === 'tr')) {
          const cells = row.children.filter((one) => local(one) === 'tc')
          const spans = cells.map((cell) => Number(value(of(cell, 'gridSpan')[0]) || '1'))
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid.length)
          const widths = cells.map((cell) => Number(value(of(cell, 'tcW')[0], 'w:w')))
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(room)
          for (const cell of cells) expect(local(cell.children.at(-1) as XmlElement)).toBe('p')
        }
      }
      // Word joins tables that touch, and wants a paragraph after the last.
      const blocks = child(body, 'body')?.children.map(local) ?? []
      expect(blocks.join(' ')).not.toMatch(/tbl (tbl|sectPr)/)
    }))

  it('names styles that exist, ids once, an outline, the language of each run, and alternatives', () =>
    each(({ part }) => {
      const styles = of(part('word/styles.xml'), 'style')
      const ids = styles.map((one) => value(one, 'w:styleId'))
      expect(new Set(ids).size).toBe(ids.length)
      const body = part('word/document.xml')
      const named = ['pStyle', 'tblStyle', 'rStyle'].flatMap((name) =>
        of(body, name).map((one) => value(one)),
      )
      expect(named.filter((id) => !ids.includes(id))).toEqual([])
      for (const level of [1, 2, 3]) {
        const style = styles.find((one) => value(one, 'w:styleId') === `Heading${level}`)
        expect(value(of(style as XmlElement, 'outlineLvl')[0])).toBe(String(level - 1))
      }
      const drawings = everyElement(body).filter(({ name }) => name === 'wp:docPr')
      expect(new Set(drawings.map((one) => value(one, 'id'))).size).toBe(drawings.length)
      for (const drawing of drawings) expect(value(drawing, 'descr').length).toBeGreaterThan(20)
      const bookmarks = of(body, 'bookmarkStart').map((one) => value(one, 'w:id'))
      expect(new Set(bookmarks).size).toBe(bookmarks.length)
      for (const run of of(body, 'r').filter((one) => of(one, 't').some(({ text }) => text.trim() !== ''))) {
        const look = child(run, 'rPr')
        const known = ['en-CA', 'fr-CA'].includes(value(look && child(look, 'lang')))
        expect(known || Boolean(look && child(look, 'noProof'))).toBe(true)
      }
    }))

  it('[RPT-29] has mode, marking and page numbers in its one section, and a title and language', () =>
    each(({ part }) => {
      const [section, another] = of(part('word/document.xml'), 'sectPr')
      expect(another).toBeUndefined()
      const kinds = (section as XmlElement).children.map(local)
      expect(kinds.filter((kind) => kind === 'headerReference')).toHaveLength(1)
      expect(kinds.filter((kind) => kind === 'footerReference')).toHaveLength(1)
      expect(kinds).not.toContain('titlePg')
      const words = (name: string) =>
        of(part(name), 't')
          .map(({ text }) => text)
          .join('')
      expect(words('word/header1.xml')).toContain('EXERCISE | EXERCICE')
      expect(words('word/footer1.xml')).toContain('Shared: US and Canada | Partagé')
      const fields = of(part('word/footer1.xml'), 'instrText').map(({ text }) => text.trim())
      expect(fields).toEqual(['PAGE', 'NUMPAGES'])
      const core = part('docProps/core.xml').children
      const property = (name: string) => core.find((one) => one.name === name)?.text
      expect(property('dc:title')).toContain('EXERCISE | EXERCICE – Ambassador 26')
      expect(property('dc:language')).toBe(language === 'fr' ? 'fr-CA' : 'en-CA')
      expect(property('dcterms:created')).toBe('2026-11-16T19:00:00Z')
    }))
})
