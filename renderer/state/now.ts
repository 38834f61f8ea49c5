import { useSyncExternalStore } from 'react'
import type { Instant } from '../../data/model/ids.ts'

/** The wall clock, in one place. */
export const now = (): Instant => new Date().toISOString()

const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | null = null
let current = now()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  ticking ??= setInterval(() => {
    current = now()
    listeners.forEach((each) => each())
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || ticking === null) return
    clearInterval(ticking)
    ticking = null
  }
}

/** The present, held still for `everyMs` milliseconds so that slow views are not redrawn each second. */
export function useNow(everyMs = 1000): Instant {
  const hold = () => {
    const ms = Date.parse(current)
    return new Date(ms - (ms % everyMs)).toISOString()
  }
  return useSyncExternalStore(subscribe, hold)
}
