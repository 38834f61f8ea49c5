import { crossesItself } from '../rules/outline.ts'
import type { PlanContent } from '../model/plan.ts'
import type { Fault } from './issue-fault.ts'
import type { PlanFile, PlanReader } from './plan-format.ts'

/** The first thing that a well-formed plan says and cannot mean; null when it is sound. */
export const contentFault = (file: PlanFile, reader: PlanReader): Fault | null =>
  [...contentFaults(file.content, reader), ...assessmentFaults(file, reader)][0] ?? null

/** Everything that well-formed words say and cannot mean. */
export const contentFaults = (content: PlanContent, reader: Pick<PlanReader, 'isFacility'>): Fault[] => [
  ...placeFaults(content, reader),
  ...ownCrossings(content),
  ...keyFaults(content),
  ...outlineFaults(content),
  ...levelFaults(content),
]

const c = '/content'

function placeFaults(content: PlanContent, { isFacility }: Pick<PlanReader, 'isFacility'>): Fault[] {
  const places: [at: string, id: string][] = [
    ...content.crossings.map((id, i): [string, string] => [`${c}/crossings/${i}`, id]),
    ...content.alternates.flatMap(({ from, to }, i): [string, string][] => [
      [`${c}/alternates/${i}/from`, from],
      [`${c}/alternates/${i}/to`, to],
    ]),
    ...content.measures.flatMap(({ from, to }, i): [string, string][] => [
      ...(from === null ? [] : [[`${c}/measures/${i}/from`, from] as [string, string]]),
      ...to.map((id, j): [string, string] => [`${c}/measures/${i}/to/${j}`, id]),
    ]),
  ]
  return places.filter(([, id]) => !isFacility(id)).map(([at]) => ({ at, reason: 'unknownCrossing' }))
}

/** Areas, detours and alternates serve crossings of the plan itself. */
function ownCrossings(content: PlanContent): Fault[] {
  const own = new Set(content.crossings)
  const served: [at: string, id: string][] = [
    ...content.stagingAreas.map(({ crossing }, i): [string, string] => [
      `${c}/stagingAreas/${i}/crossing`,
      crossing,
    ]),
    ...content.detours.map(({ crossing }, i): [string, string] => [`${c}/detours/${i}/crossing`, crossing]),
    ...content.alternates.map(({ from }, i): [string, string] => [`${c}/alternates/${i}/from`, from]),
  ]
  const itself = content.alternates.flatMap(({ from, to }, i) =>
    from === to ? [{ at: `${c}/alternates/${i}/to`, reason: 'itself' }] : [],
  )
  return [...served.filter(([, id]) => !own.has(id)).map(([at]) => ({ at, reason: 'notInPlan' })), ...itself]
}

function keyFaults(content: PlanContent): Fault[] {
  const lots = new Set(content.stagingAreas.map(({ key }) => key))
  const unknown = content.measures.flatMap(({ staging }, i) =>
    staging !== null && !lots.has(staging)
      ? [{ at: `${c}/measures/${i}/staging`, reason: 'unknownStaging' }]
      : [],
  )
  return [
    ...repeated(content.crossings, (i) => `${c}/crossings/${i}`),
    ...repeated(keysOf(content.stagingAreas), (i) => `${c}/stagingAreas/${i}/key`),
    ...repeated(keysOf(content.detours), (i) => `${c}/detours/${i}/key`),
    ...repeated(keysOf(content.measures), (i) => `${c}/measures/${i}/key`),
    ...repeated(
      content.levels.map(({ level }) => String(level)),
      (i) => `${c}/levels/${i}/level`,
    ),
    ...unknown,
  ]
}

const keysOf = (items: readonly { key: string }[]) => items.map(({ key }) => key)

const repeated = (items: readonly string[], at: (index: number) => string): Fault[] =>
  items.flatMap((item, index) => (items.indexOf(item) < index ? [{ at: at(index), reason: 'twice' }] : []))

const outlineFaults = ({ stagingAreas }: PlanContent): Fault[] =>
  stagingAreas.flatMap(({ area }, i) =>
    area !== null && crossesItself(area, true)
      ? [{ at: `${c}/stagingAreas/${i}/area`, reason: 'outline' }]
      : [],
  )

/** A wait of the same traffic that reaches a higher level is longer than that of any lower one. */
function levelFaults({ levels }: PlanContent): Fault[] {
  const waits = levels.flatMap(({ level, conditions }, i) =>
    conditions.flatMap((condition, j) =>
      condition.type === 'wait' && condition.over !== 'serviceLevel'
        ? [
            {
              level,
              modes: condition.modes,
              over: condition.over,
              at: `${c}/levels/${i}/conditions/${j}/over`,
            },
          ]
        : [],
    ),
  )
  return waits
    .filter((high) =>
      waits.some(
        (low) =>
          low.level < high.level &&
          low.over > high.over &&
          low.modes.some((mode) => high.modes.includes(mode)),
      ),
    )
    .map(({ at }) => ({ at, reason: 'overGap' }))
}

function assessmentFaults({ assessments }: PlanFile, { isElement }: PlanReader): Fault[] {
  const elements = assessments.map(({ element }) => element)
  return [
    ...elements.flatMap((element, i) =>
      isElement(element) ? [] : [{ at: `/assessments/${i}/element`, reason: 'unknownElement' }],
    ),
    ...repeated(elements, (i) => `/assessments/${i}/element`),
  ]
}
