import type { Country } from '../../data/model/country.ts'
import type { GateGroup, PlanExercise, PriorityPair } from '../../data/model/entries/plan.ts'
import type { Day } from '../../data/model/ids.ts'
import { gateElements, type ElementScore, type PlanContent } from '../../data/model/plan.ts'
import { coverageOf, type Coverage } from '../../data/rules/coverage.ts'
import type { PlanRecord } from '../../data/rules/plan-standing.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** The day on which the tests look. */
export const day: Day = '2026-11-22'

/** A whole plan's text, valid and short. */
export const planContent = (more: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Example crossings',
  purpose: 'Keep traffic moving',
  crossings: ['peace-bridge'],
  owner: { US: 'Port director', CA: 'Superintendent' },
  parties: [{ country: 'US', agency: 'CBP', role: '' }],
  authorities: [],
  activation: { US: '', CA: '', joint: '' },
  alternates: [],
  stagingAreas: [],
  detours: [],
  contacts: [],
  serviceLevel: { minutesMonThu: 10, minutesFriSun: 20 },
  levels: [],
  measures: [],
  communications: { primary: '', alternate: '', contingency: '', emergency: '', bridgeCall: '', radio: [] },
  information: [],
  reopening: [],
  reviewBy: '2027-06-30',
  ...more,
})

/** An exercise that validates, unless told otherwise. */
export const exercise = (more: Partial<PlanExercise> = {}): PlanExercise => ({
  name: 'Niagara tabletop',
  type: 'tabletop',
  endedOn: '2026-03-12',
  countries: ['US', 'CA'],
  crossings: ['peace-bridge'],
  objectives: (['CI', 'CM', 'TM', 'RC'] satisfies GateGroup[]).map((group) => ({
    group,
    title: group,
    rating: 'S',
  })),
  reportFinal: { US: '2026-04-01', CA: null },
  reportHash: null,
  ...more,
})

/** A plan's record, built step by step. */
export class Plan {
  readonly record: Writable<PlanRecord> & { retired: PlanRecord['retired'] }

  constructor(plan: string, crossings: readonly string[], more: Partial<PlanContent> = {}) {
    this.record = {
      plan,
      number: `DET-${plan}`,
      versions: [],
      approvals: [],
      assessments: [],
      exercises: [],
      reviews: [],
      retired: null,
    }
    this.version(1, 0, '2026-01-10', { crossings: [...crossings], ...more })
  }

  version(major: number, minor: number, on: Day, more: Partial<PlanContent> = {}): this {
    const before = this.record.versions.at(-1)?.content
    const content = { ...planContent(), ...before, ...more }
    const version = `${this.record.plan}/${major}.${minor}/${this.record.versions.length}`
    this.record.versions.push({ version, major, minor, at: `${on}T12:00:00.000Z`, content })
    return this
  }

  get newest(): string {
    return this.record.versions.at(-1)?.version ?? ''
  }

  approve(country: Country, from: Day = '2026-01-20', version = this.newest, until: Day | null = null): this {
    this.record.approvals.push({ version, country, from, until })
    return this
  }

  approveBoth(from?: Day): this {
    return this.approve('US', from).approve('CA', from)
  }

  score(element: string, score: ElementScore | null, on: Day = '2026-01-15', version = this.newest): this {
    const at = `${on}T12:00:00.000Z`
    const hash = `${element}/${this.record.assessments.length}`
    this.record.assessments.push({ version, element, score, on, at, hash })
    return this
  }

  gates(score: ElementScore = 2, on?: Day): this {
    for (const element of gateElements) this.score(element, score, on)
    return this
  }

  exercise(more: Partial<PlanExercise> = {}, version = this.newest): this {
    const hash = `x${this.record.exercises.length}`
    this.record.exercises.push({ version, exercise: exercise(more), hash })
    return this
  }

  review(on: Day, nextReviewBy: Day, version = this.newest): this {
    this.record.reviews.push({ version, on, nextReviewBy, at: `${on}T12:00:00.000Z`, hash: on })
    return this
  }
}

/** Approved by both, gates met, review to come. */
export const coveringPlan = (plan: string, crossings: readonly string[], more: Partial<PlanContent> = {}) =>
  new Plan(plan, crossings, more).gates().approveBoth()

export const pair = (facility: string, vehicles: PriorityPair['vehicles'] = null): PriorityPair => ({
  facility,
  us: `${facility} US`,
  ca: `${facility} CA`,
  vehicles,
})

export const pairs = (count: number): PriorityPair[] =>
  Array.from({ length: count }, (_, index) => pair(`c${index}`))

/** The measure of some plans. */
export const measure = (
  plans: readonly Plan[],
  list: readonly PriorityPair[],
  on: Day = day,
  windowMonths = 36,
): Coverage =>
  coverageOf({
    plans: plans.map(({ record }) => record),
    pairs: list,
    day: on,
    windowMonths,
    regionOf: (facility) => (facility.startsWith('c1') ? 'pacific' : 'great-lakes'),
  })
