/** One measured figure: ours and its limit, medians of `n` runs. A limit of time is measured in the same run. */
export type Figure = { name: string; value: number; limit: number; unit: 'ms' | 'MiB'; n: number }

/** The middle one of some values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** A figure of the values that were measured in turn. */
export const figureOf = (name: string, ours: readonly number[], limit: readonly number[]): Figure => ({
  name,
  value: median(ours),
  limit: median(limit),
  unit: 'ms',
  n: ours.length,
})
