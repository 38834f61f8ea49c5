import type { ReportDocument } from '../../data/reports/document.ts'
import { inline } from '../../data/reports/words.ts'
import { clean } from './docx-text.ts'

const escaped = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** Title of a report's file: mode, log and kind. */
export const fileTitle = (report: ReportDocument): string =>
  `${report.modeWords.en} | ${report.modeWords.fr} – ${report.workspaceName} – ${inline(report.title)}`

/** The whole `docProps/core.xml`: the library knows no language, and would name a writer "Un-named". */
export const coreProperties = (report: ReportDocument, language: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(fileTitle(report))}</dc:title>`,
    `<dc:subject>${escaped(inline(report.title))}</dc:subject>`,
    '<dc:creator>Entente</dc:creator>',
    `<cp:keywords>${escaped(`${report.markingWords.en} | ${report.markingWords.fr}`)}</cp:keywords>`,
    `<dc:description>${escaped(`${report.dataVersion}, ${report.generatedAt}`)}</dc:description>`,
    '<cp:lastModifiedBy>Entente</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    ...(['created', 'modified'] as const).map(
      (what) =>
        `<dcterms:${what} xsi:type="dcterms:W3CDTF">${report.generatedAt.slice(0, 19)}Z</dcterms:${what}>`,
    ),
    `<dc:language>${language}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
