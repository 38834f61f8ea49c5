import * as v from 'valibot'
import { Text } from './playbook.ts'

/** Editions of the Emergency Response Guidebook of which we hold rows. A zone never mixes them. */
export const ErgEdition = v.picklist(['2016', '2024'])
export type ErgEdition = v.InferOutput<typeof ErgEdition>

/** Containers that Table 3 tells apart for large spills. */
export const ErgContainer = v.picklist(['railTankCar', 'highwayTank', 'smallCylinders'])
export type ErgContainer = v.InferOutput<typeof ErgContainer>

/** Wind classes of Table 3: low below 10 km/h, moderate 10 to 20, high above 20. */
export const WindClass = v.picklist(['low', 'moderate', 'high'])
export type WindClass = v.InferOutput<typeof WindClass>

export const SpillSize = v.picklist(['small', 'large'])
export const DayNight = v.picklist(['day', 'night'])

const Metres = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000))

/** A protective distance in km: exact, at least so much (`11.0+`), or the greater end of a converted range. */
export const ErgDistance = v.variant('reading', [
  v.strictObject({ km: v.number(), reading: v.literal('exact') }),
  v.strictObject({ km: v.number(), reading: v.literal('atLeast') }),
  v.strictObject({ km: v.number(), reading: v.literal('range'), from: v.number() }),
])
export type ErgDistance = v.InferOutput<typeof ErgDistance>

const Spill = v.strictObject({ isolationM: Metres, day: ErgDistance, night: ErgDistance })

const Material = v.strictObject({
  id: v.string(),
  un: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  name: Text,
  /** `gk`: the number itself is general knowledge, the distances are sourced. */
  unSource: v.picklist(['facts', 'gk']),
})

const Table1Row = v.strictObject({
  edition: ErgEdition,
  material: v.string(),
  /** Number of the orange guide; null where our copy does not say. */
  guide: v.nullable(v.string()),
  small: Spill,
  large: v.union([Spill, v.literal('table3')]),
  fireIsolationM: v.nullable(Metres),
  source: v.string(),
})

const ByWind = v.strictObject({ low: ErgDistance, moderate: ErgDistance, high: ErgDistance })

const Table3Row = v.strictObject({
  edition: ErgEdition,
  material: v.string(),
  container: ErgContainer,
  isolationM: Metres,
  day: ByWind,
  night: ByWind,
  source: v.string(),
})

/** What a guide says where no table does: in metres, all round or downwind. */
const GuideRow = v.strictObject({
  edition: ErgEdition,
  id: v.string(),
  /** Guide numbers, or divisions of class 1. */
  guides: v.array(v.string()),
  name: Text,
  isolationM: Metres,
  largeM: v.nullable(Metres),
  largeIs: v.nullable(v.picklist(['allRound', 'downwind'])),
  fireIsolationM: v.nullable(Metres),
  source: v.string(),
})

/** The rows of the guidebook that we hold, each with its edition and source. */
export const ErgTable = v.strictObject({
  note: Text,
  sources: v.array(
    v.strictObject({
      key: v.string(),
      edition: ErgEdition,
      title: Text,
      address: v.nullable(v.string()),
      confidence: v.picklist(['high', 'medium', 'low']),
      note: v.nullable(Text),
    }),
  ),
  materials: v.array(Material),
  table1: v.array(Table1Row),
  table3: v.array(Table3Row),
  guides: v.array(GuideRow),
})
export type ErgTable = v.InferOutput<typeof ErgTable>
export type ErgMaterial = ErgTable['materials'][number]
export type ErgGuide = ErgTable['guides'][number]
