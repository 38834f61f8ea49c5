import type { Day } from '../../data/model/ids.ts'
import { writePlanFile } from '../../data/plans/plan-file.ts'
import { planFormat, type PlanFile } from '../../data/plans/plan-format.ts'
import type { PlanVersion, PlanView } from '../../data/projections/plans.ts'
import { isSampleTitle } from '../../data/rules/plan-parts.ts'
import { standingOf } from '../../data/rules/plan-standing.ts'
import { translate } from '../../data/words/translate.ts'

/** One version of a plan as the text of a file. */
export const planJson = (plan: PlanView, shown: PlanVersion, day: Day): string =>
  writePlanFile(planFileOf(plan, shown, day))

/** Its words, how it was judged, and by whom it was approved. */
function planFileOf(plan: PlanView, shown: PlanVersion, day: Day): PlanFile {
  const { content, major, minor, version } = shown
  const approvedOn = (country: 'US' | 'CA') =>
    plan.approvals.find((each) => each.version === version && each.country === country && each.until === null)
      ?.from ?? null
  return {
    format: planFormat,
    ...(isSampleTitle(content) && { isSample: true }),
    notice: { en: translate('en', 'planReport.handling'), fr: translate('fr', 'planReport.handling') },
    major,
    minor,
    approvedOn: { US: approvedOn('US'), CA: approvedOn('CA') },
    content,
    assessments: assessmentsOf(plan, shown, day),
  }
}

/** The last judgement of each element that counts for a version. */
function assessmentsOf(plan: PlanView, shown: PlanVersion, day: Day): PlanFile['assessments'] {
  const isUpTo = ({ major, minor }: PlanVersion) =>
    major < shown.major || (major === shown.major && minor <= shown.minor)
  const versions = plan.versions.filter(
    (each) => each.version === shown.version || (isUpTo(each) && each.at <= shown.at),
  )
  const scores = standingOf({ ...plan, versions, approvals: [] }, day)?.scores ?? new Map<string, null>()
  return [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([element, score]) => {
      const judged = plan.assessments.findLast((each) => each.element === element && each.score === score)
      return {
        element,
        score,
        evidence: judged?.evidence ?? '',
        owner: judged?.owner ?? '',
        by: judged?.country ?? null,
      }
    })
}
