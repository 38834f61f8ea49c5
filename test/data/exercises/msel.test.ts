import { describe, expect, it } from 'vitest'
import { exerciseMark, writeMselCsv, writeMselXlsx } from '../../../data/exercises/write-msel.ts'
import { readMsel } from '../../../data/exercises/read-msel.ts'
import type { Inject } from '../../../data/model/inject.ts'
import type { ReadMsel } from '../../../data/model/msel.ts'
import { mselFaultText } from '../../../data/words/msel-words.ts'
import { alone, bytesOf, designOf, readerOf, readText, scenarioIds } from './lists.ts'

const injectsOf = (read: ReadMsel): readonly Inject[] => {
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.injects
}
const faultsOf = (read: ReadMsel) => (read.ok ? [] : read.faults)

describe.each(['en', 'fr'] as const)('a list of events in %s', (language) => {
  it.each(scenarioIds)('[MSL-1] of %s reads back from CSV and XLSX as it was written', (id) => {
    const design = designOf(id, language)
    const reader = readerOf(design)
    expect(readMsel(bytesOf(writeMselCsv(design, language)), reader)).toEqual({
      ...{ ok: true, injects: design.injects, notices: [] },
    })
    expect(readMsel(writeMselXlsx(design, language), reader)).toEqual({
      ...{ ok: true, injects: design.injects, notices: [] },
    })
  })

  it('[MSL-2] says on every row, in both languages, that it is an exercise', () => {
    const rows = writeMselCsv(designOf(), language).split(/\r\n/).slice(1, -1)
    const own = rows.filter((row) => row.startsWith(`${exerciseMark},`))
    expect(own).toHaveLength(17)
    expect(rows).toHaveLength(17)
  })
})

describe('a list of another tool', () => {
  it('[MSL-4] takes the columns of common tools, a title above them, semicolons and Windows’ own signs', () => {
    const text = [
      'Exercice PONT 2026;;;;;;;;;',
      'Number;Time;From;Faction;To;Team;Method;Subject;Message;Expected Action',
      '1;T+0:20;Dispatch;OPP;Superintendent;Canada;Phone;Trucks stop;Trucks stopped on 402;Notify',
      '2;T+0:40;Mayor;;;;Social media;Rumour;“Pont fermé”;Correct',
    ].join('\r\n')
    const latin = Uint8Array.from(
      [...text].map((sign) => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)),
    )
    const [first, second] = injectsOf(readMsel(latin, alone))
    expect(first).toMatchObject({
      ...{ number: '1', offset: 20, channel: 'phone', type: 'inject', basis: 'fiction' },
      title: { en: 'Trucks stop', fr: '' },
      from: { en: 'Dispatch (OPP)', fr: '' },
      to: { countries: ['CA'], organisation: { en: 'Superintendent', fr: '' } },
      expectedAction: { en: 'Notify', fr: '' },
    })
    expect(second).toMatchObject({
      ...{ channel: 'media', text: { en: '“Pont fermé”', fr: '' } },
      to: { countries: ['US', 'CA'] },
    })
  })

  it('[MSL-4] takes French headings, UTF-16 with tabs, and both languages side by side', () => {
    const rows = [
      ['Numéro', 'Heure prévue', 'Titre', 'Titre (EN)', 'Texte', 'Moyen', 'Genre', 'Suite de', 'Quand'],
      ['1', '0 h 20', 'Bouchon', 'Jam', 'Des camions', 'Courriel', 'Injection', '', ''],
      ['1a', '1 h', 'Suite', '', 'Encore', 'Alerte CAP', 'Conditionnel', '1', 'Sans réponse'],
    ]
    const text = `\ufeff${rows.map((row) => row.join('\t')).join('\n')}`
    const wide = new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer)
    const [first, second] = injectsOf(readMsel(wide, { ...alone, language: 'fr' }))
    expect(first).toMatchObject({ title: { en: 'Jam', fr: 'Bouchon' }, text: { en: '', fr: 'Des camions' } })
    expect(first).toMatchObject({ channel: 'email', offset: 20 })
    expect(second).toMatchObject({
      ...{ type: 'contingency', channel: 'alert' },
      branch: { of: '1', when: { en: '', fr: 'Sans réponse' } },
    })
  })

  it('[MSL-5] says what it left out and what it assumed', () => {
    const read = readText('Event,Time,Colour\nTrucks stop,0:20,red\nMore trucks,0:40,red\n')
    expect(injectsOf(read)).toMatchObject([
      { number: '1', title: { en: 'Trucks stop' }, text: { en: 'Trucks stop' }, channel: 'inPerson' },
      { number: '2', from: { en: 'Exercise control' } },
    ])
    expect(read.ok && read.notices.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'C', 'ignoredColumn'],
      [null, null, 'assumedNumber'],
      [null, null, 'assumedMethod'],
      [null, 'B', 'assumedElapsed'],
      [null, null, 'assumedText'],
      [null, null, 'assumedSender'],
      [null, null, 'assumedCountries'],
    ])
  })

  it('[MSL-6] finds objectives by number, name or title and tasks by name or text', () => {
    const design = designOf()
    const [, second, third] = design.overview.objectives
    const text = [
      'Number,Time,Title,Objective,Critical task',
      `1,1,Jam,"1; ${second?.title.en}",notify`,
      `2,2,Jam,"O3, ${third?.id}","${third?.tasks[0]?.text.fr}"`,
      '3,3,Jam,9,dance',
    ].join('\n')
    const faults = faultsOf(readMsel(bytesOf(text), readerOf(design)))
    expect(faults.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [4, 'D', 'unknownObjective', '9'],
      [4, 'E', 'unknownTask', 'dance'],
    ])
    const good = readMsel(bytesOf(text.split('\n').slice(0, 3).join('\n')), readerOf(design))
    expect(injectsOf(good)).toMatchObject([
      { objectives: ['o1', 'o2'], tasks: ['notify'] },
      { objectives: ['o3'], tasks: ['queue-protection'] },
    ])
  })
})

describe('a broken list', () => {
  const head = 'Number,Time,Title,Text,Method,Type,Country,Branch of,When,Basis,Effects,Controller'
  const rows: readonly [row: string, column: string, code: string][] = [
    [',T+1,Jam', 'A', 'missing'],
    ['seven!,T+1,Jam', 'A', 'badNumber'],
    ['7,,Jam', 'B', 'missing'],
    ['7,soon,Jam', 'B', 'badTime'],
    ['7,-5,Jam', 'B', 'beforeStart'],
    ['7,T+1,', 'C', 'missing'],
    [`7,T+1,Jam,${'x'.repeat(20_001)}`, 'D', 'tooLong'],
    ['7,T+1,Jam,,pigeon', 'E', 'badMethod'],
    ['7,T+1,Jam,,phone,party', 'F', 'badType'],
    ['7,T+1,Jam,,phone,inject,France', 'G', 'badCountry'],
    ['7,T+1,Jam,,phone,inject,US,9,never', 'H', 'unknownBranch'],
    ['7,T+1,Jam,,phone,inject,US,7,never', 'H', 'unknownBranch'],
    ['7,T+1,Jam,,phone,inject,US,1,', 'I', 'missing'],
    ['7,T+1,Jam,,phone,inject,US,,,rumour', 'J', 'badBasis'],
    ['7,T+1,Jam,,phone,inject,US,,,fact,close it', 'K', 'badEffect'],
    ['7,T+1,Jam,,phone,inject,US,,,fact,wait no-bridge toUS bus 5 official', 'K', 'unknownFacility'],
    [`7,T+1,Jam,,phone,inject,US,,,fact,,${'x'.repeat(301)}`, 'L', 'tooLong'],
    ['1,T+1,Jam', 'A', 'twiceNumber'],
  ]
  it.each(rows)(
    '[MSL-7] “%.40s” is named by row and column (%s), with how to mend it',
    (row, column, code) => {
      const faults = faultsOf(readText(`${head}\n1,T+0:05,Jam\n${row}\n`))
      expect(faults.map((fault) => [fault.row, fault.column, fault.code])).toEqual([[3, column, code]])
      for (const language of ['en', 'fr'] as const) {
        const words = mselFaultText(faults[0] ?? fail(), language)
        expect(words).toContain(`${language === 'en' ? 'Row 3, column' : 'Ligne 3, colonne'} ${column}`)
        expect(words.length).toBeGreaterThan(30)
      }
    },
  )
  const fail = (): never => {
    throw new Error('no fault')
  }

  const files: readonly [what: string, text: string, code: string][] = [
    ['nothing', '', 'empty'],
    ['headings alone', `${head}\n`, 'empty'],
    ['no headings', 'a,b\nc,d\n', 'noHeadings'],
    ['a column twice', 'Number,Time,Title,Subject\n1,1,Jam,Jam\n', 'twiceColumn'],
    ['a quotation mark without its partner', 'Number,Time,Title\n1,1,"Jam\n', 'badCsv'],
    ['too many rows', `Number,Time,Title\n${'1,1,Jam\n'.repeat(501)}`, 'tooManyRows'],
    ['too many bytes', 'x'.repeat(5_000_001), 'tooLarge'],
    ['bytes that are no text', 'Number,Time,Title\n1,\0,Jam', 'notText'],
  ]
  it.each(files)('[MSL-7] a file with %s is refused', (_what, text, code) => {
    expect(faultsOf(readText(text)).map((fault) => fault.code)).toEqual([code])
  })

  it('[MSL-7] UTF-8 with a damaged byte is refused, and one with a sign of doubt is what it says', () => {
    const file = bytesOf('Number,Time,Title\n1,1,Détour – é\n')
    const damaged = file.slice()
    damaged[file.length - 2] = 0x20
    expect(faultsOf(readMsel(damaged, alone)).map((fault) => fault.code)).toEqual(['notText'])
    const doubtful = readMsel(bytesOf('Number,Time,Title\n1,1,D\ufffdtour é\n'), alone)
    expect(injectsOf(doubtful)).toMatchObject([{ title: { en: 'D\ufffdtour é' } }])
  })

  it('[MSL-8] tells every fault at once and takes nothing over', () => {
    const read = readText('Number,Time,Title\n1,T+1,Jam\n2,soon,\n2,T+2,Jam\n')
    expect(faultsOf(read).map(({ row, code }) => [row, code])).toEqual([
      [3, 'badTime'],
      [3, 'missing'],
      [4, 'twiceNumber'],
    ])
    expect(read).not.toHaveProperty('injects')
  })
})

describe('formulas', () => {
  const design = designOf()
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '＝1', '\u00a0=1'].map((text, index): Inject => ({
    ...(design.injects[1] ?? failed()),
    number: String(index),
    title: { en: text, fr: text },
    comments: `${text}\nsecond`,
  }))
  function failed(): never {
    throw new Error('no inject')
  }
  const own = { ...design, injects: evil }

  it('[MSL-9] a cell that a spreadsheet would run is defused in CSV and a text in XLSX, and reads back', () => {
    const csv = writeMselCsv(own, 'en')
    expect(csv).not.toMatch(/(^|,|")\s*[=+\-@＝]/m)
    const trimmed = evil.map((inject) => ({
      ...inject,
      ...{
        title: { en: inject.title.en.trim(), fr: inject.title.fr.trim() },
        comments: inject.comments.trim(),
      },
    }))
    expect(injectsOf(readMsel(bytesOf(csv), readerOf(design)))).toEqual(trimmed)
    expect(injectsOf(readMsel(writeMselXlsx(own, 'en'), readerOf(design)))).toEqual(trimmed)
  })
})
