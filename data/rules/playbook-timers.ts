import type { Country } from '../model/country.ts'
import type { Instant } from '../model/ids.ts'
import type { Lane, Target } from '../model/playbook.ts'
import { minutesAfter, minutesBetween } from './instant.ts'

/** Where a timer stands: its start has not happened, it runs, it is due, it is overdue, or it ended in or out of time. */
export type TimerState = 'waiting' | 'running' | 'due' | 'overdue' | 'inTime' | 'late'

/** Minutes against a target; a timer never blocks anything. */
export type Timer = {
  state: TimerState
  target: Target
  /** Null: what the target counts from has not happened. */
  startedAt: Instant | null
  dueAt: Instant | null
  /** Minutes since the start, until now or the end; 0 while waiting. */
  elapsedMinutes: number
  /** Minutes to the target, negative once past; null while waiting. */
  leftMinutes: number | null
}

/** The last part of a target, in which a step is due: ours, a fifth. */
const dueShare = 0.8

/** A timer at an instant, from its target, its start and its end if it has one. Pure. */
export function timerOf(
  target: Target,
  startedAt: Instant | null,
  endedAt: Instant | null,
  now: Instant,
): Timer {
  const { minutes } = target
  if (startedAt === null)
    return {
      state: endedAt === null ? 'waiting' : 'inTime',
      target,
      startedAt,
      dueAt: null,
      elapsedMinutes: 0,
      leftMinutes: null,
    }
  const elapsedMinutes = Math.max(0, minutesBetween(startedAt, endedAt ?? now))
  const isLate = elapsedMinutes > minutes
  const running = isLate ? 'overdue' : elapsedMinutes >= minutes * dueShare ? 'due' : 'running'
  return {
    state: endedAt === null ? running : isLate ? 'late' : 'inTime',
    target,
    startedAt,
    dueAt: minutesAfter(startedAt, minutes),
    elapsedMinutes,
    leftMinutes: minutes - elapsedMinutes,
  }
}

/** Whose lane a country may work: its own, and the joint one. */
export const mayWork = (lane: Lane, country: Country): boolean => lane === 'joint' || lane === country
