import type { Header } from '../model/entry.ts'
import type { StoredEntry } from './database.ts'

/** The short codes of desks, as their enrolments among the rows say. */
export function codesIn(rows: readonly StoredEntry[]): Map<string, string> {
  const codes = new Map<string, string>()
  for (const { desk, header, body } of rows) {
    if (codes.has(desk) || body === null || !header.includes('"kind":"desk.enrolled"')) continue
    codes.set(desk, (JSON.parse(body) as { code: string }).code)
  }
  return codes
}

/** The place of an entry as officials say it: `DET#7`, `DET-US#3` of a country's own, `?#7` of a desk without a code. */
export const placeName = (
  codes: ReadonlyMap<string, string>,
  { desk, releasability, seq }: Pick<Header, 'desk' | 'releasability' | 'seq'>,
): string =>
  `${codes.get(desk) ?? '?'}${releasability === 'SHARED' ? '' : `-${releasability}`}#${String(seq)}`
