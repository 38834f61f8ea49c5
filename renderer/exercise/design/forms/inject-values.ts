import { blankInject } from '../../../../data/exercises/blank-design.ts'
import { injectFaults, type UnfinishedInject } from '../../../../data/exercises/design-faults.ts'
import { readTime, timeText } from '../../../../data/exercises/msel-time.ts'
import type { Inject } from '../../../../data/model/inject.ts'
import type { EventView } from '../../../../data/projections/injects.ts'
import type { Picture } from '../../../../data/projections/picture.ts'

/** A line of the list while it is typed; the time as a text such as `T+1:30`. */
export type InjectValues = { words: UnfinishedInject; time: string }

/** Lines that were not taken off, but for the one given. */
const othersOf = (picture: Picture, event: EventView | null): readonly EventView[] =>
  Object.values(picture.events).filter((each) => !each.removed && each.event !== event?.event)

/** The line as it stands, or a new one after the last. */
export function firstValues(picture: Picture, event: EventView | null): InjectValues {
  const lines = othersOf(picture, event).map(({ content, offset }) => ({ ...content, offset }))
  const words = event ? { ...event.content, offset: event.offset } : blankInject(lines)
  return { words, time: timeText(words.offset ?? 0) }
}

/** What is typed as a line, or what is wrong where. */
export function readValues(
  { words, time }: InjectValues,
  picture: Picture,
  event: EventView | null,
): { content: Inject | null; faults: readonly { at: string; reason: string }[] } {
  const read = readTime(time, null, false)
  const numbers = numbersOf(picture, event)
  const checked = injectFaults({ ...words, offset: read.ok ? read.minutes : null }, numbers)
  if (read.ok) return checked
  return {
    content: null,
    faults: [...checked.faults.filter(({ at }) => at !== '/offset'), { at: '/offset', reason: 'time' }],
  }
}

/** Numbers that are taken by other lines. */
export const numbersOf = (picture: Picture, event: EventView | null): string[] =>
  othersOf(picture, event).map(({ content }) => content.number)
