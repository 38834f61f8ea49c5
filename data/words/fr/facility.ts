import type { facility as en } from '../en/facility.ts'

/** French words of this feature. */
export const facility: Record<keyof typeof en, string> = {}
