import * as v from 'valibot'
import type { Sha256 } from '../model/ids.ts'
import { Playbook } from '../model/playbook.ts'
import { faultsOf, type PlaybookFault, type PlaybookFaultCode } from '../rules/playbook-faults.ts'
import { playbookHash } from '../rules/playbook-hash.ts'

export type ReadPlaybook =
  { ok: true; playbook: Playbook; hash: Sha256 } | { ok: false; faults: readonly PlaybookFault[] }

/** Characters of a file beyond which it is not read: twenty times the longest that ships. */
const longest = 4_000_000
/** More than this nobody mends at once. */
const mostFaults = 200

/** Reads the text of a playbook file, or says every place where it is broken and why. */
export function readPlaybook(text: string): ReadPlaybook {
  if (text.length > longest) return refused('tooLarge', String(text.length))
  let raw: unknown
  try {
    // A byte order mark is what some editors begin a file with.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (thrown) {
    return refused('notJson', thrown instanceof Error ? thrown.message.slice(0, 200) : '')
  }
  return checkPlaybook(raw)
}

/** The same check for a document that is already parsed, as the editor holds it. */
export function checkPlaybook(raw: unknown): ReadPlaybook {
  if (!isRecord(raw) || raw['format'] !== 'entente-playbook') return refused('notAPlaybook', '')
  if (typeof raw['formatVersion'] === 'number' && raw['formatVersion'] > 1)
    return refused('newerFormat', String(raw['formatVersion']))
  const result = v.safeParse(Playbook, raw)
  if (!result.success)
    return { ok: false, faults: result.issues.slice(0, mostFaults).map((issue) => shapeFault(issue, raw)) }
  const faults = faultsOf(result.output)
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) }
  return { ok: true, playbook: result.output, hash: playbookHash(result.output) }
}

/** The text of a playbook's file: readable, and read back as the same version. */
export const writePlaybook = (playbook: Playbook): string => `${JSON.stringify(playbook, null, 1)}\n`

const refused = (code: PlaybookFaultCode, detail: string): ReadPlaybook => ({
  ok: false,
  faults: [{ code, pointer: '', part: null, detail }],
})

function shapeFault(issue: v.BaseIssue<unknown>, raw: unknown): PlaybookFault {
  const keys = (issue.path ?? []).map(({ key }) => String(key))
  const pointer = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { code: codeOf(issue, keys), pointer, part: partAt(raw, keys), detail: detailOf(issue) }
}

function codeOf(issue: v.BaseIssue<unknown>, keys: readonly string[]): PlaybookFaultCode {
  if (issue.expected === 'never') return 'unknownField'
  const last = keys.at(-1)
  const isEmpty = issue.received === 'undefined' || issue.type === 'min_length'
  if (last === 'en' && isEmpty) return 'missingEnglish'
  if (last === 'fr' && isEmpty) return 'missingFrench'
  return issue.received === 'undefined' ? 'missing' : 'wrongValue'
}

const detailOf = ({ expected, received }: v.BaseIssue<unknown>): string =>
  expected === null || expected === 'never' || received === 'undefined'
    ? received === 'undefined'
      ? ''
      : received.slice(0, 100)
    : `${received.slice(0, 100)} / ${expected.slice(0, 200)}`

/** The identity of the innermost part of the document on the way to a place. */
function partAt(raw: unknown, keys: readonly string[]): string | null {
  let at = raw
  let part: string | null = null
  for (const key of keys) {
    at = isRecord(at) ? at[key] : Array.isArray(at) ? (at as unknown[])[Number(key)] : undefined
    if (isRecord(at) && typeof at['id'] === 'string') part = at['id'].slice(0, 60)
  }
  return part
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
