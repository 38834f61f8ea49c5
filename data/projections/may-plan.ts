import type { Country } from '../model/country.ts'
import type { Draft } from '../model/entry.ts'
import type { ProblemCode } from '../model/problem.ts'
import { isSampleTitle } from '../rules/plan-parts.ts'
import type { Picture } from './picture.ts'

/** Why a draft about a plan would say nothing, or null: the plan is retired, its wording went on, the country has signed, or it is made up. */
export function whyNotPlan(draft: Draft, picture: Picture, country: Country): ProblemCode | null {
  if (draft.kind === 'plan.activated')
    return picture.workspace?.mode === 'real' && isSampleTitle(draft.body.snapshot.content)
      ? 'log.plan-made-up'
      : null
  if (!draft.kind.startsWith('plan.') || draft.kind === 'plan.drafted' || !('plan' in draft.body)) return null
  const plan = picture.plans[draft.body.plan]
  if (!plan) return 'log.unknown-target'
  if (plan.retired) return 'log.plan-retired'
  if (!('version' in draft.body)) return null
  const { version } = draft.body
  if (!plan.versions.some((each) => each.version === version)) return 'log.unknown-target'
  const approval = plan.approvals.find(
    (each) => each.version === version && each.country === country && each.until === null,
  )
  if (draft.kind === 'plan.approvalWithdrawn') return approval ? null : 'log.unknown-target'
  if (draft.kind !== 'plan.approved') return null
  if (approval) return 'log.already-approved'
  return plan.versions.at(-1)?.version === version ? null : 'log.plan-changed'
}
