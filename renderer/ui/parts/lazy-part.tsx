import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

type Read = { Part: ComponentType } | { thrown: unknown }

/**
 * A part that is read from the disk when it is first shown, and stands at once when it is shown again; one that could
 * not be read is asked for anew when it is opened again. Not React's lazy: that holds back what has come for 300 ms.
 */
export function lazyPart(load: () => Promise<ComponentType>, waiting: ReactNode = null): ComponentType {
  let loaded: Read | null = null
  return function LazyPart() {
    const [read, setRead] = useState<Read | null>(loaded)
    const isRead = read !== null
    useEffect(() => {
      if (isRead) return
      let isHere = true
      void load()
        .then(
          (Part): Read => (loaded = { Part }),
          (thrown: unknown): Read => ({ thrown }),
        )
        .then((found) => {
          if (isHere) setRead(found)
        })
      return () => {
        isHere = false
      }
    }, [isRead])
    if (read && 'thrown' in read) throw read.thrown
    return read ? <read.Part /> : waiting
  }
}
