import { useMemo } from 'react'
import type { Country } from '../../data/model/country.ts'
import { facilityById } from '../../data/reference/reference.ts'
import { useWorkspace } from '../state/workspace.ts'

/** The clocks of both sides of the first place in focus; eastern ones when none is. */
export function useZones(): Record<Country, string> {
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  return useMemo(() => {
    const facility = (focus ?? []).map(facilityById).find((each) => each?.us ?? each?.ca)
    return {
      US: facility?.us?.tz ?? facility?.ca?.tz ?? 'America/New_York',
      CA: facility?.ca?.tz ?? facility?.us?.tz ?? 'America/Toronto',
    }
  }, [focus])
}
