import { writeSync } from 'node:fs'
import type { Language } from '../../data/model/country.ts'
import { type Facts, type ProblemCode, Problem } from '../../data/model/problem.ts'
import { translate } from '../../data/words/translate.ts'

/** What a command prints; one line of JSON instead of text when it was asked for. */
export type Outcome = { isGood: boolean; text: string; json: object }

/** The language that the computer is set to; English unless that is French. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return (named ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('fr')
    ? 'fr'
    : 'en'
}

/** A text of a log as one line that cannot steer a terminal: no control signs, no signs that turn the direction. */
export const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** The sentence of a problem. */
export const problemText = (
  language: Language,
  { code, facts }: { code: ProblemCode; facts: Facts },
): string =>
  translate(
    language,
    `problem.${code}`,
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'string' ? oneLine(value) : value,
      ]),
    ),
  )

/** A problem as an outcome. */
export function failure(language: Language, thrown: unknown): Outcome {
  const { code, facts } = Problem.from(thrown)
  const message = problemText(language, { code, facts })
  return { isGood: false, text: message, json: { problem: { code, facts, message } } }
}

/** Writes to standard output (1) or error (2) before it returns, since the thread that could wait does not run. */
export function put(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(`${text}\n`)
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(descriptor, bytes, from)
    } catch (thrown) {
      // A pipe that is full takes more in a moment; one that nobody reads takes none.
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') return
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
