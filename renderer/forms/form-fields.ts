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

/** How help comes; what nobody says stays unknown. */
const help = [
  field('quantity', 'count', 'form.request.quantity', { hint: 'form.request.quantity.hint' }),
  field('crossAt', 'instant', 'form.request.crossAt', { hint: 'form.unknownIsEmpty' }),
  field('gate', 'gate', 'form.request.gate', { ...wide, hint: 'form.request.gate.hint' }),
]
const legalBasis = prose('legalBasis', 'form.request.legalBasis', { hint: 'form.request.legalBasis.hint' })

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
    links,
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
    ...help,
    prose('credentials', 'form.request.credentials', { hint: 'form.request.credentials.hint' }),
    prose('equipment', 'form.request.equipment', { hint: 'form.request.equipment.hint' }),
    legalBasis,
    links,
  ],
  'request.accepted': [...help, prose('text', 'form.request.accepted'), legalBasis],
  'request.countered': [prose('text', 'form.request.countered', required), ...help, legalBasis],
  'request.counterAccepted': [prose('text', 'form.request.counterAccepted')],
  'request.declined': [reason()],
  'request.deployed': [
    field('crossedAt', 'instant', 'form.request.crossedAt', { hint: 'form.unknownIsEmpty' }),
    field('quantity', 'count', 'form.request.quantity', { hint: 'form.request.quantity.hint' }),
    field('gate', 'gate', 'form.request.gate', wide),
    prose('text', 'form.request.deployed'),
  ],
  'request.demobilised': [
    field('releasedAt', 'instant', 'form.request.releasedAt', { hint: 'form.unknownIsEmpty' }),
    field('returnedAt', 'instant', 'form.request.returnedAt', { hint: 'form.unknownIsEmpty' }),
    prose('text', 'form.request.demobilised'),
  ],
  'attachment.added': [prose('caption', 'form.attach.caption')],
  'handover.offered': [prose('summary', 'form.handover.summary')],
  'handover.accepted': [remarks],
  'plan.activated': [remarks],
  'entry.retracted': [reason('form.retract.reason')],
  'run.started': [
    { ...facility, hint: 'form.run.facility.hint' },
    field('startedAt', 'instant', 'form.run.startedAt', { ...required, hint: 'form.run.startedAt.hint' }),
    prose('text', 'form.text'),
    links,
  ],
  'run.stepStarted': [prose('text', 'form.run.text')],
  'run.stepDone': [prose('text', 'form.run.text')],
  'run.stepSkipped': [reason()],
  'run.decisionPointResolved': [prose('text', 'form.run.text')],
  'run.informationFilled': [
    field('source', 'line', 'form.source', { ...required, hint: 'form.source.hint' }),
    field('observedAt', 'instant', 'form.wait.observedAt', required),
  ],
  'run.weightsSet': [reason()],
  'run.itemScored': [
    field('title', 'line', 'form.run.item', { ...required, ...wide, hint: 'form.run.item.hint' }),
    prose('text', 'form.run.text'),
  ],
  'run.ended': [prose('outcome', 'form.outcome', required)],
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
