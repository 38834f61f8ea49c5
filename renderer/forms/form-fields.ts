import type { Kind } from '../../data/model/kinds.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { decisionFields } from './decision-fields.ts'
import { field, prose, type Fields, type FormField, type FormValues } from './form-field.ts'

const required = { isRequired: true } as const
const wide = { isWide: true } as const

const facility = field('facility', 'facility', 'form.facility', { ...required, ...wide })
const lane = [
  field('direction', 'direction', 'form.direction', required),
  field('mode', 'mode', 'form.mode', required),
]
const cells = field('cells', 'cells', 'form.cells', { ...wide, hint: 'form.cells.hint' })
const links = field('links', 'links', 'form.links', { ...wide, hint: 'form.links.hint' })
const reason = (label: MessageKey = 'form.reason') => prose('reason', label, required)
const remarks = prose('remarks', 'form.remarks')

const disruptionTerms = [
  field('title', 'line', 'form.title', { ...required, ...wide, hint: 'form.disruption.title.hint' }),
  field('cause', 'cause', 'form.cause', required),
  field('source', 'line', 'form.source', { ...required, hint: 'form.source.hint' }),
  field('expectedEnd', 'instant', 'form.expectedEnd', { hint: 'form.unknownIsEmpty' }),
]

const measureTerms = (type: unknown): FormField[] => [
  field('title', 'line', 'form.title', { ...required, ...wide, hint: 'form.measure.title.hint' }),
  ...(type === 'diversion'
    ? [
        field('from', 'facility', 'form.measure.divertFrom', required),
        field('to', 'facilities', 'form.measure.divertTo', {
          ...required,
          hint: 'form.measure.divertTo.hint',
        }),
      ]
    : [field('from', 'facility', 'form.measure.serves', { ...wide, hint: 'form.measure.serves.hint' })]),
  ...(type === 'stagingArea'
    ? [
        field('area', 'area', 'form.measure.area', { ...required, ...wide }),
        field('capacity', 'count', 'form.measure.capacity', { hint: 'form.unknownIsEmpty' }),
      ]
    : []),
  field('directions', 'directions', 'form.measure.directions', required),
  field('modes', 'modes', 'form.measure.modes', required),
  prose('text', 'form.measure.text'),
  field('isAdvice', 'yes', 'form.measure.isAdvice', wide),
]

/** What an official may fill in, and later correct, of each kind of entry; ids and numbers are not among it. */
const tables: Partial<Record<Kind, Fields>> = {
  ...decisionFields,
  'note.added': [
    prose('text', 'form.text', required),
    field('form', 'noteForm', 'form.noteForm', required),
    field('tags', 'tags', 'form.tags'),
    links,
  ],
  'message.issued': [
    field('en', 'english', 'form.message.en', { ...required, ...wide }),
    field('fr', 'french', 'form.message.fr', { ...required, ...wide }),
    field('channel', 'line', 'form.message.channel', {
      ...required,
      ...wide,
      hint: 'form.message.channel.hint',
    }),
  ],
  'status.reported': [facility, { ...cells, ...required }, prose('text', 'form.text'), links],
  'wait.observed': [
    facility,
    ...lane,
    field('minutes', 'minutes', 'form.wait.minutes', required),
    field('method', 'waitMethod', 'form.wait.method', required),
    field('source', 'line', 'form.source', { ...required, hint: 'form.source.hint' }),
    field('observedAt', 'instant', 'form.wait.observedAt', required),
  ],
  'lanes.reported': [
    facility,
    ...lane,
    field('open', 'count', 'form.lanes.open', required),
    field('of', 'count', 'form.lanes.of', { hint: 'form.unknownIsEmpty' }),
  ],
  'hours.changed': (values) => [
    facility,
    field('side', 'country', 'form.hours.side', { ...required, ...wide }),
    // An entry of a first release has its hours in words only; a correction of it keeps to them.
    'schedule' in values
      ? field('schedule', 'schedule', 'form.hours.hours', { ...required, ...wide, hint: 'form.hours.hint' })
      : field('hours', 'line', 'form.hours.hours', { ...required, ...wide, hint: 'form.hours.hours.hint' }),
    field('from', 'instant', 'form.hours.from', required),
    field('until', 'instant', 'form.hours.until', { hint: 'form.hours.until.hint' }),
    ...('schedule' in values ? [prose('reason', 'form.reason')] : []),
  ],
  'disruption.opened': [
    facility,
    ...disruptionTerms,
    field('position', 'position', 'form.position', { hint: 'form.position.hint' }),
    { ...cells, ...required },
    prose('description', 'form.description'),
    links,
  ],
  'disruption.updated': [...disruptionTerms, cells, prose('description', 'form.description')],
  'disruption.closed': [prose('outcome', 'form.outcome', required), cells],
  'measure.started': (values) => [
    field('type', 'measureType', 'form.measure.type', { ...required, ...wide }),
    ...measureTerms(values['type']),
    links,
  ],
  'measure.updated': (values) => measureTerms(values['type']),
  'measure.ended': [prose('outcome', 'form.outcome', required)],
  'request.opened': [
    field('subject', 'subject', 'form.request.subject', required),
    field('neededBy', 'instant', 'form.request.neededBy', { hint: 'form.request.neededBy.hint' }),
    field('title', 'line', 'form.title', { ...required, ...wide, hint: 'form.request.title.hint' }),
    prose('text', 'form.text'),
    prose('legalBasis', 'form.request.legalBasis', { hint: 'form.request.legalBasis.hint' }),
    links,
  ],
  'request.accepted': [prose('text', 'form.request.accepted')],
  'request.declined': [reason()],
  'request.deployed': [prose('text', 'form.request.deployed')],
  'request.demobilised': [prose('text', 'form.request.demobilised')],
  'attachment.added': [prose('caption', 'form.attach.caption')],
  'handover.offered': [prose('summary', 'form.handover.summary')],
  'handover.accepted': [remarks],
  'plan.activated': [remarks],
  'entry.retracted': [reason('form.retract.reason')],
  'decision.declined': [reason()],
  'decision.concurrenceWithdrawn': [reason()],
  'decision.withdrawn': [reason()],
  'decision.rescinded': [reason()],
  'decision.acknowledged': [remarks],
  'decision.reminded': [field('channel', 'line', 'form.message.channel', required)],
}

/** The fields of a kind for what is filled in so far. */
export function fieldsOf(kind: Kind, values: FormValues): readonly FormField[] {
  const fields = tables[kind] ?? []
  return typeof fields === 'function' ? fields(values) : fields
}
