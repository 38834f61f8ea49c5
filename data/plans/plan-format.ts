import * as v from 'valibot'
import { Country } from '../model/country.ts'
import { Day, OptionalProse } from '../model/ids.ts'
import { ElementId, ElementScore, PlanContent } from '../model/plan.ts'

/** What every plan file says of itself first. */
export const planFormat = 'entente-plan-1'

const Part = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))

/** One plan in a file of its own: its words, and how it was judged. No approval travels so: a country signs in its own log. */
export const PlanFile = v.strictObject({
  format: v.literal(planFormat),
  /** Says that everything in it is made up, for training. */
  isSample: v.optional(v.boolean()),
  /** What the file's authors want its readers to know, such as how it may be handled. */
  notice: v.strictObject({ en: OptionalProse, fr: OptionalProse }),
  major: Part,
  minor: Part,
  /** For the reader alone: an approval counts only in the log. */
  approvedOn: v.strictObject({ US: v.nullable(Day), CA: v.nullable(Day) }),
  content: PlanContent,
  assessments: v.pipe(
    v.array(
      v.strictObject({
        element: ElementId,
        score: v.nullable(ElementScore),
        evidence: OptionalProse,
        owner: OptionalProse,
        by: v.nullable(Country),
      }),
    ),
    v.maxLength(200),
  ),
})
export type PlanFile = v.InferOutput<typeof PlanFile>

/** What a reader knows beside the file. */
export type PlanReader = { isFacility(id: string): boolean; isElement(id: string): boolean }
