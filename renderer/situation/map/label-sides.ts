/** A symbol with words: its middle and width in pixels, and its name. */
export type Named = { id: string; x: number; y: number; size: number; name: string }
/** Where a label stands: to the right (`start`) or left (`end`) of its symbol, and how much higher, in pixels. */
export type LabelSide = { align: 'start' | 'end'; up: number }

type Area = { left: number; top: number; right: number; bottom: number }

const letterPx = 7.2
const linePx = 16
/** The widest a label gets before its name goes on in a next line. */
const widestPx = 192
const gapPx = 6
const sides: readonly LabelSide[] = [0, 16, -16].flatMap((up) => [
  { align: 'start', up },
  { align: 'end', up },
])

/** A side for each label on which it covers the least: other labels and named symbols count more than the rest. */
export function labelSides(
  named: readonly Named[],
  others: readonly { x: number; y: number; size: number }[],
  width: number,
  scale = 1,
): Map<string, LabelSide> {
  const chosen = new Map<string, LabelSide>()
  const taken: Area[] = []
  for (const each of named) {
    const strong = [...named.filter(({ id }) => id !== each.id).map(around), ...taken]
    const soft = others.map(around)
    const cost = (area: Area) =>
      10 * strong.filter((other) => meets(area, other)).length +
      soft.filter((other) => meets(area, other)).length +
      (area.left < 0 || area.right > width ? 100 : 0)
    const [best] = sides
      .map((side) => ({ side, area: areaOf(each, side, scale) }))
      .map(({ side, area }) => ({ side, area, cost: cost(area) }))
      .toSorted((one, other) => one.cost - other.cost)
    if (!best) continue
    chosen.set(each.id, best.side)
    taken.push(best.area)
  }
  return chosen
}

function areaOf({ x, y, size, name }: Named, { align, up }: LabelSide, scale: number): Area {
  const wanted = name.length * letterPx * scale
  const wide = Math.min(wanted, widestPx * scale)
  const high = (Math.ceil(wanted / (widestPx * scale)) + 1) * linePx * scale
  const left = align === 'start' ? x + size / 2 + gapPx : x - size / 2 - gapPx - wide
  return { left, right: left + wide, top: y - up - high / 2, bottom: y - up + high / 2 }
}

const around = ({ x, y, size }: { x: number; y: number; size: number }): Area => ({
  left: x - size / 2,
  right: x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
})

const meets = (one: Area, other: Area) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
