import * as v from 'valibot'
import { ExerciseOverview } from '../model/exercise.ts'
import { Inject } from '../model/inject.ts'
import { issueFault, type Fault } from '../plans/issue-fault.ts'
import type { Unfinished } from '../plans/word-faults.ts'

/** An overview and a line of the list while they are written. */
export type UnfinishedOverview = Unfinished<ExerciseOverview>
export type UnfinishedInject = Unfinished<Inject>

/** The overview as it may be saved, or every fault that keeps it from being so: place as a pointer (RFC 6901) and reason. */
export function overviewFaults(words: UnfinishedOverview): {
  content: ExerciseOverview | null
  faults: Fault[]
} {
  const read = v.safeParse(ExerciseOverview, words)
  if (read.success) return { content: read.output, faults: [] }
  const seen = new Set<number | null>()
  const twice = words.objectives.flatMap(({ number }, place) => {
    const isTwice = number !== null && seen.has(number)
    seen.add(number)
    return isTwice ? [{ at: `/objectives/${place}/number`, reason: 'twice' }] : []
  })
  const faults = read.issues
    .map(issueFault)
    .filter(({ at }) => at !== '/objectives')
    .map((fault) => (fault.at === '' ? { at: '/endsOn', reason: 'order' } : fault))
  return { content: null, faults: [...faults, ...twice] }
}

/** A line as it may be saved, or its faults; `numbers` are those of the other lines. */
export function injectFaults(
  words: UnfinishedInject,
  numbers: readonly string[],
): { content: Inject | null; faults: Fault[] } {
  const read = v.safeParse(Inject, words)
  const { branch } = words
  const faults = [
    ...(read.success ? [] : read.issues.map(issueFault)),
    ...(numbers.includes(words.number.trim()) ? [{ at: '/number', reason: 'twice' }] : []),
    ...(branch && branch.of !== '' && !numbers.includes(branch.of)
      ? [{ at: '/branch/of', reason: 'unknown' }]
      : []),
  ]
  return { content: read.success && faults.length === 0 ? read.output : null, faults }
}
