import { ImportedXmlComponent, type IStylesOptions } from 'docx'

/** Ink of the printed page, as in `data/reports/style.ts`. */
export const INK = {
  text: '10212B',
  soft: '374A54',
  line: 'D5DEE1',
  us: '1C3E7C',
  ca: '86203F',
  border: 'A3236F',
}
export const BAND = { real: 'A5160F', exercise: '5A2CA0', planning: '13242D' } as const

/** Half points: 12 pt text and 10.5 pt tables (design notes, section 11). */
const size = { text: 24, table: 21, caption: 21 }
const font = 'Arial'

/** The table style that every table names; docx has no builder for table styles. */
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="EntenteTable"><w:name w:val="Entente Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${INK.line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${INK.line}"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="${INK.text}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`
const tableNormal = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

/** The first element of parsed XML; the parser wraps what it reads in a root of its own. */
function parsed(xml: string): ImportedXmlComponent {
  const component = ImportedXmlComponent.fromXmlString(xml)
  const inner: unknown = Reflect.get(component, 'root')
  const first: unknown = Array.isArray(inner) ? inner[0] : null
  return first instanceof ImportedXmlComponent && Reflect.get(component, 'rootKey') === undefined
    ? first
    : component
}

/** Real Word styles, so that a reader's own outline, navigation and restyling work. */
export const wordStyles = (language: 'en-CA' | 'fr-CA'): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: size.text, color: INK.text, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font, size: 48, bold: true, color: INK.text },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    heading1: heading(40, 240, 120),
    heading2: heading(31, 400, 120),
    heading3: heading(25, 280, 80),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: size.caption, color: INK.soft },
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: size.table },
      paragraph: { spacing: { after: 20, line: 252 } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: size.table, color: INK.soft } },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 30, bold: true } },
    {
      id: 'Boxed',
      name: 'Boxed',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { before: 80, after: 160 } },
    },
  ],
  importedStyles: [parsed(tableNormal), parsed(tableStyle)],
})

const heading = (points: number, before: number, after: number) => ({
  run: { font, size: points, bold: true, color: INK.text },
  paragraph: { spacing: { before, after }, keepNext: true },
})
