import type { MessageKey } from '../../../data/words/catalogue.ts'
import type { ControlName } from './item-controls.tsx'
import { freshKey, type Item } from './plan-words.ts'

/** One field of an item. */
export type ItemField = {
  name: string
  control: ControlName
  label: MessageKey
  hint?: MessageKey
  isRequired?: true
  isWide?: true
}

/** A list of a plan: the fields of its items, a new one, and what an item is called while it is closed. */
export type ListTable = {
  fields: (item: Item) => readonly ItemField[]
  blank: (crossings: readonly string[], items: readonly Item[]) => Item
  name: (item: Item) => string
}

type More = Omit<ItemField, 'name' | 'control' | 'label'>
const field = (name: string, control: ControlName, more: More = {}): ItemField => ({
  name,
  control,
  label: `planField.${name}` as MessageKey,
  ...more,
})
const required = { isRequired: true } as const
const wide = { isWide: true } as const
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const joined = (...values: unknown[]) => values.map(text).filter(Boolean).join(', ')
const [country, sides] = [field('country', 'side', required), field('country', 'sides', required)]
const crossing = field('crossing', 'ownCrossing', required)
const first = (crossings: readonly string[]) => crossings[0] ?? ''

/** Every list of a plan but the levels, which have an editor of their own. */
export const listParts = {
  parties: {
    fields: () => [sides, field('agency', 'line', required), field('role', 'prose', wide)],
    blank: () => ({ country: 'both', agency: '', role: '' }),
    name: ({ agency }) => text(agency),
  },
  authorities: {
    fields: () => [sides, field('reference', 'line', required), field('allows', 'prose', wide)],
    blank: () => ({ country: 'both', reference: '', allows: '' }),
    name: ({ reference }) => text(reference),
  },
  alternates: {
    fields: () => [
      { ...field('from', 'ownCrossing', required), label: 'planField.alternateFrom' },
      { ...field('to', 'facility', required), label: 'planField.alternateTo' },
      field('mode', 'mode', required),
      field('capacityPerHour', 'count', { hint: 'form.unknownIsEmpty' }),
      field('limits', 'prose', wide),
    ],
    blank: (crossings) => ({
      from: first(crossings),
      mode: 'commercial',
      to: '',
      capacityPerHour: null,
      limits: '',
    }),
    name: () => '',
  },
  stagingAreas: {
    fields: () => [
      field('name', 'line', required),
      country,
      crossing,
      field('capacity', 'count', { hint: 'form.unknownIsEmpty' }),
      field('area', 'area', wide),
      field('owner', 'line'),
      field('access', 'prose', wide),
    ],
    blank: (crossings, items) => ({
      key: freshKey('area', items),
      name: '',
      country: 'CA',
      crossing: first(crossings),
      area: null,
      capacity: null,
      owner: '',
      access: '',
    }),
    name: ({ name }) => text(name),
  },
  detours: {
    fields: () => [
      field('name', 'line', required),
      country,
      crossing,
      field('via', 'prose', { ...required, ...wide }),
      field('route', 'route', wide),
      field('restrictions', 'prose', { ...wide, hint: 'planField.restrictions.hint' }),
      field('agreedBy', 'lines', { ...wide, hint: 'planField.agreedBy.hint' }),
    ],
    blank: (crossings, items) => ({
      key: freshKey('detour', items),
      name: '',
      country: 'CA',
      crossing: first(crossings),
      via: '',
      route: null,
      restrictions: '',
      agreedBy: [],
    }),
    name: ({ name }) => text(name),
  },
  contacts: {
    fields: () => [
      country,
      field('agency', 'line', required),
      field('position', 'line', { ...required, hint: 'planField.position.hint' }),
      field('phone', 'line', required),
      { ...field('alternate', 'line'), label: 'planField.alternatePhone' },
      field('isAlwaysAnswered', 'yes'),
    ],
    blank: () => ({
      country: 'CA',
      agency: '',
      position: '',
      phone: '',
      isAlwaysAnswered: false,
      alternate: '',
    }),
    name: ({ agency, position, phone }) => joined(agency, position, phone),
  },
  measures: {
    fields: ({ type }) => [
      field('level', 'level', required),
      field('type', 'measureType', required),
      field('title', 'line', { ...required, ...wide }),
      field('lead', 'sides', required),
      field('owner', 'line', { hint: 'planField.owner.hint' }),
      { ...field('from', 'ownOrNone'), label: 'planField.measureFrom' },
      ...(type === 'diversion'
        ? [{ ...field('to', 'facilities'), label: 'planField.measureTo' as const }]
        : []),
      ...(type === 'stagingArea' ? [field('staging', 'staging')] : []),
      field('directions', 'directions'),
      field('modes', 'modes'),
      field('isAdvice', 'yes'),
      field('text', 'prose', wide),
    ],
    blank: (crossings, items) => ({
      key: freshKey('measure', items),
      level: 1,
      lead: 'both',
      owner: '',
      type: 'messageSigns',
      title: '',
      text: '',
      directions: [],
      modes: [],
      from: crossings[0] ?? null,
      to: [],
      staging: null,
      isAdvice: false,
    }),
    name: ({ title }) => text(title),
  },
  radio: {
    fields: () => [
      field('name', 'line', required),
      field('frequency', 'line'),
      field('users', 'countries', required),
      field('acrossBorder', 'yes'),
      field('authority', 'line', { ...wide, hint: 'planField.authority.hint' }),
    ],
    blank: () => ({ name: '', frequency: '', users: [], acrossBorder: false, authority: '' }),
    name: ({ name, frequency }) => joined(name, frequency),
  },
  information: {
    fields: () => [
      field('name', 'line', required),
      field('unit', 'line'),
      field('everyMinutes', 'minutes', { hint: 'form.unknownIsEmpty' }),
      { ...field('from', 'sides', required), label: 'planField.saidBy' },
    ],
    blank: () => ({ name: '', unit: '', everyMinutes: null, from: 'both' }),
    name: ({ name }) => text(name),
  },
  reopening: {
    fields: () => [field('criterion', 'prose', { ...required, ...wide }), field('saidBy', 'sides', required)],
    blank: () => ({ criterion: '', saidBy: 'both' }),
    name: ({ criterion }) => text(criterion),
  },
} as const satisfies Record<string, ListTable>
