import type * as v from 'valibot'
import { pointerStep } from './json-text.ts'

/** What a schema found wrong, in words that do not depend on a language. */
export type Fault = { at: string; reason: string; wanted?: string }

const reasons: Readonly<Record<string, string>> = {
  picklist: 'notAllowed',
  variant: 'notAllowed',
  literal: 'notAllowed',
  min_value: 'outOfRange',
  max_value: 'outOfRange',
  integer: 'outOfRange',
  safe_integer: 'outOfRange',
  max_length: 'tooLong',
  regex: 'badForm',
  check: 'badForm',
  uuid: 'badForm',
}

/** The place and reason of an issue: the innermost one, where a value could have had several shapes. */
export function issueFault(issue: v.BaseIssue<unknown>): Fault {
  const at = (issue.path ?? []).map(({ key }) => pointerStep(key as string | number)).join('')
  const wanted = (issue.expected ?? '').replaceAll('"', '')
  if (issue.received === 'undefined' && issue.kind === 'schema') return { at, reason: 'missing' }
  if (issue.type === 'strict_object' && issue.expected === 'never') return { at, reason: 'unknownField' }
  if (issue.type === 'min_length')
    return typeof issue.input === 'string' ? { at, reason: 'empty' } : { at, reason: 'tooFew', wanted }
  if (issue.type === 'max_length' && typeof issue.input !== 'string') return { at, reason: 'tooMany', wanted }
  return { at, reason: reasons[issue.type] ?? 'wrongType', wanted }
}
