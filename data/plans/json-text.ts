/** Where a text stops being JSON, or names something twice. */
export type JsonFault =
  | { reason: 'notJson'; at: string; line: number; column: number }
  | { reason: 'twiceNamed' | 'tooDeep'; at: string; line: number; column: number }

const deepest = 40

/**
 * Reads JSON and says where it fails: line, column and the pointer (RFC 6901) of the value it was in. `JSON.parse` tells
 * each runtime's own words, and lets the last of two equal names win silently.
 */
export function readJson(text: string): { value: unknown; fault: null } | { value: null; fault: JsonFault } {
  const fault = firstFault(text)
  return fault ? { value: null, fault } : { value: JSON.parse(text) as unknown, fault: null }
}

/** One step of a pointer. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

class Stop extends Error {
  readonly reason: JsonFault['reason']
  readonly place: number
  readonly at: string

  constructor(reason: JsonFault['reason'], place: number, at: string) {
    super(reason)
    this.reason = reason
    this.place = place
    this.at = at
  }
}

function firstFault(text: string): JsonFault | null {
  try {
    const end = value(text, skip(text, 0), '', 0)
    if (skip(text, end) < text.length) throw new Stop('notJson', skip(text, end), '')
    return null
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown
    const before = text.slice(0, thrown.place).split('\n')
    return {
      reason: thrown.reason,
      at: thrown.at,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    }
  }
}

const skip = (text: string, from: number): number => {
  let place = from
  while (place < text.length && ' \t\r\n'.includes(text.charAt(place))) place += 1
  return place
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

function matched(pattern: RegExp, text: string, place: number, at: string): number {
  pattern.lastIndex = place
  if (!pattern.test(text)) throw new Stop('notJson', place, at)
  return pattern.lastIndex
}

function value(text: string, place: number, at: string, depth: number): number {
  if (depth > deepest) throw new Stop('tooDeep', place, at)
  const sign = text.charAt(place)
  if (sign === '"') return matched(quoted, text, place, at)
  if (sign === '[') return list(text, place, at, depth)
  return sign === '{' ? record(text, place, at, depth) : matched(scalar, text, place, at)
}

function list(text: string, from: number, at: string, depth: number): number {
  let place = skip(text, from + 1)
  if (text.charAt(place) === ']') return place + 1
  for (let index = 0; ; index += 1) {
    place = skip(text, value(text, place, at + pointerStep(index), depth + 1))
    if (text.charAt(place) === ']') return place + 1
    if (text.charAt(place) !== ',') throw new Stop('notJson', place, at)
    place = skip(text, place + 1)
  }
}

function record(text: string, from: number, at: string, depth: number): number {
  const names = new Set<string>()
  let place = skip(text, from + 1)
  if (text.charAt(place) === '}') return place + 1
  for (;;) {
    const end = matched(quoted, text, place, at)
    const name = JSON.parse(text.slice(place, end)) as string
    const here = at + pointerStep(name)
    if (names.has(name)) throw new Stop('twiceNamed', place, here)
    names.add(name)
    place = skip(text, end)
    if (text.charAt(place) !== ':') throw new Stop('notJson', place, here)
    place = skip(text, value(text, skip(text, place + 1), here, depth + 1))
    if (text.charAt(place) === '}') return place + 1
    if (text.charAt(place) !== ',') throw new Stop('notJson', place, at)
    place = skip(text, place + 1)
  }
}
