import type { Country } from '../../../data/model/country.ts'
import { DisruptionCause } from '../../../data/model/entries/disruption.ts'
import type { Confidence, Lane } from '../../../data/model/playbook.ts'
import { catalogues, type MessageKey } from '../../../data/words/catalogue.ts'
import type { Translate } from '../../i18n/use-translate.ts'

/** Lists of a playbook whose parts others name by their identity. */
export type ListName =
  'references' | 'starts' | 'phases' | 'steps' | 'points' | 'elements' | 'doNots' | 'cards'
/** Sections of the editor, in its order: the document itself, its lists, its worksheet. */
export const sections = [
  'general',
  'phases',
  'steps',
  'points',
  'elements',
  'doNots',
  'starts',
  'references',
  'cards',
  'worksheet',
] as const
export type Section = (typeof sections)[number]

type Label = (id: string, t: Translate) => string
type Of<Type extends string, More = unknown> = { name: string; type: Type } & More

/** How one field of a part is edited; `maybe` may be absent, `list` holds parts of its own. */
export type PartField =
  | Of<'text', { isOptional?: true; rows?: number }>
  | Of<'line', { isOptional?: true }>
  | Of<'number', { isOptional?: true; unit?: string }>
  | Of<'id' | 'yes' | 'lines' | 'texts' | 'start'>
  | Of<'choice', { options: readonly string[]; label: Label }>
  | Of<'choices', { options: readonly string[]; label: Label }>
  | Of<'ref', { lists: readonly ListName[]; isOptional?: true }>
  | Of<'refs', { lists: readonly ListName[] }>
  | Of<'group', { fields: readonly PartField[] }>
  | Of<'maybe', { fields: readonly PartField[]; blank: () => unknown }>
  | Of<'list', { fields: readonly PartField[]; blank: (place: number) => unknown }>

const empty = () => ({ en: '', fr: '' })
const country: Label = (id, t) => t(`country.${id as Country}`)
const confidence: Label = (id, t) => t(`editor.confidence.${id as Confidence}`)

const id: PartField = { name: 'id', type: 'id' }
const text = (name: string, rows = 2): PartField => ({ name, type: 'text', rows })
const textIfAny = (name: string, rows = 2): PartField => ({ name, type: 'text', isOptional: true, rows })
const references: PartField = { name: 'references', type: 'refs', lists: ['references'] }

const target: PartField = {
  name: 'target',
  type: 'maybe',
  blank: () => ({ minutes: 30, from: 'start', basis: 'ours', reference: null }),
  fields: [
    { name: 'minutes', type: 'number', unit: 'min' },
    { name: 'from', type: 'ref', lists: ['starts'] },
    {
      name: 'basis',
      type: 'choice',
      options: ['ours', 'doctrine'],
      label: (each, t) => t(`editor.basis.${each as 'ours' | 'doctrine'}`),
    },
    { name: 'reference', type: 'ref', lists: ['references'], isOptional: true },
  ],
}

const optionFields: readonly PartField[] = [
  id,
  text('text'),
  {
    name: 'proposes',
    type: 'maybe',
    blank: () => ({ title: empty(), text: empty() }),
    fields: [text('title'), text('text', 3)],
  },
]
const named = (count: number, prefix: string) => ({ id: `${prefix}${String(count)}`, text: empty() })

/** The fields of the parts of each list, and of the document itself. */
export const partFields: Readonly<Record<Section, readonly PartField[]>> = {
  general: [
    { name: 'id', type: 'line' },
    text('title'),
    text('summary', 3),
    text('trigger', 3),
    text('warning', 3),
    text('doctrine', 3),
    {
      name: 'confidence',
      type: 'choice',
      options: ['high', 'medium', 'low'],
      label: confidence,
    },
    { name: 'leads', type: 'group', fields: [text('US'), text('CA')] },
    {
      name: 'causes',
      type: 'choices',
      options: DisruptionCause.options,
      label: (each, t) => t(`cause.${each as (typeof DisruptionCause.options)[number]}`),
    },
    {
      name: 'numbers',
      type: 'choices',
      options: ['protectiveActions', 'aegl', 'guideDistances', 'ergTables'],
      label: (each, t) =>
        t(`editor.numbers.${each as 'protectiveActions' | 'aegl' | 'guideDistances' | 'ergTables'}`),
    },
  ],
  phases: [id, text('title'), textIfAny('entry'), textIfAny('exit'), target, textIfAny('targetNote')],
  steps: [
    id,
    { name: 'phase', type: 'ref', lists: ['phases'] },
    {
      name: 'lanes',
      type: 'choices',
      options: ['US', 'CA', 'joint'],
      label: (each, t) => t(`lane.${each as Lane}`),
    },
    text('title'),
    textIfAny('detail', 3),
    { name: 'roles', type: 'group', fields: [textIfAny('US'), textIfAny('CA'), textIfAny('support')] },
    { name: 'after', type: 'refs', lists: ['steps', 'points'] },
    textIfAny('precondition'),
    target,
    textIfAny('targetNote'),
    { name: 'elements', type: 'refs', lists: ['elements'] },
    { name: 'doNots', type: 'refs', lists: ['doNots'] },
    references,
  ],
  points: [
    id,
    { name: 'phase', type: 'ref', lists: ['phases'] },
    { name: 'step', type: 'ref', lists: ['steps'] },
    text('question'),
    textIfAny('detail', 3),
    { name: 'needs', type: 'choices', options: ['US', 'CA'], label: country },
    {
      name: 'options',
      type: 'list',
      fields: optionFields,
      blank: (place) => ({ ...named(place, 'option'), proposes: null }),
    },
    target,
    references,
  ],
  elements: [
    id,
    text('label'),
    textIfAny('group'),
    {
      name: 'type',
      type: 'choice',
      options: ['number', 'count', 'text', 'choice', 'yesNo', 'instant', 'position'],
      label: (each, t) => t(`editor.elementType.${each as ElementType}`),
    },
    { name: 'units', type: 'lines' },
    {
      name: 'options',
      type: 'list',
      fields: [id, text('text')],
      blank: (place) => named(place, 'value'),
    },
    { name: 'min', type: 'number', isOptional: true },
    { name: 'max', type: 'number', isOptional: true },
    { name: 'cadenceMinutes', type: 'number', isOptional: true, unit: 'min' },
    { name: 'hasBaseline', type: 'yes' },
    textIfAny('subject'),
    {
      name: 'from',
      type: 'choice',
      options: ['US', 'CA', 'each', 'either'],
      label: (each, t) =>
        each === 'US' || each === 'CA' ? country(each, t) : t(`editor.from.${each as 'each' | 'either'}`),
    },
    references,
  ],
  doNots: [id, text('text'), references],
  starts: [id, text('label'), { name: 'at', type: 'start' }],
  references: [
    id,
    text('title'),
    { name: 'address', type: 'line', isOptional: true },
    { name: 'confidence', type: 'choice', options: ['high', 'medium', 'low'], label: confidence },
    textIfAny('note'),
  ],
  cards: [
    id,
    text('title'),
    {
      name: 'facts',
      type: 'list',
      fields: [text('text'), { name: 'reference', type: 'ref', lists: ['references'], isOptional: true }],
      blank: () => ({ text: empty(), reference: null }),
    },
    { name: 'actions', type: 'texts' },
  ],
  worksheet: [
    text('title'),
    { name: 'maxScore', type: 'number' },
    {
      name: 'criteria',
      type: 'list',
      fields: [id, text('text')],
      blank: (place) => named(place, 'W'),
    },
    { name: 'gates', type: 'list', fields: [id, text('text')], blank: (place) => named(place, 'G') },
    textIfAny('note'),
  ],
}
type ElementType = 'number' | 'count' | 'text' | 'choice' | 'yesNo' | 'instant' | 'position'

/** The label of a field, by its name; null for what no form shows. */
export const fieldLabel = (name: string): MessageKey | null => {
  const key = name === 'US' || name === 'CA' ? `country.${name}` : `editor.field.${name}`
  return Object.hasOwn(catalogues.en, key) ? (key as MessageKey) : null
}
