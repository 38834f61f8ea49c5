import type { PlanCheck } from '../../../data/projections/plan-check.ts'
import type { GuideElement } from '../../../data/reference/guide-checklist.ts'

/** What of the checklist is listed. */
export type CheckFilter = 'all' | 'gaps' | 'unjudged' | 'gates'
export const checkFilters = ['all', 'gaps', 'unjudged', 'gates'] as const satisfies readonly CheckFilter[]

/** Elements that a filter leaves, in the guide's order; gaps as a list of what to do: gates first, then by what they weigh. */
export function listedElements(
  elements: readonly GuideElement[],
  { score, of }: PlanCheck,
  filter: CheckFilter,
  heading: GuideElement['heading'] | 'all',
): GuideElement[] {
  const here = elements.filter((each) => heading === 'all' || each.heading === heading)
  switch (filter) {
    case 'all':
      return here
    case 'gates':
      return here.filter(({ isGate }) => isGate)
    case 'unjudged':
      return here.filter(({ id }) => of(id).score === null)
    case 'gaps': {
      const byId = new Map(here.map((each) => [each.id, each]))
      return score.gaps.flatMap(({ element }) => byId.get(element) ?? [])
    }
  }
}
