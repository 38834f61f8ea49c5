import { strFromU8 } from 'fflate'
import type { MselFaultCode } from '../model/msel.ts'
import type { Row } from './msel-table.ts'
import { readSheet, SheetTooLarge } from './xlsx-sheet.ts'
import { timeStyles } from './xlsx-styles.ts'
import { readXml, XmlFault } from './xml-text.ts'
import { zipParts } from './zip-parts.ts'

/** Sheets of a workbook in their order, those that are hidden left out. */
type Book =
  { ok: true; sheets: readonly (readonly Row[])[] } | { ok: false; code: MselFaultCode; value: string }

const mostSheets = 20
const mostStrings = 100_000

/** The parts of a workbook that are read; macros, pictures, links and all else stay packed. */
const isWanted = (name: string): boolean =>
  /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/.test(
    name,
  )

/** The sheets of an XLSX file (ECMA-376): texts, numbers and times as they were saved; a formula is never computed. */
export function xlsxSheets(bytes: Uint8Array): Book {
  const zip = zipParts(bytes, isWanted)
  if (!zip.ok) return zip
  const textOf = (name: string): string | null => {
    const part = zip.parts.get(name)
    return part ? strFromU8(part) : null
  }
  try {
    const [workbook, rels] = [textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels')]
    if (workbook === null || rels === null) return { ok: false, code: 'notXlsx', value: '' }
    const targets = relationsOf(rels)
    const { sheets, is1904 } = sheetsOf(workbook)
    const strings = stringsOf(textOf('xl/sharedStrings.xml'))
    const styles = timeStyles(textOf('xl/styles.xml'))
    const texts = sheets.flatMap((id) => textOf(targets.get(id) ?? '') ?? [])
    if (texts.length === 0) return { ok: false, code: 'notXlsx', value: '' }
    return { ok: true, sheets: texts.map((text) => readSheet(text, { strings, styles, is1904 })) }
  } catch (thrown) {
    if (thrown instanceof SheetTooLarge) return { ok: false, code: 'tooManyCells', value: thrown.message }
    if (thrown instanceof XmlFault) return { ok: false, code: 'damagedXlsx', value: thrown.message }
    throw thrown
  }
}

const ignore = { open: () => undefined, text: () => undefined, close: () => undefined }

/** Parts that the workbook's relations point at, inside the file alone. */
function relationsOf(text: string): Map<string, string> {
  const targets = new Map<string, string>()
  readXml(text, {
    ...ignore,
    open(name, attributes) {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')]
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      if (attributes.get('TargetMode') === 'External') return
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

function sheetsOf(text: string): { sheets: string[]; is1904: boolean } {
  const sheets: string[] = []
  let is1904 = false
  readXml(text, {
    ...ignore,
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return
      const id = [...attributes].find(([key]) => /:id$/.test(key))?.[1]
      if (id !== undefined && sheets.length < mostSheets) sheets.push(id)
    },
  })
  return { sheets, is1904 }
}

/** The texts that cells share; the pieces of a text that looks different in places are one text, its reading aid none. */
function stringsOf(text: string | null): string[] {
  const strings: string[] = []
  if (text === null) return strings
  let depth = 0
  let pieces: string[] = []
  let isText = false
  readXml(text, {
    open(name) {
      if (name === 'si') pieces = []
      if (name === 'rPh') depth += 1
      isText = name === 't' && depth === 0
    },
    text(words) {
      if (isText) pieces.push(words)
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') depth -= 1
      if (name !== 'si') return
      strings.push(pieces.join(''))
      if (strings.length > mostStrings) throw new SheetTooLarge(String(strings.length))
    },
  })
  return strings
}
