import { useSyncExternalStore } from 'react'
import type { Instant } from '../../data/model/ids.ts'
import { nowFor } from '../../data/projections/exercise-clock.ts'
import { useWorkspace } from './workspace.ts'

/** The computer's clock, in one place. */
export const realNow = (): Instant => new Date().toISOString()

/** The time by which officials act: of the replayed moment, of the exercise clock where it was started, else real. */
export const now = (): Instant => shownAt(realNow())

function shownAt(real: Instant): Instant {
  const { moment, present } = useWorkspace.getState()
  return moment?.at ?? (present ? nowFor(present, real) : real)
}

const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | null = null
let current = realNow()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (ticking === null) {
    // While nobody looked the time stood still: a clock started now would seem to lie ahead.
    current = realNow()
    ticking = setInterval(() => {
      current = realNow()
      listeners.forEach((each) => each())
    }, 1000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || ticking === null) return
    clearInterval(ticking)
    ticking = null
  }
}

/** The time by which officials act, held still for `everyMs` milliseconds so that slow views are not redrawn each second. */
export function useNow(everyMs = 1000): Instant {
  // A clock that is started, moved or replayed is seen at once.
  useWorkspace((state) => state.present?.clock)
  const moment = useWorkspace((state) => state.moment)
  return useSyncExternalStore(
    subscribe,
    () => moment?.at ?? later(held(shownAt(current), everyMs), changedAt),
  )
}

/** When what the screens show last changed: a time held since before would know nothing of it. */
let changedAt: Instant = ''
useWorkspace.subscribe((state, before) => {
  if (state.present !== before.present) changedAt = shownAt(realNow())
})

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** The computer's clock, held still likewise. */
export const useRealNow = (everyMs = 1000): Instant =>
  useSyncExternalStore(subscribe, () => held(current, everyMs))

function held(instant: Instant, everyMs: number): Instant {
  const ms = Date.parse(instant)
  return new Date(ms - (ms % everyMs)).toISOString()
}
