import type { Playbook } from '../../../data/model/playbook.ts'
import type { ListName, Section } from './part-fields.ts'

/** Parts of a list, as an editor holds them: their shape is kept, their words may still be empty. */
export type Part = { id: string } & Readonly<Record<string, unknown>>

const empty = () => ({ en: '', fr: '' })

/** The keys of a JSON pointer. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The value at a JSON pointer; undefined where nothing is. */
export function valueAt(document: unknown, pointer: string): unknown {
  let at = document
  for (const key of keysOf(pointer))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  return at
}

/** The document with another value at a pointer; everything else is the same object as before. */
export const withValue = (document: Playbook, pointer: string, value: unknown): Playbook =>
  replaced(document, keysOf(pointer), value) as Playbook

function replaced(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(at))
    return (at as unknown[]).map((each, i) => (String(i) === key ? replaced(each, rest, value) : each))
  const record = at as Record<string, unknown>
  return { ...record, [key]: replaced(record[key], rest, value) }
}

/** The parts of a section; none for the document itself and its worksheet. */
export const partsOf = (document: Playbook, section: Section): readonly Part[] =>
  section === 'general' || section === 'worksheet' ? [] : document[section]

/** The section and place of a part that a pointer leads to, and the pointer of that part. */
export function placeOf(pointer: string): { section: Section; part: number | null; base: string } {
  const [first = '', second] = keysOf(pointer)
  const isList = listNames.has(first)
  if (isList && second !== undefined)
    return { section: first as Section, part: Number(second), base: `/${first}/${second}` }
  if (first === 'worksheet') return { section: 'worksheet', part: null, base: '/worksheet' }
  return { section: isList ? (first as Section) : 'general', part: null, base: '' }
}
const listNames: ReadonlySet<string> = new Set<ListName>([
  'references',
  'starts',
  'phases',
  'steps',
  'points',
  'elements',
  'doNots',
  'cards',
])

/** A part that is added to a list: a name nobody has, and nothing said yet. */
export function blankPart(document: Playbook, section: ListName, phase: string | null): Part {
  const id = freeId(document, prefixes[section])
  const inPhase = phase ?? document.phases.at(-1)?.id ?? 'P1'
  const lists = { references: [] as string[] }
  const target = { target: null, targetNote: null }
  const blanks: Readonly<Record<ListName, () => object>> = {
    references: () => ({ title: empty(), address: null, confidence: 'low', note: null }),
    starts: () => ({ label: empty(), at: { type: 'run' } }),
    phases: () => ({ title: empty(), entry: null, exit: null, ...target }),
    steps: () => ({
      phase: inPhase,
      lanes: ['US', 'CA'],
      title: empty(),
      detail: null,
      roles: { US: empty(), CA: empty(), support: null },
      after: [],
      precondition: null,
      ...target,
      elements: [],
      doNots: [],
      ...lists,
    }),
    points: () => ({
      phase: inPhase,
      step: document.steps.findLast((step) => step.phase === inPhase)?.id ?? '',
      question: empty(),
      detail: null,
      needs: ['US', 'CA'],
      options: [
        { id: 'yes', text: empty(), proposes: null },
        { id: 'no', text: empty(), proposes: null },
      ],
      target: null,
      ...lists,
    }),
    elements: () => ({
      group: null,
      label: empty(),
      type: 'text',
      units: [],
      options: [],
      min: null,
      max: null,
      cadenceMinutes: null,
      hasBaseline: false,
      subject: null,
      from: 'either',
      ...lists,
    }),
    doNots: () => ({ text: empty(), ...lists }),
    cards: () => ({ title: empty(), facts: [], actions: [] }),
  }
  return { id, ...blanks[section]() }
}
const prefixes: Readonly<Record<ListName, string>> = {
  references: 'R',
  starts: 'start',
  phases: 'P',
  steps: 'S',
  points: 'D',
  elements: 'I',
  doNots: 'N',
  cards: 'C',
}

function freeId(document: Playbook, prefix: string): string {
  const taken = new Set([...listNames].flatMap((list) => document[list as ListName].map(({ id }) => id)))
  let count = 1
  while (taken.has(`${prefix}${String(count)}`)) count += 1
  return `${prefix}${String(count)}`
}

/** A worksheet that is begun. */
export const blankWorksheet = () => ({
  title: empty(),
  maxScore: 5,
  criteria: [{ id: 'W1', text: empty() }],
  gates: [],
  note: null,
})

/** The list with the part at a place moved up (-1) or down (1). */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list]
  const [part] = next.splice(place, 1)
  if (part !== undefined) next.splice(Math.max(0, Math.min(next.length, place + by)), 0, part)
  return next
}

/** Fields that name parts of each list, so that a part that is renamed stays named. */
const namers: Readonly<Record<ListName, readonly string[]>> = {
  references: ['references', 'reference'],
  starts: ['from'],
  phases: ['phase'],
  steps: ['step', 'after'],
  points: ['point', 'after'],
  elements: ['element', 'elements'],
  doNots: ['doNots'],
  cards: [],
}

/** The document with a part renamed, there and wherever it is named. */
export function renamed(document: Playbook, list: ListName, place: number, to: string): Playbook {
  const before = document[list][place]?.id
  if (before === undefined || before === to) return document
  const fields = namers[list]
  const walk = (at: unknown): unknown => {
    if (Array.isArray(at)) return (at as unknown[]).map(walk)
    if (typeof at !== 'object' || at === null) return at
    const isNaming = (key: string) => fields.includes(key) && (key !== 'from' || Object.hasOwn(at, 'minutes'))
    return Object.fromEntries(
      Object.entries(at).map(([key, value]: [string, unknown]) => {
        if (!isNaming(key)) return [key, walk(value)]
        if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
          return [key, value.map((each) => (each === before ? to : each))]
        return [key, value === before ? to : walk(value)]
      }),
    )
  }
  return withValue(walk(document) as Playbook, `/${list}/${String(place)}/id`, to)
}

/** A playbook of which nothing is said but that it has a source, a phase and a step. */
export const blankPlaybook = (): Playbook => ({
  format: 'entente-playbook',
  formatVersion: 1,
  id: 'new-playbook',
  version: 1,
  title: empty(),
  summary: empty(),
  trigger: empty(),
  leads: { US: empty(), CA: empty() },
  warning: empty(),
  doctrine: empty(),
  confidence: 'low',
  causes: [],
  references: [{ id: 'R1', title: empty(), address: null, confidence: 'low', note: null }],
  starts: [
    {
      id: 'start',
      label: { en: 'Start of the run', fr: 'Début de l’exécution' },
      at: { type: 'run' },
    },
  ],
  phases: [{ id: 'P1', title: empty(), entry: null, exit: null, target: null, targetNote: null }],
  steps: [],
  points: [],
  elements: [],
  doNots: [],
  cards: [],
  worksheet: null,
  numbers: [],
  copiedFrom: null,
})
