import type { PlanContent } from '../model/plan.ts'
import type { PlanPart } from './plan-changes.ts'

/** How much a part of a plan says. */
type PartState = 'said' | 'partly' | 'nothing'

/** The parts of a plan, in the order in which it is written and read. */
export const planParts = [
  ...['title', 'purpose', 'crossings', 'owner', 'parties', 'authorities', 'activation', 'alternates'],
  ...['stagingAreas', 'detours', 'contacts', 'serviceLevel', 'levels', 'measures', 'communications'],
  ...['information', 'reopening', 'reviewBy'],
] as const satisfies readonly PlanPart[]

type Texts = Readonly<Record<string, unknown>>
const filled = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/** How many of some texts say anything. */
function stateOf(texts: readonly unknown[]): PartState {
  const count = texts.filter(filled).length
  return count === 0 ? 'nothing' : count < texts.length ? 'partly' : 'said'
}

/** What of a plan is still to be written, as far as an empty part tells; whether it is good is the guide's question. */
export function partState(part: PlanPart, value: unknown): PartState {
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : 'said'
  if (typeof value === 'string') return stateOf([value])
  if (typeof value !== 'object' || value === null) return 'nothing'
  const texts = value as Texts
  if (part === 'owner') return stateOf([texts['US'], texts['CA']])
  if (part === 'activation') return stateOf([texts['US'], texts['CA'], texts['joint']])
  if (part === 'communications')
    return stateOf([texts['primary'], texts['alternate'], texts['contingency'], texts['emergency']])
  return Object.values(texts).some((each) => each === null) ? 'partly' : 'said'
}

/** Whether the words say that they are made up, for training. */
export const isSampleTitle = ({ title }: Pick<PlanContent, 'title'>): boolean =>
  /^(SAMPLE|EXEMPLE)\b/.test(title)
