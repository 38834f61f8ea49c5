import type { Country } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { mayWork } from '../rules/playbook-timers.ts'
import type { Picture } from './picture.ts'

/**
 * Why a draft about a run would come to nothing, or null: its playbook is not in the log, the run is over, or the lane
 * is the other country's. Time and order never block.
 */
export function whyNotRun(draft: Draft, picture: Picture, country: Country): ProblemCode | null {
  if (draft.kind === 'run.started')
    return picture.playbooks[draft.body.playbook.hash] ? null : 'log.unknown-target'
  if (!('run' in draft.body)) return null
  const run = picture.runs[draft.body.run]
  if (!run) return 'log.unknown-target'
  if (run.ended) return 'log.run-over'
  return 'lane' in draft.body && !mayWork(draft.body.lane, country) ? 'log.not-your-country' : null
}
