import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Language } from '../../data/model/country.ts'
import { LanguageProvider } from '../../renderer/i18n/LanguageProvider.tsx'

let shown: { host: HTMLElement; root: Root } | null = null

function mount() {
  const host = document.body.appendChild(document.createElement('div'))
  return { host, root: createRoot(host) }
}

/**
 * Shows a part of the window in the page of the test, in place of what it showed before: what is shown again
 * keeps its state. Returns the element around it, for a test that looks at that alone.
 */
export function show(
  part: ReactNode,
  language: Language = 'en',
  style: Partial<CSSStyleDeclaration> = {},
): HTMLElement {
  shown ??= mount()
  const { host, root } = shown
  Object.assign(host.style, style)
  root.render(<LanguageProvider language={language}>{part}</LanguageProvider>)
  return host
}

/** Takes away what is shown, so that the next test begins with an empty page. */
export function hide(): void {
  shown?.root.unmount()
  shown?.host.remove()
  shown = null
}
