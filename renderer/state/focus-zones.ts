import type { Country } from '../../data/model/country.ts'
import { facilityById } from '../../data/reference/reference.ts'

/** The IANA zones of both sides of the first place in focus; those of the Detroit River when none is. */
export function focusZones(focus: readonly string[] | undefined): Record<Country, string> {
  const facility = (focus ?? []).map(facilityById).find((each) => each?.us ?? each?.ca)
  return {
    US: facility?.us?.tz ?? facility?.ca?.tz ?? 'America/Detroit',
    CA: facility?.ca?.tz ?? facility?.us?.tz ?? 'America/Toronto',
  }
}
