import { useCallback } from 'react'
import type { Country } from '../../../data/model/country.ts'
import { facilityById } from '../../../data/reference/reference.ts'
import type { InstantStyle } from '../../../data/words/format.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { focusZones } from '../../state/focus-zones.ts'
import { useWorkspace } from '../../state/workspace.ts'

/** The zone of one country's side of a place. */
export function zoneAt(facility: string, country: Country): string {
  const known = facilityById(facility)
  return focusZones(known ? [facility] : undefined)[country]
}

/** An instant on the clocks of the acting country's side of a place, with the UTC time that both sides read alike. */
export function useMoment(facility: string): (at: string, style?: InstantStyle) => string {
  const format = useFormats()
  const country: Country = useWorkspace((state) => state.picture?.country ?? 'US')
  const zone = zoneAt(facility, country)
  return useCallback(
    (at, style = 'short') => `${format.instant(at, zone, style)} (${format.utc(at)})`,
    [format, zone],
  )
}
