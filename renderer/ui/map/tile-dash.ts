import { lengthOf, type Point } from './offset-line.ts'

/** The parts of a line that lie in the square from 0 to `side`, cut at its edges. */
export function partsInside(line: readonly Point[], side: number): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  const end = () => {
    if (part.length > 1) parts.push(part)
    part = []
  }
  line.forEach((to, i) => {
    const from = line[i - 1]
    if (!from) return
    const cut = cutTo(from, to, side)
    if (!cut) return end()
    if (part.length === 0 || cut.from > 0) {
      end()
      part = [between(from, to, cut.from)]
    }
    part.push(between(from, to, cut.to))
    if (cut.to < 1) end()
  })
  end()
  return parts
}

/** Beyond the edge of a tile, so that an oblique line has no notch there. */
const over = 3

/**
 * The dash that fits a part of a line in a square: the first stroke of the pattern is cut in its middle by both ends.
 * Since the neighbouring tile does the same, no dash starts anew at the edge between two tiles.
 */
export function dashFor(
  part: readonly Point[],
  pattern: readonly number[],
  side: number,
): { line: Point[]; dash: number[]; offset: number } {
  const [first, second] = part
  const [last, before] = [part.at(-1), part.at(-2)]
  const start = first && second && isOnEdge(first, side) ? [away(second, first)] : []
  const end = last && before && isOnEdge(last, side) ? [away(before, last)] : []
  if (start.length + end.length === 0) return { line: [...part], dash: [...pattern], offset: 0 }
  const period = pattern.reduce((sum, length) => sum + length, 0)
  const length = lengthOf(part)
  const times = length / (Math.max(1, Math.round(length / period)) * period)
  const line = [...start, ...part, ...end]
  // Too short for a whole pattern: it is one stroke.
  if (times < 0.7) return { line, dash: [], offset: 0 }
  const half = ((pattern[0] ?? 0) / 2) * times
  return { line, dash: pattern.map((each) => each * times), offset: half - start.length * over }
}

const isOnEdge = ({ x, y }: Point, side: number): boolean =>
  [x, y].some((each) => each < 0.01 || each > side - 0.01)

function away(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? to : between(from, to, 1 + over / length)
}

const between = (from: Point, to: Point, part: number): Point =>
  part === 1 ? to : { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }

/** Which stretch of a segment lies in the square, as parts of its length (Liang and Barsky 1984). */
function cutTo(from: Point, to: Point, side: number): { from: number; to: number } | null {
  let [enter, leave] = [0, 1]
  for (const axis of ['x', 'y'] as const) {
    const step = to[axis] - from[axis]
    if (step === 0) {
      if (from[axis] < 0 || from[axis] > side) return null
      continue
    }
    const [one, other] = [-from[axis] / step, (side - from[axis]) / step]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter < leave ? { from: enter, to: leave } : null
}
