import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { useSession } from '../state/session.ts'
import { setSingleKeys } from '../ui/hotkeys.ts'

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)')
const contrastQuery = () => matchMedia('(prefers-contrast: more)')

function subscribe(listener: () => void): () => void {
  const queries = [darkQuery(), contrastQuery()]
  queries.forEach((query) => query.addEventListener('change', listener))
  return () => queries.forEach((query) => query.removeEventListener('change', listener))
}

const systemTheme = () => (contrastQuery().matches ? 'hc' : darkQuery().matches ? 'dark' : 'light')

/** Puts theme, scale and the single-key setting into force. */
export function useAppearance(): void {
  const { theme, scale, singleKeys } = useSession()
  const system = useSyncExternalStore(subscribe, systemTheme)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme === 'system' ? system : theme
    document.documentElement.dataset.scale = scale
  }, [theme, system, scale])
  useEffect(() => setSingleKeys(singleKeys), [singleKeys])
}
