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
const size = { text: 24, table: 21 }

/** Sizes and spaces of what must do with one page, against a report's. */
const SMALL = { size: 0.8, space: 0.4 }

type Style = {
  id: string
  name: string
  /** Half points. */
  size: number
  color?: string
  isBold?: boolean
  /** Twentieths of a point before and after. */
  space: readonly [before: number, after: number]
  keepNext?: boolean
  /** Level in Word's outline, from 0. */
  outline?: number
}

const styles: readonly Style[] = [
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 44,
    isBold: true,
    space: [200, 120],
    keepNext: true,
    outline: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 31,
    isBold: true,
    space: [420, 120],
    keepNext: true,
    outline: 1,
  },
  { id: 'Heading3', name: 'heading 3', size: 25, isBold: true, space: [280, 80], keepNext: true, outline: 2 },
  { id: 'Caption', name: 'caption', size: size.table, color: INK.soft, space: [80, 60], keepNext: true },
  { id: 'TableText', name: 'Table Text', size: size.table, space: [0, 0] },
  { id: 'Note', name: 'Note', size: size.table, color: INK.soft, space: [0, 80] },
  { id: 'Lead', name: 'Lead', size: 30, isBold: true, space: [0, 60] },
  { id: 'Boxed', name: 'Boxed', size: 22, space: [100, 160] },
]

/** The whole `styles.xml`: real Word styles, so that a reader's own outline, navigation and restyling work. */
export function wordStyles(language: 'en-CA' | 'fr-CA', isOnePage: boolean): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="${INK.text}"/><w:sz w:val="${size.text}"/><w:szCs w:val="${size.text}"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    tableNormal,
    tableStyle(isOnePage ? 20 : 60),
    ...styles.map((style) => styleXml(isOnePage ? small(style) : style)),
    '</w:styles>',
  ].join('')
}

const small = (style: Style): Style => ({
  ...style,
  size: Math.round(style.size * SMALL.size),
  space: [Math.round(style.space[0] * SMALL.space), Math.round(style.space[1] * SMALL.space)],
})

const styleXml = (style: Style): string =>
  [
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${style.keepNext ? '<w:keepNext/><w:keepLines/>' : ''}<w:spacing w:before="${style.space[0]}" w:after="${style.space[1]}"/>${style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`}</w:pPr>`,
    `<w:rPr>${style.isBold ? '<w:b/><w:bCs/>' : ''}${style.color === undefined ? '' : `<w:color w:val="${style.color}"/>`}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr></w:style>`,
  ].join('')

const tableNormal =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'

/** The style that every table of the report names; room above and below in twentieths of a point. */
const tableStyle = (room: number): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="EntenteTable"><w:name w:val="Entente Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK.text}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${INK.line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${INK.line}"/></w:tblBorders><w:tblCellMar><w:top w:w="${room}" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="${room}" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="${INK.text}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`
