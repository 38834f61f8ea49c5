import { useCallback, useMemo } from 'react'
import type { Country } from '../../data/model/country.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { focusZones } from '../state/focus-zones.ts'
import { useWorkspace } from '../state/workspace.ts'

/** An instant on the clocks of the acting country's side, with its day and zone. */
export function useMoment(): (at: string) => string {
  const format = useFormats()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities)
  const country: Country = useWorkspace((state) => state.picture?.country ?? 'US')
  const zone = useMemo(() => focusZones(focus)[country], [focus, country])
  return useCallback((at) => format.instant(at, zone, 'full'), [format, zone])
}
