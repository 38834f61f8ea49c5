import { readPlanFile } from '../../data/plans/plan-file.ts'
import type { PlanFile, PlanReader } from '../../data/plans/plan-format.ts'
import { guideElements } from '../../data/reference/guide-checklist.ts'
import { facilityById } from '../../data/reference/reference.ts'

const elements = new Set(guideElements.map(({ id }) => id))

/** What this computer knows beside a plan's own words. */
export const planReader: PlanReader = {
  isFacility: (id) => facilityById(id) !== undefined,
  isElement: (id) => elements.has(id),
}

/** @throws Problem `plan.refused` */
export const readPlan = (text: string): PlanFile => readPlanFile(text, planReader)
