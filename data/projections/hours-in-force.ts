import type { Country } from '../model/country.ts'
import type { Hours } from '../model/hours.ts'
import type { Instant } from '../model/ids.ts'
import { openAt, type HoursTraffic, type OpenAt } from '../rules/hours.ts'
import type { FacilityView, HoursView } from './facilities.ts'

/** One side of a place: its published hours and its IANA zone. */
type SideHours = { hours: Hours | null; tz: string }

/** Whether a side is open, and the change of the log that says so; null while the published hours do. */
export type SideOpenAt = OpenAt & { changed: HoursView | null }

/**
 * The change of one side's hours in force at an instant: what the side's own country said last, until it speaks
 * what the other said last; null when the published hours hold.
 */
export function changeInForce(
  view: FacilityView | undefined,
  side: Country,
  instant: Instant,
): HoursView | null {
  const inForce = (view?.hours[side] ?? []).filter(
    ({ from, until }) => from <= instant && (until === null || instant < until),
  )
  const last = inForce.findLast(({ country }) => country === side) ?? inForce.at(-1) ?? null
  return last?.schedule === 'asPublished' ? null : last
}

const inWords: OpenAt = {
  state: 'unknown',
  opensAt: null,
  closesAt: null,
  isUncertain: true,
  reason: 'changed-in-words',
}

/** At most so many beginnings and ends of changes are looked through for the next opening or closing. */
const mostTurns = 20

/** Whether a side is open at an instant by the hours in force: those changed in the log, else the published ones. */
export function sideOpenAt(
  given: SideHours,
  side: Country,
  view: FacilityView | undefined,
  instant: Instant,
  traffic: HoursTraffic = 'passenger',
): SideOpenAt {
  const sayAt = (at: Instant): SideOpenAt => {
    const changed = changeInForce(view, side, at)
    if (changed && changed.schedule === undefined) return { ...inWords, changed }
    const hours = changed?.schedule && changed.schedule !== 'asPublished' ? changed.schedule : given.hours
    return { ...openAt(hours, at, given.tz, traffic), changed }
  }
  const now = sayAt(instant)
  const turns = turnsAfter(view, side, instant)
  if (now.state === 'unknown' || turns.length === 0) return now
  return { ...now, ...nextChange(now, turns, sayAt) }
}

/** Follows the state over the beginnings and ends of changes, since the hours after them are others. */
function nextChange(
  now: SideOpenAt,
  turns: readonly Instant[],
  sayAt: (at: Instant) => SideOpenAt,
): Pick<OpenAt, 'opensAt' | 'closesAt'> {
  const word = now.state === 'open' ? 'closesAt' : 'opensAt'
  const none = { opensAt: null, closesAt: null }
  let said = now
  for (const turn of turns.slice(0, mostTurns)) {
    const change = said[word]
    if (change !== null && change < turn) return { ...none, [word]: change }
    said = sayAt(turn)
    if (said.state === 'unknown') return none
    if (said.state !== now.state) return { ...none, [word]: turn }
  }
  return { ...none, [word]: said[word] }
}

/** When changes of a side's hours begin and end after an instant, soonest first. */
function turnsAfter(view: FacilityView | undefined, side: Country, instant: Instant): Instant[] {
  const turns = (view?.hours[side] ?? []).flatMap(({ from, until }) => [from, ...(until ? [until] : [])])
  return [...new Set(turns.filter((turn) => turn > instant))].sort()
}
