import type { Language } from '../model/country.ts'
import { type Facts, type ProblemCode, Problem } from '../model/problem.ts'
import { translate } from '../words/translate.ts'

/** What a command prints; one line of JSON instead of text when it was asked for. */
export type Outcome = { isGood: boolean; text: string; json: object }

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
