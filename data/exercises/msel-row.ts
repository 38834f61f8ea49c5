import * as v from 'valibot'
import type { Country, Language } from '../model/country.ts'
import type { Objective } from '../model/exercise.ts'
import { Inject } from '../model/inject.ts'
import type { MselFault, MselFaultCode, MselNotice, MselNoticeCode } from '../model/msel.ts'
import { readEffects } from './effects-text.ts'
import type { MselField, TextField } from './msel-columns.ts'
import { columnKey, faultAt, noticeAt, type Columns, type Row } from './msel-table.ts'
import { readTime, type ClockStart } from './msel-time.ts'
import {
  allowedBases,
  allowedChannels,
  allowedTypes,
  basisOf,
  channelOf,
  countriesOf,
  typeOf,
} from './msel-words.ts'
import { readObjectives } from './objective-cells.ts'

/** What a reader of a list of events knows beside the file. */
export type MselReader = {
  /** Of columns that name no language, and of what faults name as allowed. */
  language: Language
  /** Objectives that the exercise has; null: not known, and left out. */
  objectives: readonly Objective[] | null
  /** When the exercise starts on the clock; null: times are counted from the start. */
  start: ClockStart | null
  isFacility: (id: string) => boolean
}

export type RowResult = { inject: Inject | null; faults: MselFault[]; notices: MselNotice[] }

/** Words that a longer text begins with, for a title. */
const titleLength = 100

/** One row as an inject, or every fault in it; `ordinal` numbers a row that has no column for it. */
export function readRow(row: Row, columns: Columns, reader: MselReader, ordinal: number): RowResult {
  const faults: MselFault[] = []
  const notices: MselNotice[] = []
  const at = (key: string) => columns.index.get(key) ?? null
  const fault = (field: MselField, code: MselFaultCode, value = '') =>
    void faults.push(faultAt(columns, row.line, at(field), code, value))
  const notice = (field: MselField, code: MselNoticeCode, value = '') =>
    void notices.push(noticeAt(columns, row.line, at(field), code, value))
  const cell = (key: string): string => {
    const index = at(key)
    return index === null ? '' : (row.cells[index]?.text ?? '').trim()
  }
  const both = (field: TextField) => ({ en: cell(columnKey(field, 'en')), fr: cell(columnKey(field, 'fr')) })
  const picked = <T extends string>(
    ...[field, find, missing, code, allowed]: [
      field: MselField,
      find: (text: string) => T | null,
      missing: T,
      code: MselFaultCode,
      allowed: string,
    ]
  ): T => {
    const text = cell(field)
    const found = text === '' ? missing : find(text)
    if (found === null) fault(field, code, `${text} (${allowed})`)
    return found ?? missing
  }
  formulas(row, columns, faults, notices)

  const rawNumber = cell('number')
    .replace(/^(#|no\.?\s|n[°º]\s?|inject\s)/i, '')
    .trim()
  if (rawNumber === '' && at('number') !== null) fault('number', 'missing')
  if (at('number') === null) notice('number', 'assumedNumber', String(ordinal))
  const number = at('number') === null ? String(ordinal) : rawNumber

  const time = cell('time')
  const offset = time === '' ? null : readTime(time, reader.start, columns.isClock)
  if (!offset) fault('time', 'missing')
  else if (!offset.ok) fault('time', offset.code, time)

  const texts = { title: both('title'), text: both('text') }
  const { title, text } = filled(texts)
  if (isNothing(title)) faults.push(faultAt(columns, row.line, textColumn(columns, 'title'), 'missing'))
  else if (isNothing(texts.title)) notice('title', 'assumedTitle', title.en || title.fr)
  else if (isNothing(texts.text)) notice('text', 'assumedText', text.en || text.fr)

  const from = withAside(both('from'), cell('faction'))
  if (isNothing(from)) notice('from', 'assumedSender')
  const { countries, organisation } = addressees()
  if (cell('method') === '') notice('method', 'assumedMethod')
  const channel = picked('method', channelOf, 'inPerson', 'badMethod', allowedChannels(reader.language))
  const type = picked('type', typeOf, 'inject', 'badType', allowedTypes(reader.language))
  const basis = picked('basis', basisOf, 'fiction', 'badBasis', allowedBases(reader.language))
  const effects = readEffects(cell('effects'), reader.isFacility)
  if (!effects.ok) fault('effects', effects.code, effects.value)
  const aims = readObjectives(cell('objectives'), cell('tasks'), reader.objectives)
  for (const each of aims.faults) fault(each.field, each.code, each.value)
  if (aims.isLeftOut) notice('objectives', 'objectivesLeftOut', cell('objectives'))
  const of = cell('branchOf')
  const when = both('branchWhen')
  if (of !== '' && isNothing(when))
    faults.push(faultAt(columns, row.line, textColumn(columns, 'branchWhen'), 'missing'))

  const raw = {
    ...{ number, title, text, channel, type, basis },
    from: isNothing(from) ? { en: 'Exercise control', fr: 'Direction de l’exercice' } : from,
    to: { countries, organisation },
    effects: effects.ok ? effects.effects : [],
    offset: offset?.ok ? offset.minutes : 0,
    expectedAction: both('expected'),
    ...{ objectives: aims.objectives, tasks: aims.tasks },
    ...{ controller: cell('controller'), evaluator: cell('evaluator') },
    branch: of === '' ? null : { of, when: isNothing(when) ? { en: '–', fr: '–' } : when },
    ...{ source: cell('source'), comments: cell('comments') },
  }
  const read = v.safeParse(Inject, raw)
  if (!read.success)
    for (const issue of read.issues) {
      const [field, language] = fieldOfIssue(issue)
      const index = language === null ? at(field) : at(columnKey(field, language))
      const code = field === 'number' || field === 'branchOf' ? 'badNumber' : 'tooLong'
      if (!(field === 'number' && number === ''))
        faults.push(
          faultAt(columns, row.line, index, code, typeof issue.input === 'string' ? issue.input : ''),
        )
    }
  return { inject: read.success && faults.length === 0 ? read.output : null, faults, notices }

  /** Countries of their own column, of the team or of the recipient; both when none is named. */
  function addressees(): { countries: Country[]; organisation: { en: string; fr: string } } {
    const named = cell('countries')
    const to = both('to')
    const team = cell('team')
    const said = named === '' ? null : countriesOf(named)
    if (named !== '' && !said) fault('countries', 'badCountry', named)
    const byTeam = team === '' ? null : countriesOf(team)
    const byName = countriesOf(to.en || to.fr)
    if (named === '' && !byTeam && !byName) notice('countries', 'assumedCountries')
    const organisation = byName && named === '' ? { en: '', fr: '' } : to
    return {
      countries: said ?? byTeam ?? byName ?? ['US', 'CA'],
      organisation: withAside(organisation, byTeam ? '' : team),
    }
  }
}

type Either = { en: string; fr: string }
const isNothing = ({ en, fr }: Either): boolean => en === '' && fr === ''

/** A title alone is the text too, and the beginning of a text alone its title. */
function filled({ title, text }: { title: Either; text: Either }): { title: Either; text: Either } {
  if (isNothing(text)) return { title, text: title }
  if (!isNothing(title)) return { title, text }
  const short = (words: string) => {
    const line = (words.split('\n')[0] ?? '').trim()
    return line.length > titleLength ? `${line.slice(0, titleLength - 1)}…` : line
  }
  return { title: { en: short(text.en), fr: short(text.fr) }, text }
}

/** What another column says of a name, in brackets behind it. */
function withAside({ en, fr }: Either, aside: string): Either {
  if (aside === '') return { en, fr }
  if (en === '' && fr === '') return { en: aside, fr: '' }
  const add = (name: string) => (name === '' ? '' : `${name} (${aside})`)
  return { en: add(en), fr: add(fr) }
}

const textColumn = ({ index }: Columns, field: TextField): number | null =>
  index.get(columnKey(field, 'en')) ?? index.get(columnKey(field, 'fr')) ?? null

/** A cell that a formula made is taken as the value that was saved with it; without one nobody knows it. */
function formulas(row: Row, columns: Columns, faults: MselFault[], notices: MselNotice[]): void {
  const used = new Set(columns.index.values())
  row.cells.forEach(({ text, formula }, index) => {
    if (!used.has(index) || formula === 'none') return
    if (formula === 'noValue') faults.push(faultAt(columns, row.line, index, 'noValue'))
    else notices.push(noticeAt(columns, row.line, index, 'formulaValue', text))
  })
}

const columnsOfInject: Readonly<Record<string, MselField>> = {
  number: 'number',
  title: 'title',
  text: 'text',
  from: 'from',
  to: 'to',
  expectedAction: 'expected',
  controller: 'controller',
  evaluator: 'evaluator',
  source: 'source',
  comments: 'comments',
  effects: 'effects',
  objectives: 'objectives',
  tasks: 'tasks',
}

function fieldOfIssue(issue: v.BaseIssue<unknown>): [field: MselField, language: Language | null] {
  const keys = (issue.path ?? []).map(({ key }) => String(key))
  const language = keys.find((key): key is Language => key === 'en' || key === 'fr') ?? null
  if (keys[0] === 'branch') return language ? ['branchWhen', language] : ['branchOf', null]
  return [columnsOfInject[keys[0] ?? ''] ?? 'number', language]
}
