import type { Mode } from '../../data/model/country.ts'
import type { FacilityView } from '../../data/projections/facilities.ts'
import type { Facility } from '../../data/reference/facility.ts'

const modes: readonly Mode[] = ['passenger', 'commercial', 'bus', 'pedestrian', 'emergency', 'rail', 'vessel']

/** Kinds of traffic to show for a facility: those it is known to carry, and those somebody spoke of. */
export function shownModes({ modes: carried, collection }: Facility, view: FacilityView | undefined): Mode[] {
  const told = new Set(
    view
      ? [...Object.keys(view.cells), ...Object.keys(view.waits), ...Object.keys(view.lanes)].map(
          (key) => key.split('.')[1],
        )
      : [],
  )
  const isKnown = (mode: Mode) => {
    if (mode === 'emergency') return false
    if (collection === 'airport') return mode === 'passenger'
    return carried[mode] === true
  }
  return modes.filter((mode) => told.has(mode) || isKnown(mode))
}
