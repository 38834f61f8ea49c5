/**
 * One measured figure: ours and its limit, medians of `n` runs; a limit is measured in the same run. `spread` is the
 * larger of both series' middle half, as a part of the median: above `noisyFrom` the run says little.
 */
export type Figure = {
  name: string
  value: number
  limit: number
  unit: 'ms' | 'MiB' | 'slope'
  n: number
  spread: number
  /** Ratio that is to be reached, where one was set. */
  toReach?: number
  /** Values by the number of entries that a growth was found from. */
  at?: Readonly<Record<string, number>>
}

/** A spread from here on makes a run noisy. */
export const noisyFrom = 0.2

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const quantile = (values: readonly number[], part: number): number =>
  sorted(values)[Math.round((values.length - 1) * part)] ?? Number.NaN

/** The middle one of some values. */
export const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN

const spreadOf = (values: readonly number[]) =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / median(values)

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** A figure of the values that were measured in turn. */
export const figureOf = (
  name: string,
  ours: readonly number[],
  limit: readonly number[],
  more: Pick<Figure, 'toReach'> & { unit?: Figure['unit'] } = {},
): Figure => ({
  name,
  value: median(ours),
  limit: median(limit),
  unit: 'ms',
  n: ours.length,
  spread: Math.max(spreadOf(ours), spreadOf(limit)),
  ...more,
})

/** How a figure grows with the log: the slope of the line through the logarithms, at most 1.1. */
export function growthOf(
  name: string,
  byEntries: readonly (readonly [entries: number, figure: Figure])[],
): Figure {
  const points = byEntries.map(([entries, { value }]) => [Math.log(entries), Math.log(value)] as const)
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const slope =
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return {
    name: `growth-${name}`,
    value: slope,
    limit: 1.1,
    unit: 'slope',
    n: byEntries[0]?.[1].n ?? 0,
    spread: Math.max(...byEntries.map(([, { spread }]) => spread)),
    toReach: 1,
    at: Object.fromEntries(byEntries.map(([entries, { value }]) => [entries, Math.round(value * 10) / 10])),
  }
}
