import * as v from 'valibot'
import type { Instant } from '../../data/model/ids.ts'
import { kinds, type Kind } from '../../data/model/kinds.ts'
import { minutesAfter } from '../../data/rules/instant.ts'
import { clockSkewMinutes } from '../../data/rules/said-at.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import type { FormValues } from './form-field.ts'
import { fieldsOf } from './form-fields.ts'

/** What is wrong by field; `occurredAt` and `keepReason` are fields of every form. */
export type Faults = Readonly<Record<string, MessageKey>>

/**
 * What keeps a body from being written, by field, in the words of the forms: the schema of its kind says what
 * is wrong, what is empty is called required, and times must fit each other.
 */
export function faultsOf(kind: Kind, body: FormValues, occurredAt: Instant | null, now: Instant): Faults {
  const faults: Record<string, MessageKey> = {}
  const opened = Object.hasOwn(kinds[kind].entries, 'number') ? { ...body, number: 'XX-1' } : body
  const checked = v.safeParse(kinds[kind], opened)
  for (const issue of checked.issues ?? []) {
    const name = String(issue.path?.[0]?.key ?? '')
    faults[name] ??= (isEmpty(body[name]) ? undefined : ofField[name]) ?? wordsFor(issue, body[name])
  }
  for (const { name, isRequired } of fieldsOf(kind, body))
    if (isRequired && Object.hasOwn(body, name) && isEmpty(body[name])) faults[name] = 'form.error.required'
  for (const [name, fault] of Object.entries(misfits(kind, body, occurredAt, now))) faults[name] ??= fault
  return faults
}

/** Fields with words of their own for what cannot be read. */
const ofField: Readonly<Record<string, MessageKey>> = {
  schedule: 'form.error.schedule',
  minutes: 'form.error.minutes',
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

function wordsFor(issue: v.BaseIssue<unknown>, value: unknown): MessageKey {
  if (isEmpty(value)) return 'form.error.required'
  if (issue.type === 'max_length' && typeof issue.input === 'string')
    return issue.requirement === 300 ? 'form.error.tooLong' : 'form.error.tooLongProse'
  if (issue.type === 'min_value' || issue.type === 'max_value' || issue.type === 'integer')
    return 'form.error.number'
  if (issue.type === 'min_length' && Array.isArray(value)) return 'form.error.tooFew'
  return 'form.error.invalid'
}

/** Dates that something new sets for the future; an amendment may leave those of the past as they were. */
function pastDates(kind: Kind, body: FormValues, occurredAt: Instant | null): Faults {
  const names =
    kind === 'request.opened' || kind === 'decision.proposed' || kind === 'decision.takenAlone'
      ? (['neededBy', 'crossAt', 'answerBy', 'reviewAt', 'expiresAt'] as const)
      : []
  const begins = body['effectiveFrom']
  return Object.fromEntries([
    ...names.flatMap((name) => {
      const given = body[name]
      return typeof given === 'string' && occurredAt !== null && given <= occurredAt
        ? [[name, 'form.error.endBeforeStart']]
        : []
    }),
    ...(typeof begins === 'string' && typeof body['expiresAt'] === 'string' && body['expiresAt'] <= begins
      ? [['expiresAt', 'form.error.endBeforeStart']]
      : []),
  ])
}

function misfits(kind: Kind, body: FormValues, occurredAt: Instant | null, now: Instant): Faults {
  const at = (name: string) => (typeof body[name] === 'string' ? body[name] : null)
  const latest = minutesAfter(now, clockSkewMinutes)
  const [expectedEnd, from, until, observedAt] = [
    at('expectedEnd'),
    at('from'),
    at('until'),
    at('observedAt'),
  ]
  const happened = ['crossedAt', 'releasedAt', 'returnedAt'].filter((name) => (at(name) ?? '') > latest)
  const [releasedAt, returnedAt] = [at('releasedAt'), at('returnedAt')]
  const answeredAt = kind === 'decision.answeredByPhone' ? at('at') : null
  const [open, of] = [body['open'], body['of']]
  return {
    ...(occurredAt === null ? { occurredAt: 'form.error.required' as const } : {}),
    ...(occurredAt !== null && occurredAt > latest ? { occurredAt: 'form.error.future' as const } : {}),
    ...(observedAt !== null && observedAt > latest ? { observedAt: 'form.error.future' as const } : {}),
    ...(answeredAt !== null && answeredAt > latest ? { at: 'form.error.future' as const } : {}),
    ...Object.fromEntries(happened.map((name) => [name, 'form.error.future' as const])),
    ...(releasedAt !== null && returnedAt !== null && returnedAt < releasedAt
      ? { returnedAt: 'form.error.endBeforeStart' as const }
      : {}),
    ...(expectedEnd !== null && occurredAt !== null && expectedEnd <= occurredAt
      ? { expectedEnd: 'form.error.endBeforeStart' as const }
      : {}),
    ...(until !== null && from !== null && until <= from
      ? { until: 'form.error.endBeforeStart' as const }
      : {}),
    ...(typeof open === 'number' && typeof of === 'number' && open > of
      ? { open: 'form.error.moreThanAll' as const }
      : {}),
    ...pastDates(kind, body, occurredAt),
    ...(Array.isArray(body['to']) && from !== null && body['to'].includes(from)
      ? { to: 'form.error.divertToItself' as const }
      : {}),
  }
}

/** Every free text of a body, for the check on personal data. */
export function textsOf(body: FormValues): string[] {
  return Object.values(body).flatMap((value) => {
    if (typeof value === 'string') return isIdentity(value) ? [] : [value]
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string')
      return [value.text]
    if (!Array.isArray(value)) return []
    return value.flatMap((each: unknown) =>
      typeof each === 'object' && each !== null && 'note' in each && typeof each.note === 'string'
        ? [each.note]
        : [],
    )
  })
}

/** Ids, hashes and instants are no words of a person. */
const isIdentity = (text: string) => /^(?:[0-9a-f]{64}|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(text)
