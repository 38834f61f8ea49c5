import type { Mode } from '../model/country.ts'
import { facilityById } from './reference.ts'

const roadModes: readonly Mode[] = ['passenger', 'commercial', 'bus', 'pedestrian', 'emergency']
export const allModes: readonly Mode[] = [...roadModes, 'rail', 'vessel']

/** Kinds of traffic that a facility may carry; what is unknown stays, what the reference data denies goes. */
export function modesOf(facilityId: unknown): readonly Mode[] {
  const facility = typeof facilityId === 'string' ? facilityById(facilityId) : undefined
  if (!facility) return roadModes
  const { collection, kind, modes } = facility
  if (collection === 'rail') return ['rail']
  if (collection === 'seaport' || collection === 'lock')
    return ['vessel', ...(modes.rail ? (['rail'] as const) : [])]
  if (collection === 'airport') return ['passenger']
  const known = allModes.filter((mode) => {
    if (mode === 'emergency') return true
    if (mode === 'rail') return modes.rail === true
    if (mode === 'vessel') return modes.vessel === true || kind === 'ferry'
    return modes[mode] !== false
  })
  return known.length > 0 ? known : allModes
}
