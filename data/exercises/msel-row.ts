import * as v from 'valibot'
import type { Country, Language } from '../model/country.ts'
import { isNothing } from '../model/either-text.ts'
import type { Objective } from '../model/exercise.ts'
import { exerciseControl } from '../reference/scenario-exercise.ts'
import { Inject, type InjectEffect } from '../model/inject.ts'
import type { MselFault, MselFaultCode, MselNotice } from '../model/msel.ts'
import { readEffects } from './effects-text.ts'
import type { MselField } from './msel-columns.ts'
import type { Columns, Row } from './msel-table.ts'
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
import { RowCells, type Either } from './row-cells.ts'

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

/** A row as an inject, or null with every fault in it. */
export type RowResult = {
  number: string
  inject: Inject | null
  faults: readonly MselFault[]
  notices: readonly MselNotice[]
}

/** Reads one row; `ordinal` numbers it when the list has no column for that. */
export function readRow(row: Row, columns: Columns, reader: MselReader, ordinal: number): RowResult {
  const cells = new RowCells(row, columns)
  const { language, objectives } = reader
  const number = numberOf(cells, ordinal)
  const aims = readObjectives(cells.text('objectives'), cells.text('tasks'), objectives)
  for (const { field, code, value } of aims.faults) cells.fault(field, code, value)
  if (aims.isLeftOut) cells.notice('objectives', 'objectivesLeftOut')
  if (cells.text('method') === '') cells.notice('method', 'assumedMethod')
  const raw = {
    number,
    offset: offsetOf(cells, reader),
    ...wordsOf(cells),
    from: senderOf(cells),
    to: addresseesOf(cells),
    channel: picked(cells, 'method', channelOf, 'inPerson', 'badMethod', allowedChannels(language)),
    type: picked(cells, 'type', typeOf, 'inject', 'badType', allowedTypes(language)),
    basis: picked(cells, 'basis', basisOf, 'fiction', 'badBasis', allowedBases(language)),
    effects: effectsOf(cells, reader),
    expectedAction: cells.both('expected'),
    ...{ objectives: aims.objectives, tasks: aims.tasks },
    ...{ controller: cells.text('controller'), evaluator: cells.text('evaluator') },
    branch: branchOf(cells),
    ...{ source: cells.text('source'), comments: cells.text('comments') },
  }
  const inject = checked(raw, cells)
  const { faults, notices } = cells
  return { number, inject: faults.length === 0 ? inject : null, faults, notices }
}

function numberOf(cells: RowCells, ordinal: number): string {
  if (!cells.has('number')) {
    cells.notice('number', 'assumedNumber')
    return String(ordinal)
  }
  const number = cells.text('number').replace(/^(#|no\.?\s|n[°º]\s?|inject\s)/i, '')
  if (number === '') cells.fault('number', 'missing')
  return number.trim()
}

function offsetOf(cells: RowCells, { start }: MselReader): number {
  const text = cells.text('time')
  if (text === '') {
    cells.fault('time', 'missing')
    return 0
  }
  const read = readTime(text, start, cells.isClock)
  if (read.ok && read.isAssumed) cells.notice('time', 'assumedElapsed', text)
  if (read.ok) return read.minutes
  cells.fault('time', read.code, text)
  return 0
}

/** Signs that a title made of a text has. */
const titleLength = 100

/** A title alone is the text too, and the beginning of a text alone its title. */
function wordsOf(cells: RowCells): { title: Either; text: Either } {
  const [title, text] = [cells.both('title'), cells.both('text')]
  if (isNothing(title) && isNothing(text)) cells.fault('title', 'missing')
  else if (isNothing(text)) cells.notice('text', 'assumedText', title.en || title.fr)
  if (isNothing(text)) return { title, text: title }
  if (!isNothing(title)) return { title, text }
  const begun = { en: beginningOf(text.en), fr: beginningOf(text.fr) }
  cells.notice('title', 'assumedTitle', begun.en || begun.fr)
  return { title: begun, text }
}

function beginningOf(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim()
  return line.length > titleLength ? `${line.slice(0, titleLength - 1)}…` : line
}

function senderOf(cells: RowCells): Either {
  const from = withAside(cells.both('from'), cells.text('faction'))
  if (!isNothing(from)) return from
  cells.notice('from', 'assumedSender')
  return { ...exerciseControl }
}

/** Countries of their own column, of the team or of the recipient; both when none is named. */
function addresseesOf(cells: RowCells): { countries: Country[]; organisation: Either } {
  const [named, team, to] = [cells.text('countries'), cells.text('team'), cells.both('to')]
  const said = named === '' ? null : countriesOf(named)
  if (named !== '' && !said) cells.fault('countries', 'badCountry', named)
  const byTeam = team === '' ? null : countriesOf(team)
  const byName = named === '' ? countriesOf(to.en || to.fr) : null
  if (named === '' && !byTeam && !byName) cells.notice('countries', 'assumedCountries')
  return {
    countries: said ?? byTeam ?? byName ?? ['US', 'CA'],
    organisation: withAside(byName ? { en: '', fr: '' } : to, byTeam ? '' : team),
  }
}

/** What another column says of a name, in brackets behind it. */
function withAside({ en, fr }: Either, aside: string): Either {
  if (aside === '') return { en, fr }
  if (isNothing({ en, fr })) return { en: aside, fr: '' }
  const add = (name: string) => (name === '' ? '' : `${name} (${aside})`)
  return { en: add(en), fr: add(fr) }
}

function picked<T extends string>(
  cells: RowCells,
  field: MselField,
  find: (text: string) => T | null,
  missing: T,
  code: MselFaultCode,
  allowed: string,
): T {
  const text = cells.text(field)
  const found = text === '' ? missing : find(text)
  if (found === null) cells.fault(field, code, `${text} (${allowed})`)
  return found ?? missing
}

function effectsOf(cells: RowCells, { isFacility }: MselReader): InjectEffect[] {
  const read = readEffects(cells.text('effects'), isFacility)
  if (read.ok) return read.effects
  cells.fault('effects', read.code, read.value)
  return []
}

function branchOf(cells: RowCells): { of: string; when: Either } | null {
  const of = cells.text('branchOf')
  const when = cells.both('branchWhen')
  if (of === '') return null
  if (isNothing(when)) cells.fault('branchWhen', 'missing')
  return { of, when }
}

const columnsOfInject: Readonly<Record<string, MselField>> = {
  ...{ number: 'number', title: 'title', text: 'text', from: 'from', to: 'to' },
  ...{ expectedAction: 'expected', controller: 'controller', evaluator: 'evaluator' },
  ...{ source: 'source', comments: 'comments', effects: 'effects', objectives: 'objectives' },
  tasks: 'tasks',
}

/** The row as the model has it; what the model limits further, such as the length of a text, is a fault of its cell. */
function checked(raw: object, cells: RowCells): Inject | null {
  const read = v.safeParse(Inject, raw)
  if (read.success) return read.output
  for (const issue of read.issues) {
    const keys = (issue.path ?? []).map(({ key }) => String(key))
    const language = keys.find((key): key is Language => key === 'en' || key === 'fr') ?? null
    const isBranch = keys[0] === 'branch'
    const field = isBranch ? (keys[1] === 'of' ? 'branchOf' : 'branchWhen') : columnsOfInject[keys[0] ?? '']
    const value = typeof issue.input === 'string' ? issue.input : ''
    // An empty text was named already.
    if (issue.type === 'check' || (field === 'number' && value === '')) continue
    if (issue.type === 'regex') cells.fault(field ?? 'number', 'badNumber', value)
    else if (typeof issue.input !== 'string') cells.fault(field ?? 'number', 'tooMany', '')
    else cells.fault(field ?? 'number', 'tooLong', value, language)
  }
  return null
}
