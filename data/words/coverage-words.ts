import type { Language } from '../model/country.ts'
import type { PlanExercise } from '../model/entries/plan.ts'
import type { Share } from '../rules/coverage.ts'
import type { CoverageGap } from '../rules/pair-coverage.ts'
import { formatPercent } from './format.ts'
import { translate, type MessageValues } from './translate.ts'

/** Why a crossing does not count, in words. */
export const gapText = (gap: CoverageGap, language: Language): string =>
  translate(language, `coverageGap.${gap.code}`, valuesOf(gap, language))

function valuesOf(gap: CoverageGap, language: Language): MessageValues {
  switch (gap.code) {
    case 'oneApproval':
      return { country: gap.missing }
    case 'reviewOverdue':
      return { on: gap.since }
    case 'gatesBelow':
      return { elements: gap.elements.join(', ') }
    case 'groupMissing':
    case 'ratedU':
      return { groups: gap.groups.map((group) => translate(language, `gateGroup.${group}`)).join(', ') }
    case 'outOfWindow':
      return { on: gap.endedOn }
    default:
      return {}
  }
}

/** `9 of 20 (45.0%)`, or that there is nothing to count. */
export const shareText = ({ count, of, share }: Share, language: Language): string =>
  share === null
    ? translate(language, 'coverage.notDefined')
    : translate(language, 'coverage.share', { count, of, percent: formatPercent(share, language) })

/** `CI S, CM P`: how each objective of an exercise was rated. */
export const ratingsText = ({ objectives }: PlanExercise, language: Language): string =>
  objectives.map(({ group, rating }) => `${group} ${translate(language, `rating.${rating}`)}`).join(', ')
