import type { BundleSource } from './bundle-source.ts'

/** Asks for opened files for as long as the window is there; what nobody listens to yet waits. */
export function openedFiles(next: () => Promise<BundleSource | null>) {
  const waiting: BundleSource[] = []
  let listener: ((source: BundleSource) => void) | null = null
  let isAsking = false

  async function ask(): Promise<void> {
    for (;;) {
      const source = await next()
      if (!source) continue
      if (listener) listener(source)
      else waiting.push(source)
    }
  }

  return (listen: (source: BundleSource) => void): (() => void) => {
    listener = listen
    for (const source of waiting.splice(0)) listen(source)
    if (!isAsking) {
      isAsking = true
      void ask()
    }
    return () => {
      if (listener === listen) listener = null
    }
  }
}
