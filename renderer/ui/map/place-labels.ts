/** A box on the screen in pixels. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A label that wants a place: its boxes in order of preference; higher `rank` is placed first. */
export type LabelCandidate = { readonly id: string; readonly rank: number; readonly boxes: readonly Box[] }

/** A label and the box that it got. */
export type PlacedLabel<C extends LabelCandidate> = { candidate: C; box: Box }

const cell = 64

/** True when two boxes share area; touching edges do not count. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

/** Gives each label its first free box; labels without one are left out, and none covers a reserved box. */
export function placeLabels<C extends LabelCandidate>(
  candidates: readonly C[],
  reserved: readonly Box[],
): PlacedLabel<C>[] {
  const taken = new Map<string, Box[]>()
  const take = (box: Box) => {
    for (const key of cellsOf(box)) {
      const there = taken.get(key)
      if (there) there.push(box)
      else taken.set(key, [box])
    }
  }
  const isFree = (box: Box) =>
    cellsOf(box).every((key) => !(taken.get(key) ?? []).some((other) => overlaps(box, other)))

  for (const box of reserved) take(box)
  const placed: PlacedLabel<C>[] = []
  for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
    const box = candidate.boxes.find(isFree)
    if (!box) continue
    take(box)
    placed.push({ candidate, box })
  }
  return placed
}

function cellsOf({ left, top, width, height }: Box): string[] {
  const keys: string[] = []
  for (let x = Math.floor(left / cell); x <= Math.floor((left + width) / cell); x++)
    for (let y = Math.floor(top / cell); y <= Math.floor((top + height) / cell); y++) keys.push(`${x} ${y}`)
  return keys
}
