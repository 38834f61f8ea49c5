/** Percent of the line under which two numbers, or their dots, would cover each other. */
const apart = 2.2

/**
 * Where minutes stand on a line of 100 percent on which every inject has room for its number: what happens at once, or
 * nearly so in an exercise of days, is moved apart, and time between two injects runs evenly from one to the other.
 */
export function timelinePlaces(offsets: readonly number[], whole: number) {
  const sorted = [...offsets].sort((a, b) => a - b)
  const gap = Math.min(apart, 100 / Math.max(1, sorted.length - 1))
  const places = sorted.map((minutes) => (minutes / whole) * 100)
  for (let at = 1; at < places.length; at += 1)
    places[at] = Math.max(places[at] ?? 0, (places[at - 1] ?? 0) + gap)
  for (let at = places.length - 1, most = 100; at >= 0; at -= 1, most -= gap)
    places[at] = Math.min(places[at] ?? 0, most)
  const taken = new Map<number, number>()
  return {
    /** Of so many injects in a row one has room for its number. */
    every: Math.ceil(apart / gap),
    /** The place of each inject, in the order given. */
    dots: offsets.map((minutes) => {
      const nth = taken.get(minutes) ?? 0
      taken.set(minutes, nth + 1)
      return places[sorted.indexOf(minutes) + nth] ?? 0
    }),
    /** The place of any moment. */
    of: (minutes: number): number => {
      const before = sorted.findLastIndex((each) => each <= minutes)
      const from = { minutes: sorted[before] ?? 0, place: places[before] ?? 0 }
      const to = { minutes: sorted[before + 1] ?? whole, place: places[before + 1] ?? 100 }
      if (to.minutes <= from.minutes) return from.place
      const share = Math.min(1, Math.max(0, (minutes - from.minutes) / (to.minutes - from.minutes)))
      return from.place + share * (to.place - from.place)
    },
  }
}
