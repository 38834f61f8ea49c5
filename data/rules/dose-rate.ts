/** A dose rate in the units of both countries: 1 mSv/h is 100 mrem/h (settled 29). */
export type DoseRate = { mSvPerHour: number; mremPerHour: number }

/** A dose rate in both units, or null for a unit that is none. */
export function doseRate(value: number, unit: string | null): DoseRate | null {
  if (unit === 'mSv/h') return { mSvPerHour: value, mremPerHour: exact(value * 100) }
  return unit === 'mrem/h' ? { mSvPerHour: exact(value / 100), mremPerHour: value } : null
}

/** Without the last digits that binary fractions add. */
const exact = (value: number): number => Number(value.toPrecision(12))
