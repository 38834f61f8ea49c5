import type { Kind } from '../../data/model/kinds.ts'
import { field, prose, type Fields } from './form-field.ts'

const required = { isRequired: true } as const
const wide = { isWide: true } as const
const links = field('links', 'links', 'form.links', { ...wide, hint: 'form.links.hint' })
const dates = [
  field('expiresAt', 'instant', 'form.decision.expiresAt', { hint: 'form.decision.expiresAt.hint' }),
  field('reviewAt', 'instant', 'form.decision.reviewAt', { hint: 'form.decision.reviewAt.hint' }),
]
const authority = prose('authority', 'form.decision.authority', { hint: 'form.decision.authority.hint' })

const signName = field('signName', 'line', 'form.decision.signName', {
  ...required,
  ...wide,
  hint: 'form.decision.signName.hint',
})

const terms = [
  field('title', 'line', 'form.title', { ...required, ...wide, hint: 'form.decision.title.hint' }),
  prose('text', 'form.decision.text', { ...required, hint: 'form.decision.text.hint' }),
  field('needs', 'countries', 'form.decision.needs', { ...required, hint: 'form.decision.needs.hint' }),
  field('answerBy', 'instant', 'form.decision.answerBy', { hint: 'form.decision.answerBy.hint' }),
  prose('conditions', 'form.decision.conditions', { hint: 'form.decision.conditions.hint' }),
  field('effectiveFrom', 'instant', 'form.decision.effectiveFrom', {
    hint: 'form.decision.effectiveFrom.hint',
  }),
  ...dates,
  authority,
  links,
]

/** Fields of the decision forms. Those of the terms are never corrected, only amended. */
export const decisionFields: Partial<Record<Kind, Fields>> = {
  'decision.proposed': ({ alsoConcur }) => [
    ...terms,
    field('alsoConcur', 'yes', 'form.decision.alsoConcur', wide),
    ...(alsoConcur === true ? [signName] : []),
  ],
  'decision.amended': [...terms, prose('reason', 'form.reason', required)],
  'decision.concurred': [signName, prose('remarks', 'form.remarks')],
  'decision.takenAlone': [
    field('title', 'line', 'form.title', { ...required, ...wide, hint: 'form.decision.title.hint' }),
    prose('text', 'form.decision.text', { ...required, hint: 'form.sovereign.text.hint' }),
    ...dates,
    authority,
    links,
  ],
  'decision.answeredByPhone': [
    field('answer', 'phoneAnswer', 'form.phone.answer', { ...required, ...wide }),
    field('by', 'line', 'form.phone.by', { ...required, ...wide }),
    field('at', 'instant', 'form.phone.at', required),
    prose('remarks', 'form.remarks'),
  ],
}
