import { useMemo } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { Instant } from '../../../data/model/ids.ts'
import { exerciseOf, type ExerciseView } from '../../../data/projections/exercises.ts'
import { mselLines, type MselLine } from '../../../data/projections/msel.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import {
  asRealTime,
  exerciseTimeAt,
  realMinutesUntil,
  segmentAt,
  startOfExercise,
} from '../../../data/rules/exercise-clock.ts'
import { epochMs, minutesAfter, minutesBetween } from '../../../data/rules/instant.ts'
import { useDesk } from '../../state/desk.ts'
import { focusZones } from '../../state/focus-zones.ts'
import { realNow, useRealNow } from '../../state/now.ts'
import { useWorkspace } from '../../state/workspace.ts'

export type ClockState = 'unstarted' | 'running' | 'paused' | 'ended'

/** What the conduct of an exercise goes by at a moment. */
export type Conduct = {
  picture: Picture
  exercise: ExerciseView | null
  /** The country that acts; it alone sees its list of events. */
  country: Country
  lines: readonly MselLine[]
  next: MselLine | null
  state: ClockState
  /** Exercise time; null: the clock was never started. */
  at: Instant | null
  rate: number
  start: Instant | null
  /** When the last planned line comes. */
  end: Instant | null
  /** Exercise minutes until then, and real ones at the clock's rate; null while it stands. */
  minutesLeft: number | null
  realMinutesLeft: number | null
  /** Zone in which exercise times are shown: the acting country's side of the first crossing under test. */
  tz: string
  /** The log takes entries: an official acts, the record is open, and no past moment is shown. */
  mayWrite: boolean
  /** It also takes acts of control: the exercise has not ended. */
  mayControl: boolean
  isReplaying: boolean
}

/** The exercise as it stands this second; null while no workspace is open or nobody acts. */
export function useConduct(): Conduct | null {
  const picture = useWorkspace((state) => state.picture)
  const moment = useWorkspace((state) => state.moment)
  const country = useDesk((state) => state.acting?.desk.country)
  const ticked = useRealNow()
  return useMemo(() => {
    if (!picture || !country) return null
    const { clock } = picture
    const real = moment ? asRealTime(clock, moment.at, realNow()) : begun(clock.segments.at(-1)?.from, ticked)
    const lines = mselLines(picture, real)
    const start = startOfExercise(clock)
    const at = exerciseTimeAt(clock, real)
    const exercise = exerciseOf(picture)
    const last = Math.max(
      -1,
      ...lines.flatMap(({ event, state }) => (state === 'waiting' ? [] : [event.offset])),
    )
    const end = start === null || last < 0 ? null : minutesAfter(start, last)
    const segment = segmentAt(clock, real)
    const state = stateOf(clock.endedAt !== null, segment?.isRunning)
    const places = exercise?.overview.facilities ?? []
    const zones = focusZones(places.length > 0 ? places : picture.workspace?.facilities)
    const mayWrite = moment === null && !picture.workspace?.archived
    return {
      picture,
      exercise,
      country,
      lines,
      next: lines.find(({ isNext }) => isNext) ?? null,
      state,
      at,
      rate: segment?.rate ?? 1,
      start,
      end,
      minutesLeft: at === null || end === null ? null : Math.max(0, minutesBetween(at, end)),
      realMinutesLeft: end === null ? null : realMinutesUntil(clock, end, real),
      tz: zones[country],
      mayWrite,
      mayControl: mayWrite && exercise !== null && state !== 'ended',
      isReplaying: moment !== null,
    }
  }, [picture, country, moment, ticked])
}

const stateOf = (isOver: boolean, isRunning: boolean | undefined): ClockState =>
  isOver ? 'ended' : isRunning === undefined ? 'unstarted' : isRunning ? 'running' : 'paused'

/** The shown second, or an act of this very second: what was just done to the clock is seen at once. */
const begun = (from: Instant | undefined, ticked: Instant): Instant =>
  from !== undefined && from > ticked && epochMs(from) - epochMs(ticked) <= 2000 ? from : ticked
