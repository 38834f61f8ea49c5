import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'

/** A part that is read from the disk when it is first shown; one that could not be read is asked for anew when it is opened again. */
export function lazyPart(load: () => Promise<ComponentType>, waiting: ReactNode = null): ComponentType {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (thrown) {
        // React keeps the failure of a lazy part for good, so the next one to be mounted is a new one.
        next = begin()
        throw thrown
      }
    })
  let next = begin()
  return function LazyPart() {
    const [Part] = useState(() => next)
    return (
      <Suspense fallback={waiting}>
        <Part />
      </Suspense>
    )
  }
}
