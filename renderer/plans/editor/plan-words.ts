import type { Language } from '../../../data/model/country.ts'
import type { UnfinishedPlan } from '../../../data/plans/word-faults.ts'
import { defaultLevels } from '../../../data/reference/guide-checklist.ts'

/** One item of a list of a plan, while it is written. */
export type Item = Readonly<Record<string, unknown>>

/** A plan before its first word: the crossings in focus, and the levels that we propose. */
export const emptyPlan = (crossings: readonly string[], language: Language): UnfinishedPlan => ({
  title: '',
  purpose: '',
  crossings,
  owner: { US: '', CA: '' },
  parties: [],
  authorities: [],
  activation: { US: '', CA: '', joint: '' },
  alternates: [],
  stagingAreas: [],
  detours: [],
  contacts: [],
  ...defaultLevels(language),
  measures: [],
  communications: { primary: '', alternate: '', contingency: '', emergency: '', bridgeCall: '', radio: [] },
  information: [],
  reopening: [],
  reviewBy: null,
})

/** The value that a pointer leads to; undefined where there is none. */
export const valueAt = (words: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? (value as Item)[step] : undefined),
      words,
    )

/** Names inside a plan and numbers that a position answers are no words about a person. */
const notWords = new Set(['key', 'crossing', 'from', 'to', 'staging', 'phone'])

/** Every free text of a plan, for the check on personal data; telephones of positions belong there and are left out. */
export function textsOf(value: unknown, name = ''): string[] {
  if (notWords.has(name) || name === 'crossings') return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each))
  if (typeof value !== 'object' || value === null) return []
  // A contact's second number is a telephone too.
  const isContact = 'isAlwaysAnswered' in value
  return Object.entries(value).flatMap(([key, each]) =>
    isContact && key === 'alternate' ? [] : textsOf(each, key),
  )
}

/** A name that no item of a list has yet, such as `area-2`. */
export function freshKey(prefix: string, items: readonly Item[]): string {
  const taken = new Set(items.map(({ key }) => key))
  for (let count = items.length + 1; ; count += 1)
    if (!taken.has(`${prefix}-${String(count)}`)) return `${prefix}-${String(count)}`
}
