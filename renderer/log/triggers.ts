import { minutesAfter } from '../../data/rules/instant.ts'

/** A word being typed after a sign that asks for a list. */
export type Trigger = { sign: '@' | '#' | '/' | '!'; query: string; start: number }

/** The trigger that the caret is in: a sign at the start of a word, and what follows it (settled 25). */
export function triggerAt(text: string, caret: number): Trigger | null {
  const match = /(?:^|\s)([@#/!])([^\s@#/!]*)$/u.exec(text.slice(0, caret))
  const [, sign, query] = match ?? []
  if (sign === undefined || query === undefined) return null
  return { sign: sign as Trigger['sign'], query, start: caret - query.length - 1 }
}

/** The text with the trigger's word replaced, and where the caret stands then. */
export function replaceTrigger(
  text: string,
  trigger: Trigger,
  words: string,
): { text: string; caret: number } {
  const end = trigger.start + 1 + trigger.query.length
  const after = text.slice(end)
  const inserted = words === '' || /^\s/.test(after) ? words : `${words} `
  const before = text.slice(0, trigger.start)
  return {
    text: before + inserted + (words === '' ? after.replace(/^ /, '') : after),
    caret: trigger.start + inserted.length,
  }
}

const dayMinutes = 1440

/** The instant that `1435`, `14:35`, `9:05` or `-20` means: the last such time in UTC, or minutes ago; null for anything else. */
export function readTimeWord(word: string, now: string): string | null {
  const ago = /^[-\u2212](\d{1,4})$/.exec(word)?.[1]
  if (ago !== undefined) return minutesAfter(now, -Number(ago))
  const [, hours, minutes] = /^(\d{1,2})[:h]?(\d{2})Z?$/i.exec(word) ?? []
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  const today = `${now.slice(0, 11)}${hours.padStart(2, '0')}:${minutes}:00.000Z`
  return today <= now ? today : minutesAfter(today, -dayMinutes)
}
