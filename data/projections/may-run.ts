import type { Country } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { Element } from '../model/playbook.ts'
import type { ProblemCode } from '../model/problem.ts'
import { elementFault } from '../rules/element-value.ts'
import { mayWork } from '../rules/playbook-timers.ts'
import type { Picture } from './picture.ts'

/**
 * Why a draft about a run would come to nothing, or null: its playbook is not in the log, the run is over, the lane
 * is the other country's, or a value does not fit its element. Time and order never block.
 */
export function whyNotRun(draft: Draft, picture: Picture, country: Country): ProblemCode | null {
  if (draft.kind === 'run.started')
    return picture.playbooks[draft.body.playbook.hash] ? null : 'log.unknown-target'
  if (!('run' in draft.body)) return null
  const run = picture.runs[draft.body.run]
  if (!run) return 'log.unknown-target'
  if (run.ended) return 'log.run-over'
  if (draft.kind === 'run.zoneLifted' && !run.zones.some(({ zone }) => zone === draft.body.zone))
    return 'log.unknown-target'
  if (draft.kind === 'run.informationFilled') {
    const { element: id } = draft.body
    const elements = picture.playbooks[run.playbook.hash]?.playbook.elements
    const element = elements?.find((each) => each.id === id)
    if (element && !mayFill(element, country)) return 'log.not-your-country'
    return element && elementFault(element, draft.body) ? 'log.element-value' : null
  }
  return 'lane' in draft.body && !mayWork(draft.body.lane, country) ? 'log.not-your-country' : null
}

/** Whether a country may give an element: its own, each country's, or what either gives for both. */
export const mayFill = ({ from }: Pick<Element, 'from'>, country: Country): boolean =>
  from === 'each' || from === 'either' || from === country
