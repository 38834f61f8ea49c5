/** A point on the screen in pixels. */
export type Point = { readonly x: number; readonly y: number }

/** The line moved sideways by `offset` px, to the right of its direction when positive; joints are mitred. */
export function offsetLine(line: readonly Point[], offset: number): Point[] {
  const points = withoutRepeats(line)
  if (points.length < 2 || offset === 0) return [...points]
  const normals = points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  })
  return points.map((point, i) => {
    const before = normals[i - 1] ?? normals[i]
    const after = normals[i] ?? before
    if (!before || !after) return point
    const sum = { x: before.x + after.x, y: before.y + after.y }
    // A mitre is 2n/|n|²; the floor keeps a hairpin from throwing its joint far away.
    const square = Math.max(sum.x ** 2 + sum.y ** 2, 1)
    return {
      x: point.x + (sum.x * 2 * offset) / square,
      y: point.y + (sum.y * 2 * offset) / square,
    }
  })
}

function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter((point, i) => {
    const last = line[i - 1]
    return !last || Math.hypot(point.x - last.x, point.y - last.y) > 0.01
  })
}

/** Places along the line, every `step` px from `first` on, with the direction there in radians. */
export function along(line: readonly Point[], first: number, step: number): (Point & { angle: number })[] {
  const places: (Point & { angle: number })[] = []
  let next = first
  let walked = 0
  line.forEach((to, i) => {
    const from = line[i - 1]
    if (!from) return
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    while (length > 0 && next <= walked + length) {
      const part = (next - walked) / length
      places.push({
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
        angle: Math.atan2(to.y - from.y, to.x - from.x),
      })
      next += step
    }
    walked += length
  })
  return places
}

/** Length of the line in px. */
export const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, to, i) => {
    const from = line[i - 1]
    return from ? sum + Math.hypot(to.x - from.x, to.y - from.y) : 0
  }, 0)
