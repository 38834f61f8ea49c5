/** A step that the country asked takes on a request. */
export type RequestStep = 'accepted' | 'declined' | 'deployed' | 'demobilised'
export type RequestState = 'opened' | RequestStep

const stateBefore: Readonly<Record<RequestStep, RequestState>> = {
  accepted: 'opened',
  declined: 'opened',
  deployed: 'accepted',
  demobilised: 'deployed',
}

/** The step that a kind of entry takes on a request; null for every other kind. */
export function requestStepOf(kind: string): RequestStep | null {
  const step = kind.startsWith('request.') ? kind.slice('request.'.length) : ''
  return Object.hasOwn(stateBefore, step) ? (step as RequestStep) : null
}

/** Whether a step fits a request that stands so: accepted or declined once, then deployed, then demobilised. */
export const stepFits = (step: RequestStep, state: RequestState): boolean => stateBefore[step] === state
