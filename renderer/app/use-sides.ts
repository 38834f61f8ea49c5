import { useMemo } from 'react'
import type { Country } from '../../data/model/country.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { useWorkspace } from '../state/workspace.ts'

/** One country's end of the crossing in focus: where its clocks hang. */
export type ClockSide = { country: Country; place: string; tz: string }

/** Both ends of the first crossing in focus that has them; empty when the workspace names none. */
export function useSides(): readonly ClockSide[] {
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  return useMemo(() => {
    const sides = new Map<Country, ClockSide>()
    for (const id of focus ?? []) {
      const facility = facilityById(id)
      if (facility?.us && !sides.has('US')) sides.set('US', side('US', facility.us))
      if (facility?.ca && !sides.has('CA')) sides.set('CA', side('CA', facility.ca))
    }
    return (['US', 'CA'] as const).flatMap((country) => sides.get(country) ?? [])
  }, [focus])
}

const side = (country: Country, { place, tz }: { place: string; tz: string }): ClockSide => ({
  country,
  place,
  tz,
})
