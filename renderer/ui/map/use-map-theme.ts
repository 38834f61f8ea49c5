import { useSyncExternalStore } from 'react'

/** The theme in force, which the frame writes on the document: light, dark or hc. */
export const useMapTheme = (): string => useSyncExternalStore(follow, themeInForce)

const themeInForce = () => document.documentElement.dataset['theme'] ?? 'light'

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
