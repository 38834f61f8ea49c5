import { canonical, type Json } from '../../data/model/canonical.ts'
import type { PlanContent } from '../../data/model/plan.ts'
import type { PlanVersion, PlanView } from '../../data/projections/plans.ts'

/** What a plan that arrives is to those that are here. */
type Match = {
  /** A wording that says exactly the same. */
  same: { plan: PlanView; version: PlanVersion } | null
  /** The plan of which it is most likely another version: the same title, else the same crossings. */
  likely: PlanView | null
}

const words = (content: PlanContent) => canonical(content as unknown as Json)
const plainTitle = ({ title }: PlanContent) => title.trim().toLocaleLowerCase()
const crossings = (content: PlanContent) => [...content.crossings].sort().join(' ')

/** Looks for a plan's words among those that are here; newest versions first. A file carries no identity, only words. */
export function matchImport(content: PlanContent, plans: readonly PlanView[]): Match {
  const wanted = words(content)
  for (const plan of plans)
    for (const version of plan.versions.toReversed())
      if (words(version.content) === wanted) return { same: { plan, version }, likely: null }
  const open = plans.filter(({ retired }) => retired === null)
  const hasNewest = (test: (newest: PlanContent) => boolean) =>
    open.find(({ versions }) => versions.some(({ content: each }) => test(each)))
  const likely =
    hasNewest((each) => plainTitle(each) === plainTitle(content)) ??
    hasNewest((each) => crossings(each) === crossings(content))
  return { same: null, likely: likely ?? null }
}
