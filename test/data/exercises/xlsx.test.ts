import { describe, expect, it } from 'vitest'
import { readMsel } from '../../../data/exercises/read-msel.ts'
import type { ReadMsel } from '../../../data/model/msel.ts'
import { alone, bookOf, rowOf, zipped } from './lists.ts'

const codes = (read: ReadMsel) =>
  read.ok ? [] : read.faults.map(({ row, column, code }) => [row, column, code])
const head = rowOf(1, 'Number', 'Time', 'Title', 'Expected action')
const cell = (place: string, attributes: string, inner: string) =>
  `<x:c r="${place}" ${attributes}>${inner}</x:c>`

describe('a workbook of another program', () => {
  it('[MSL-10] gives shared texts, times by their format and saved values of formulas, which are never computed', () => {
    const strings =
      '<sst><si><t>Trucks &amp; cars</t></si><si><r><t>Two </t></r><r><rPr><b/></rPr><t xml:space="preserve">parts</t></r><rPh><t>no</t></rPh></si></sst>'
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm;@"/><numFmt numFmtId="171" formatCode="0.0 &quot;h&quot;"/></numFmts><cellStyleXfs><xf numFmtId="20"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const rows = [
      head,
      `<x:row r="3">${cell('A3', 's="0"', '<x:v>1</x:v>')}${cell('B3', 's="1"', '<x:v>0.0625</x:v>')}${cell('C3', 't="s"', '<x:v>0</x:v>')}${cell('D3', 't="str"', '<x:f>A3&amp;"x"</x:f><x:v>saved</x:v>')}</x:row>`,
      `<x:row>${cell('A4', '', '<x:v>2</x:v>')}${cell('B4', 's="2"', '<x:v>1.5</x:v>')}${cell('C4', 't="s"', '<x:v>1</x:v>')}</x:row>`,
      `<x:row r="9"><x:c r="A9"><x:v>3</x:v></x:c><x:c r="B9" s="4"><x:v>90</x:v></x:c><x:c r="C9" t="str"><x:v>Third</x:v></x:c></x:row>`,
    ].join('')
    const book = bookOf(
      [{ rows: rowOf(1, 'Read me first') }, { rows: head + rowOf(2, 'x'), state: 'hidden' }, { rows }],
      { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles, 'xl/vbaProject.bin': 'never read' },
    )
    const read = readMsel(book, alone)
    expect(read).toMatchObject({
      ok: true,
      injects: [
        { number: '1', offset: 90, title: { en: 'Trucks & cars' }, expectedAction: { en: 'saved' } },
        { number: '2', offset: 2160, title: { en: 'Two parts' } },
        { number: '3', offset: 90, title: { en: 'Third' } },
      ],
    })
    expect(read.ok && read.notices.map(({ row, column, code }) => [row, column, code])).toContainEqual([
      ...[3, 'D', 'formulaValue'],
    ])
  })

  it('[MSL-10] dates with times need the day of the start', () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>'
    // 2026-12-01 10:30 as a spreadsheet counts days.
    const rows = `${head}<x:row r="2">${cell('A2', '', '<x:v>1</x:v>')}${cell('B2', 's="1"', '<x:v>46357.4375</x:v>')}${cell('C2', 't="str"', '<x:v>Jam</x:v>')}</x:row>`
    const book = bookOf([{ rows }], { 'xl/styles.xml': styles })
    expect(codes(readMsel(book, alone))).toEqual([[2, 'B', 'needsStart']])
    const start = { day: '2026-12-01', time: '09:00' }
    expect(readMsel(book, { ...alone, start })).toMatchObject({ ok: true, injects: [{ offset: 90 }] })
  })

  it('[MSL-10] a formula without a saved value, or with an error, is a fault at its cell', () => {
    const rows = `${head}<x:row r="2">${cell('A2', '', '<x:v>1</x:v>')}${cell('B2', '', '<x:f>NOW()</x:f>')}${cell('C2', 't="str"', '<x:v>Jam</x:v>')}${cell('D2', 't="e"', '<x:f>1/0</x:f><x:v>#DIV/0!</x:v>')}</x:row>`
    expect(codes(readMsel(bookOf([{ rows }]), alone))).toEqual([
      [2, 'B', 'noValue'],
      [2, 'D', 'noValue'],
      [2, 'B', 'missing'],
    ])
  })
})

describe('a hostile workbook', () => {
  const good = head + rowOf(2, '1', '1', 'Jam')
  const sheet = (text: string) => ({ ...parts(), 'xl/worksheets/sheet0.xml': text })
  const parts = (): Record<string, string> => ({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/></Relationships>',
  })
  const files: readonly [what: string, file: () => Uint8Array, code: string][] = [
    ['no workbook', () => zipped({ 'word/document.xml': '<x/>' }), 'notXlsx'],
    ['no sheet', () => zipped(parts()), 'notXlsx'],
    ['a document type', () => zipped(sheet('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')), 'damagedXlsx'],
    ['an entity of its own', () => zipped(sheet('<a>&b;</a>')), 'damagedXlsx'],
    ['tags that do not match', () => zipped(sheet('<a><b></a></b>')), 'damagedXlsx'],
    ['an end that is missing', () => zipped(sheet('<a><b>')), 'damagedXlsx'],
    ['two roots', () => zipped(sheet('<a/><a/>')), 'damagedXlsx'],
    ['an attribute twice', () => zipped(sheet('<a b="1" b="2"/>')), 'damagedXlsx'],
    ['tags too deep', () => zipped(sheet('<a>'.repeat(50) + '</a>'.repeat(50))), 'damagedXlsx'],
    [
      'a shared text that there is not',
      () => bookOf([{ rows: `<x:row><x:c t="s"><x:v>7</x:v></x:c></x:row>` }]),
      'damagedXlsx',
    ],
    ['a row before the last', () => bookOf([{ rows: rowOf(5, 'a') + rowOf(2, 'b') }]), 'damagedXlsx'],
    [
      'a cell before the last',
      () => bookOf([{ rows: '<x:row><x:c r="B1"/><x:c r="A1"/></x:row>' }]),
      'damagedXlsx',
    ],
    ['too many rows', () => bookOf([{ rows: '<x:row/>'.repeat(5_001) }]), 'tooManyCells'],
    ['too much in it', () => bookOf([{ rows: ' '.repeat(31_000_000) }]), 'tooLarge'],
    [
      'a sheet outside the file',
      () =>
        zipped({
          ...parts(),
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r0" TargetMode="External" Target="worksheets/sheet0.xml"/></Relationships>',
          'xl/worksheets/sheet0.xml': '<a/>',
        }),
      'notXlsx',
    ],
  ]
  it.each(files)('[MSL-11] with %s is refused', (_what, file, code) => {
    expect(codes(readMsel(file(), alone))).toEqual([[null, null, code]])
  })

  it('[MSL-11] whose part is larger than it says, or was altered, is refused before it fills the memory', () => {
    const whole = bookOf([{ rows: good + ' '.repeat(1_000_000) }])
    const view = new DataView(whole.buffer)
    const changed: string[] = []
    for (let at = 0; at + 46 < whole.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      const size = view.getUint32(at + 24, true)
      if (size < 1_000_000) continue
      view.setUint32(at + 24, 1000, true)
      changed.push(...codes(readMsel(whole.slice(), alone)).map(([, , code]) => String(code)))
      view.setUint32(at + 24, size, true)
      view.setUint32(at + 16, 7, true)
      changed.push(...codes(readMsel(whole.slice(), alone)).map(([, , code]) => String(code)))
    }
    expect(changed).toEqual(['damagedXlsx', 'damagedXlsx'])
  })

  it('[MSL-11] that names sixty thousand parts is refused at once', () => {
    const whole = bookOf([{ rows: good }])
    new DataView(whole.buffer).setUint16(whole.length - 12, 60_000, true)
    expect(codes(readMsel(whole, alone))).toEqual([[null, null, 'tooLarge']])
  })
})
