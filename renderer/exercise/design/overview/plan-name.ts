import type { ActivatedPlan } from '../../../../data/projections/plans.ts'

/** A plan that the workspace follows, by its number and title. */
export const planName = ({ number, content }: ActivatedPlan): string => `${number} ${content.title}`
