/** A step taken on a request: by the country asked, or by the asking one where it accepts a counter-offer. */
export type RequestStep =
  'accepted' | 'declined' | 'countered' | 'counterAccepted' | 'deployed' | 'demobilised'
export type RequestState = 'opened' | Exclude<RequestStep, 'counterAccepted'>

const statesBefore: Readonly<Record<RequestStep, readonly RequestState[]>> = {
  accepted: ['opened'],
  declined: ['opened', 'countered'],
  countered: ['opened', 'countered'],
  counterAccepted: ['countered'],
  deployed: ['accepted'],
  demobilised: ['deployed'],
}

/** The step that a kind of entry takes on a request; null for every other kind. */
export function requestStepOf(kind: string): RequestStep | null {
  const step = kind.startsWith('request.') ? kind.slice('request.'.length) : ''
  return Object.hasOwn(statesBefore, step) ? (step as RequestStep) : null
}

/** Whether a step fits a request that stands so: answered once, perhaps after counter-offers, then deployed, then released. */
export const stepFits = (step: RequestStep, state: RequestState): boolean =>
  statesBefore[step].includes(state)

/** Where a request stands after a step: a counter-offer that was accepted is an acceptance. */
export const stateAfter = (step: RequestStep): RequestState =>
  step === 'counterAccepted' ? 'accepted' : step

/** Whether a step is for the asking country to take; all others are for the country asked (SV-03). */
export const isAskersStep = (step: RequestStep): boolean => step === 'counterAccepted'
