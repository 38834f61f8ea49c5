/** `2` before `10`, `7` before `7a`: numbers by value, then what follows them as text. */
export function byNumber(a: { number: string }, b: { number: string }): number {
  const [left, right] = [partsOf(a.number), partsOf(b.number)]
  return left.value - right.value || (left.rest < right.rest ? -1 : left.rest > right.rest ? 1 : 0)
}

const partsOf = (number: string) => {
  const digits = /^\d+/.exec(number)?.[0] ?? ''
  return {
    value: digits === '' ? Number.MAX_SAFE_INTEGER : Number(digits),
    rest: number.slice(digits.length),
  }
}

/** The number of an inject that is added while the exercise runs: one more than the highest. */
export const nextNumber = (numbers: readonly string[]): string =>
  String(Math.max(0, ...numbers.map((number) => Number(/^\d+/.exec(number)?.[0] ?? 0))) + 1)

/** The number of the inject that sets the crossings as an exercise finds them, before anything happens. */
export const startNumber = '0'
