import { useCallback } from 'react'
import { useTranslate } from '../i18n/use-translate.ts'
import { machine } from '../state/machine.ts'
import { toast } from '../ui/parts/toast.ts'

/** Opens the wall display, or closes it, and says which. */
export function useToggleWall(): () => void {
  const t = useTranslate()
  return useCallback(() => {
    void machine()
      .toggleWall()
      .then((isOpen) => toast(t(isOpen ? 'wall.opened' : 'wall.closed')))
      .catch(() => undefined)
  }, [t])
}
