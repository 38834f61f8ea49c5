type Point = readonly [x: number, y: number]

/** A place on the map of a zoom, in pixels of the web's mercator. */
export function pixelOf([latitude, longitude]: readonly [number, number], zoom: number): Point {
  const world = 256 * 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  return [
    ((longitude + 180) / 360) * world,
    (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  ]
}

/** How far each of some points must move, in pixels, so that no two are nearer than `apart`: the same for the same points. */
export function spread(points: readonly Point[], apart: number): Point[] {
  const moved = points.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < 60; round += 1)
    for (const [i, a] of moved.entries())
      for (const [j, b] of moved.entries()) {
        if (j <= i) continue
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
        const distance = Math.hypot(dx, dy)
        if (distance >= apart) continue
        // Two at one place part sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
        const push = (apart - distance) / 2
        a[0] -= ux * push
        a[1] -= uy * push
        b[0] += ux * push
        b[1] += uy * push
      }
  return moved.map(([x, y], place): Point => [x - (points[place]?.[0] ?? x), y - (points[place]?.[1] ?? y)])
}
