import { useCallback, useMemo } from 'react'
import type { Country } from '../../data/model/country.ts'
import type { InstantStyle } from '../../data/words/format.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { focusZones } from '../state/focus-zones.ts'
import { useWorkspace } from '../state/workspace.ts'

/** An instant on the clocks of the acting country's side, with the UTC time that both sides read alike. */
export function useMoment(): (at: string, style?: InstantStyle) => string {
  const format = useFormats()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const country: Country = useWorkspace((state) => state.picture?.country ?? 'US')
  const zone = useMemo(() => focusZones(focus)[country], [focus, country])
  return useCallback(
    (at, style = 'short') => `${format.instant(at, zone, style)} (${format.utc(at)})`,
    [format, zone],
  )
}
