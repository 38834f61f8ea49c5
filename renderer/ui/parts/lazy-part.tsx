import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'

/** A part of the window that is read from the disk when it is first shown, or before by `preload`. */
export type LazyPart = ComponentType & { readonly preload: () => Promise<unknown> }

/** A part that is read when it is first shown; one that could not be read is asked for anew when it is opened again. */
export function lazyPart(load: () => Promise<ComponentType>, waiting: ReactNode = null): LazyPart {
  let read: ComponentType | null = null
  const preload = async () => (read ??= await load())
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await preload() }
      } catch (thrown) {
        // React keeps the failure of a lazy part for good, so the next one to be mounted is a new one.
        next = begin()
        throw thrown
      }
    })
  let next = begin()
  function Part() {
    // What was read already is shown at once: React holds back for a while what it waited for.
    const [Shown] = useState(() => read ?? next)
    return (
      <Suspense fallback={waiting}>
        <Shown />
      </Suspense>
    )
  }
  return Object.assign(Part, { preload })
}
