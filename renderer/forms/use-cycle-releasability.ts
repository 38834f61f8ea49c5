import { useCallback } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { announce } from '../ui/parts/announce.ts'

/** Changes who may hold the next entry, and says it. */
export function useCycleReleasability(): () => void {
  const t = useTranslate()
  return useCallback(() => {
    const country = useDesk.getState().acting?.desk.country
    if (country) announce(t(`releasabilityText.${useSession.getState().cycleReleasability(country)}`))
  }, [t])
}
