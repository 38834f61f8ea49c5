import Papa from 'papaparse'
import * as v from 'valibot'
import { canonical, type Json } from '../model/canonical.ts'
import type { Language, Releasability } from '../model/country.ts'
import { WorkspaceMode } from '../model/entries/workspace.ts'
import { byLogOrder, type Entry, type Header, type WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { UnreadEntry } from '../model/read-entry.ts'
import { clockOf } from '../projections/exercise-clock.ts'
import { purgedEntries } from '../projections/purged.ts'
import { trustOf } from '../projections/trust.ts'
import { exerciseTimeAt } from '../rules/exercise-clock.ts'
import { modeMark } from '../words/mode-mark.ts'
import { purgedText } from '../words/purged-words.ts'
import { translate } from '../words/translate.ts'
import { maySee, type Audience } from './context.ts'

/** What an opening says of its mode. */
const Opening = v.object({ mode: WorkspaceMode })

/** A desk's signature over the head of a chain, as the log keeps it. */
type ExportedSeal = {
  workspace: string
  desk: string
  releasability: Releasability
  seq: number
  head: Sha256
  signature: string
  sealedAt: string
}

const columns = [
  'mode',
  'occurredAt',
  'recordedAt',
  'kind',
  'releasability',
  'country',
  'agency',
  'author',
  'desk',
  'seq',
  'lamport',
  'hash',
  'body',
  'exerciseTime',
] as const

/** How a cell begins that a spreadsheet would run, blanks before it or not; wide signs count in some languages. */
export const RUNS_IN_A_SPREADSHEET = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The log as a table, one entry a row in log order, columns fixed; every row says in what it was made. The body is its canonical JSON; a cell that a spreadsheet would run is defused. A purged entry keeps its row, and says in place of the body when and under what its text was deleted. Begins with a byte order mark, without which Excel misreads accents. */
export function logCsv(
  entries: readonly Entry[],
  unread: readonly UnreadEntry[],
  audience: Audience,
  language: Language,
): string {
  const seen = entries.filter(({ releasability }) => maySee(audience, releasability)).sort(byLogOrder)
  const trust = trustOf(seen)
  const clock = clockOf(seen)
  const mark = markOf(entries.find(({ kind }) => kind === 'workspace.opened')?.body)
  const people = new Map(
    seen.flatMap((entry) =>
      entry.kind === 'official.registered' ? [[entry.body.official, entry.body]] : [],
    ),
  )
  const readable = seen.map((entry) => ({ entry, body: canonical(entry.body as unknown as Json) }))
  const purged = purgedEntries(unread, seen, (mark) => maySee(audience, mark)).map((each) => ({
    entry: { ...each.header, hash: each.hash },
    body: purgedText(each, language),
  }))
  const rows = [...readable, ...purged]
    .sort((a, b) => byLogOrder(a.entry, b.entry))
    .map(({ entry, body }) => {
      const person = entry.official === null ? undefined : people.get(entry.official)
      return [
        mark,
        entry.occurredAt,
        entry.recordedAt,
        entry.kind,
        entry.releasability,
        trust[entry.desk]?.country ?? '',
        person?.agency ?? '',
        person?.name ?? '',
        entry.desk,
        entry.seq,
        entry.lamport,
        entry.hash,
        body,
        exerciseTimeAt(clock, entry.occurredAt) ?? '',
      ]
    })
  const head = columns.map((column) => translate(language, `report.csv.${column}`))
  const options = { newline: '\r\n', escapeFormulae: RUNS_IN_A_SPREADSHEET }
  return `\ufeff${Papa.unparse([head, ...rows], options)}\r\n`
}

/** The mark of the workspace that an opening opened; empty where no entry opens it. */
function markOf(body: unknown): string {
  const opened = v.safeParse(Opening, body)
  return opened.success ? modeMark(opened.output.mode) : ''
}

/** The log as it was written, with the seals that vouch for it: anybody can check hashes, links and signatures. */
export function logJson(
  written: readonly WrittenEntry[],
  seals: readonly ExportedSeal[],
  audience: Audience,
): string {
  const seen = written
    .map((entry) => ({ entry, header: JSON.parse(entry.header) as Header }))
    .filter(({ header }) => maySee(audience, header.releasability))
    .sort((a, b) => byLogOrder(a.header, b.header))
    .map(({ entry: { header, body, salt } }) => ({ header, body, salt }))
  const shownSeals = seals
    .filter(({ releasability }) => maySee(audience, releasability))
    .map((seal) => ({ ...seal }))
    .sort((a, b) => (sealKey(a) < sealKey(b) ? -1 : 1))
  const opening = written.find(({ header }) => (JSON.parse(header) as Header).kind === 'workspace.opened')
  const mode = markOf(JSON.parse(opening?.body ?? 'null'))
  return `${canonical({ format: 'entente-log-1', mode, entries: seen, seals: shownSeals })}\n`
}

const sealKey = ({ desk, releasability, seq, signature }: ExportedSeal) =>
  `${desk}/${releasability}/${String(seq).padStart(9, '0')}/${signature}`
