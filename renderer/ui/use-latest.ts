import { useLayoutEffect, useRef, type RefObject } from 'react'

/** What was drawn last, for a listener that is bound once. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
