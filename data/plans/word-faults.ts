import * as v from 'valibot'
import { PlanContent } from '../model/plan.ts'
import { contentFaults } from './content-faults.ts'
import { issueFault, type Fault } from './issue-fault.ts'
import type { PlanReader } from './plan-format.ts'

/**
 * A plan's words while they are written: a number may be missing, and an outline may still be a text that is no place.
 */
export type Unfinished<T> = T extends number
  ? number extends T
    ? number | null
    : T
  : T extends readonly [number, number][]
    ? T | string
    : T extends readonly (infer I)[]
      ? readonly Unfinished<I>[]
      : T extends object
        ? { readonly [K in keyof T]: Unfinished<T[K]> }
        : T

export type UnfinishedPlan = Unfinished<PlanContent>

/** The words as a plan, and every fault that keeps them from being one: place as a pointer (RFC 6901) and reason. */
export function wordFaults(
  words: UnfinishedPlan,
  reader: Pick<PlanReader, 'isFacility'>,
): { content: PlanContent | null; faults: Fault[] } {
  const read = v.safeParse(PlanContent, words)
  if (!read.success) return { content: null, faults: read.issues.map(issueFault) }
  const faults = contentFaults(read.output, reader).map((fault) => ({
    ...fault,
    at: fault.at.replace(/^\/content/, ''),
  }))
  return { content: faults.length === 0 ? read.output : null, faults }
}
