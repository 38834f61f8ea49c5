import type { MessageKey } from '../words/catalogue.ts'
import type { MessageValues } from '../words/translate.ts'
import type { ClockStart } from '../exercises/msel-time.ts'
import { Language } from '../model/country.ts'
import { Day } from '../model/ids.ts'
import { defaultWindowMonths } from '../rules/coverage.ts'
import { Paper, ReportLanguage } from '../reports/document.ts'
import * as v from 'valibot'

/** A command that was not understood. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly values: MessageValues

  constructor(key: MessageKey, values: MessageValues = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}

export const ReportFormat = v.picklist(['pdf', 'docx', 'html', 'json'])
export type ReportFormat = v.InferOutput<typeof ReportFormat>

export const CoverageFormat = v.picklist(['pdf', 'docx', 'html', 'csv'])
export type CoverageFormat = v.InferOutput<typeof CoverageFormat>

export const EventListFormat = v.picklist(['csv', 'xlsx', 'json'])
export type EventListFormat = v.InferOutput<typeof EventListFormat>

type Common = { files: string[]; json: boolean; passphraseFile: string | null }
export type Command =
  | { name: 'help' }
  | (Common & { name: 'verify' })
  | (Common & { name: 'merge'; out: string })
  | (Common & {
      name: 'report'
      out: string
      language: ReportLanguage
      format: ReportFormat
      paper: Paper
    })
  | (Common & {
      name: 'exercise'
      /** Null: that of the computer. */
      language: Language | null
      start: ClockStart | null
      /** A shipped scenario to be written; null: files are checked, or without any the scenarios are listed. */
      scenario: { id: string; out: string; format: EventListFormat; day: Day | null } | null
    })
  | (Common & {
      name: 'coverage'
      day: Day
      windowMonths: number
      report: { out: string; format: CoverageFormat; language: ReportLanguage; paper: Paper } | null
    })

/** What stands on a command line: options by their long names, and the files. */
export type CommandLine = {
  values: Partial<Record<OfSome | 'passphrase-file', string>> & { json: boolean; help: boolean }
  positionals: string[]
}

/**
 * The command that words mean; `parse` takes options and files apart.
 *
 * @throws UsageError
 */
export function commandOf(
  [name, ...rest]: readonly string[],
  parse: (words: readonly string[]) => CommandLine,
): Command {
  if (name === undefined) throw new UsageError('headless.noCommand')
  const { values, positionals: files } = parse(rest)
  if (values.help || name === '--help') return { name: 'help' }
  const common = { files, json: values.json, passphraseFile: values['passphrase-file'] ?? null }
  switch (name) {
    case 'verify':
      only(values, [])
      needFiles(files)
      return { name, ...common }
    case 'merge':
      only(values, ['out'])
      needFiles(files)
      return { name, ...common, out: needed('-o', values.out) }
    case 'report':
      only(values, ['out', 'lang', 'format', 'paper'])
      needFiles(files)
      return {
        name,
        ...common,
        out: needed('-o', values.out),
        language: oneOf('--lang', ReportLanguage, values.lang),
        format: oneOf('--format', ReportFormat, values.format),
        paper: oneOf('--paper', Paper, values.paper ?? 'letter'),
      }
    case 'exercise':
      only(values, ['out', 'lang', 'format', 'scenario', 'start', 'day'])
      return {
        name,
        ...common,
        language: values.lang === undefined ? null : oneOf('--lang', Language, values.lang),
        start: values.start === undefined ? null : startIn(values.start),
        scenario: scenarioIn(values, files),
      }
    case 'coverage':
      only(values, ['out', 'lang', 'format', 'paper', 'as-of', 'months'])
      needFiles(files)
      return {
        name,
        ...common,
        day: dayIn(needed('--as-of', values['as-of'])),
        windowMonths: monthsIn(values.months),
        report: coverageReportIn(values),
      }
    default:
      throw new UsageError('headless.unknownCommand', { name })
  }
}

const ofSome = ['out', 'lang', 'format', 'paper', 'as-of', 'months', 'scenario', 'start', 'day'] as const
type OfSome = (typeof ofSome)[number]

/** An option that a command does not have is a mistake, never silently left aside. */
function only(values: Partial<Record<OfSome, string>>, allowed: readonly OfSome[]): void {
  const extra = ofSome.find((name) => values[name] !== undefined && !allowed.includes(name))
  if (extra) throw new UsageError('headless.unknownOption', { name: extra === 'out' ? '-o' : `--${extra}` })
}

function dayIn(text: string, name = '--as-of'): Day {
  if (v.is(Day, text)) return text
  throw new UsageError('headless.wrongDay', { name })
}

/** A shipped scenario has no file of its own; a whole exercise has the day of its start. */
function scenarioIn(values: Partial<Record<OfSome, string>>, files: readonly string[]) {
  if (values.scenario === undefined) {
    const other = (['out', 'format', 'day'] as const).find((name) => values[name] !== undefined)
    if (other !== undefined) throw new UsageError('headless.needsOption', { name: '--scenario' })
    return null
  }
  const [extra] = files
  if (extra !== undefined) throw new UsageError('headless.noFileHere', { name: extra })
  if (values.start !== undefined) throw new UsageError('headless.unknownOption', { name: '--start' })
  const format = oneOf('--format', EventListFormat, values.format ?? 'csv')
  const day = format === 'json' ? dayIn(needed('--day', values.day), '--day') : null
  return { id: needed('--scenario', values.scenario), out: needed('-o', values.out), format, day }
}

function startIn(text: string): ClockStart {
  const [, day, time] = /^(?:(.+)T)?(([01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  if (time === undefined || (day !== undefined && !v.is(Day, day)))
    throw new UsageError('headless.wrongStart')
  return { day: day ?? null, time }
}

function monthsIn(text: string | undefined): number {
  if (text === undefined) return defaultWindowMonths
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (months >= 1 && months <= 120) return months
  throw new UsageError('headless.wrongValue', { name: '--months', allowed: '1–120' })
}

/** A report is written only when a name is given for it; its other options mean nothing without. */
function coverageReportIn(values: Partial<Record<OfSome, string>>) {
  const other = (['format', 'lang', 'paper'] as const).find((name) => values[name] !== undefined)
  if (values.out === undefined && other !== undefined)
    throw new UsageError('headless.needsOption', { name: '-o' })
  if (values.out === undefined) return null
  return {
    out: needed('-o', values.out),
    language: oneOf('--lang', ReportLanguage, values.lang),
    format: oneOf('--format', CoverageFormat, values.format),
    paper: oneOf('--paper', Paper, values.paper ?? 'letter'),
  }
}

function needFiles(files: readonly string[]): void {
  if (files.length === 0) throw new UsageError('headless.noFile')
}

function needed(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError('headless.needsOption', { name: option })
  return value
}

function oneOf<T extends string>(
  option: string,
  schema: v.PicklistSchema<T[] | readonly T[], undefined>,
  value: string | undefined,
): T {
  const given = v.safeParse(schema, needed(option, value))
  if (given.success) return given.output
  throw new UsageError('headless.wrongValue', { name: option, allowed: schema.options.join(', ') })
}
