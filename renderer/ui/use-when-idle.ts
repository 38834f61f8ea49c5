import { useEffect, useState } from 'react'

/** Longest that a value waits for a moment in which nothing else is to be done, in milliseconds. */
const longestWait = 1_000

/**
 * A value that follows once there is time for it: for what is reckoned of a whole log beside what was just written.
 * `first`, where given, stands until there is time for the first one.
 */
export function useWhenIdle<T>(value: T, first: T = value): T {
  const [settled, setSettled] = useState({ value: first })
  useEffect(() => {
    const follow = () => setSettled((before) => (before.value === value ? before : { value }))
    const asked = requestIdleCallback(follow, { timeout: longestWait })
    return () => cancelIdleCallback(asked)
  }, [value])
  return settled.value
}
