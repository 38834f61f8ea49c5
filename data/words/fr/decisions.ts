import type { decisions as en } from '../en/decisions.ts'

/** French words of this feature. */
export const decisions: Record<keyof typeof en, string> = {}
