import type { Instant } from '../model/ids.ts'
import { exerciseTimeAt, realMinutesUntil, startOfExercise } from '../rules/exercise-clock.ts'
import { minutesAfter, minutesBetween } from '../rules/instant.ts'
import { byNumber } from '../rules/inject-number.ts'
import { nowFor } from './exercise-clock.ts'
import { expectedActions, type ExpectedAction } from './expected-actions.ts'
import type { EventView } from './injects.ts'
import type { Picture } from './picture.ts'

/**
 * Where a line of the list stands. `waiting`: a branch that is used only when a controller says so; `expected`: players
 * bring it about, and nobody sends it; `due`: its time has come and it was not sent; `met`: sent, and the log holds what it expects.
 */
export type EventState = 'planned' | 'waiting' | 'expected' | 'held' | 'due' | 'skipped' | 'sent' | 'met'

/** A line of the list at a moment: when it comes, what became of it, and how late it was sent. */
export type MselLine = {
  event: EventView
  state: EventState
  /** The first that is planned and comes next. */
  isNext: boolean
  /** Exercise time; null: the clock was never started. */
  dueAt: Instant | null
  /** Exercise minutes until then, negative once past; real ones at the clock's rate, null while it stands. */
  minutesLeft: number | null
  realMinutesLeft: number | null
  answer: ExpectedAction | null
  /** Exercise minutes by which it was sent after its planned time; negative: before. Null: not sent. */
  lateMinutes: number | null
}

/** The list of events by time and number. The picture is told in exercise time; `realNow` is the computer's clock. */
export function mselLines(told: Picture, realNow: Instant): MselLine[] {
  const now = nowFor(told, realNow)
  const start = startOfExercise(told.clock)
  const hasStarted = exerciseTimeAt(told.clock, realNow) !== null
  const answers = new Map(expectedActions(told, now).map((each) => [each.inject.inject, each]))
  const lines = Object.values(told.events)
    .filter(({ removed }) => !removed)
    .map((event): MselLine => {
      const dueAt = start === null ? null : minutesAfter(start, event.offset)
      const answer = answers.get(event.sent?.inject ?? '') ?? null
      const isDue = hasStarted && dueAt !== null && dueAt <= now
      return {
        event,
        state: stateOf(event, answer, isDue),
        isNext: false,
        dueAt,
        minutesLeft: dueAt === null || !hasStarted ? null : minutesBetween(now, dueAt),
        realMinutesLeft: dueAt === null ? null : realMinutesUntil(told.clock, dueAt, realNow),
        answer,
        lateMinutes:
          answer && start !== null ? minutesBetween(start, answer.inject.at) - event.content.offset : null,
      }
    })
    .sort((a, b) => a.event.offset - b.event.offset || byNumber(a.event.content, b.event.content))
  const next = lines.find(({ state }) => state === 'planned' || state === 'due')
  return lines.map((line) => (line === next ? { ...line, isNext: true } : line))
}

function stateOf(
  { sent, skipped, held, content }: EventView,
  answer: ExpectedAction | null,
  isDue: boolean,
): EventState {
  if (sent) return answer?.met ? 'met' : 'sent'
  if (skipped) return 'skipped'
  if (held) return 'held'
  if (content.branch || content.type === 'contingency') return 'waiting'
  if (content.type === 'expected') return 'expected'
  return isDue ? 'due' : 'planned'
}
