/** Where a symbol is moved so that symbols closer than its size do not cover each other, in pixels. */
export type PullOut = readonly [x: number, y: number]

type Point = { id: string; x: number; y: number }

/** Groups of points of which each has a neighbour closer than `nearPx`. */
export function crowdsOf(points: readonly Point[], nearPx: number): Point[][] {
  const left = new Set(points)
  const crowds: Point[][] = []
  for (const first of points) {
    if (!left.delete(first)) continue
    const crowd = [first]
    for (const member of crowd)
      for (const other of left)
        if (Math.hypot(other.x - member.x, other.y - member.y) < nearPx) {
          left.delete(other)
          crowd.push(other)
        }
    crowds.push(crowd)
  }
  return crowds
}

/** Moves the members of each crowd into a column beside it, north to south, `stepPx` apart; others stay. */
export function pullOuts(points: readonly Point[], nearPx: number, stepPx: number): Map<string, PullOut> {
  const moved = new Map<string, PullOut>()
  for (const crowd of crowdsOf(points, nearPx)) {
    if (crowd.length === 1) continue
    const right = Math.max(...crowd.map(({ x }) => x)) + stepPx
    const middle = crowd.reduce((sum, { y }) => sum + y, 0) / crowd.length
    crowd
      .toSorted((one, other) => one.y - other.y)
      .forEach(({ id, x, y }, place) => {
        const wanted = middle + (place - (crowd.length - 1) / 2) * stepPx
        moved.set(id, [Math.round(right - x), Math.round(wanted - y)])
      })
  }
  return moved
}

/** The first of each crowd stays; the others go below it, `stepPx` apart. */
export function besideFirst(points: readonly Point[], nearPx: number, stepPx: number): Map<string, PullOut> {
  const moved = new Map<string, PullOut>()
  for (const [first, ...others] of crowdsOf(points, nearPx))
    others.forEach(({ id, x, y }, place) => {
      if (first) moved.set(id, [Math.round(first.x - x), Math.round(first.y + stepPx * (place + 1) - y)])
    })
  return moved
}

/** Pushes points that a fixed one would cover straight away from it, to `distancePx`. */
export function pushedAside(
  points: readonly Point[],
  fixed: readonly Point[],
  distancePx: number,
): Map<string, PullOut> {
  const moved = new Map<string, PullOut>()
  for (const { id, x, y } of points) {
    const over = fixed.find((each) => Math.hypot(each.x - x, each.y - y) < distancePx)
    if (!over) continue
    const length = Math.hypot(x - over.x, y - over.y)
    const [alongX, alongY] = length === 0 ? [0, 1] : [(x - over.x) / length, (y - over.y) / length]
    moved.set(id, [
      Math.round(over.x + alongX * distancePx - x),
      Math.round(over.y + alongY * distancePx - y),
    ])
  }
  return moved
}
