import * as v from 'valibot'
import { Bilingual } from '../model/country.ts'
import { ElementId, TriggerCondition, TriggerLevel, type PlanContent } from '../model/plan.ts'
import { FacilityId } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import rawElements from './guide-checklist.json' with { type: 'json' }
import rawCatalogue from './plan-catalogue.json' with { type: 'json' }
import rawLevels from './trigger-levels.json' with { type: 'json' }
import { Confidence, SourceKey } from './source.ts'

/* The checklist and the levels come from our compilation `traffic-plan-guide`; weights and thresholds are ours. */

/** The guide's five headings, in its order. */
export const guideHeadings = [
  ...['preparedness', 'communications', 'resources', 'command', 'maintenance'],
] as const

const GuideElement = v.strictObject({
  id: ElementId,
  section: v.picklist(['PR', 'CI', 'RM', 'CM', 'TM', 'RC', 'OM']),
  heading: v.picklist(guideHeadings),
  label: Bilingual,
  weight: v.picklist([1, 2, 3]),
  isGate: v.boolean(),
  /** Why it is asked; null where the source gives no more than its basis. */
  why: v.nullable(Bilingual),
  /** Guide, 2014 plan, 2009 Framework, Maritime Annex, Event, Doctrine, Action Plan, Customs Notice. */
  basis: v.pipe(v.array(v.picklist(['G', 'P', 'F', 'M', 'E', 'D', 'AP', 'CN'])), v.minLength(1)),
})
export type GuideElement = v.InferOutput<typeof GuideElement>

const DefaultLevels = v.strictObject({
  basis: v.literal('ours'),
  source: SourceKey,
  confidence: Confidence,
  serviceLevel: v.strictObject({
    minutesMonThu: v.number(),
    minutesFriSun: v.number(),
    note: Bilingual,
    source: SourceKey,
  }),
  levels: v.array(
    v.strictObject({
      level: v.union([v.literal(0), TriggerLevel]),
      name: Bilingual,
      conditions: v.array(
        v.union([TriggerCondition, v.strictObject({ type: v.literal('judged'), text: Bilingual })]),
      ),
      actions: v.array(Bilingual),
    }),
  ),
})

/** A plan or arrangement that is known to exist: no text of it ships, and its score is unknown. */
const CatalogueRecord = v.strictObject({
  id: FacilityId,
  type: v.picklist([
    ...['plan', 'framework', 'guide', 'agreement', 'compact', 'committee', 'organisation', 'system'],
    'assessment',
  ] as const),
  title: Bilingual,
  date: v.nullable(v.string()),
  parties: v.array(v.string()),
  covers: Bilingual,
  crossings: v.array(FacilityId),
  notes: v.array(Bilingual),
  source: SourceKey,
  confidence: Confidence,
  score: v.null(),
})
export type CatalogueRecord = v.InferOutput<typeof CatalogueRecord>

function parsed<S extends v.GenericSchema>(schema: S, raw: unknown, record: string): v.InferOutput<S> {
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Problem('reference.invalid', { record, field: v.getDotPath(issue) ?? '', detail: issue.message })
}

/** Elements of the joint guide's checklist, in its order; 61, of which nine are gates. */
export const guideElements: readonly GuideElement[] = parsed(
  v.array(GuideElement),
  rawElements,
  'guide-checklist',
)

/** Known plans and arrangements, each with its source; none of them is scored. */
export const planCatalogue: readonly CatalogueRecord[] = parsed(
  v.array(CatalogueRecord),
  rawCatalogue,
  'plan-catalogue',
)

const levels = parsed(DefaultLevels, rawLevels, 'trigger-levels')

/** Names and least actions of the levels 0 to 5, and the service level they count from: our proposal. */
export const triggerTable = levels

/** The levels that a new plan begins with, in a language; every threshold can be changed. */
export const defaultLevels = (language: 'en' | 'fr'): Pick<PlanContent, 'levels' | 'serviceLevel'> => ({
  serviceLevel: {
    minutesMonThu: levels.serviceLevel.minutesMonThu,
    minutesFriSun: levels.serviceLevel.minutesFriSun,
  },
  levels: levels.levels.flatMap(({ level, conditions }) =>
    level === 0
      ? []
      : [
          {
            level,
            conditions: conditions.map((each) =>
              each.type === 'judged' && typeof each.text !== 'string'
                ? { type: 'judged' as const, text: each.text[language] }
                : (each as TriggerCondition),
            ),
          },
        ],
  ),
})
