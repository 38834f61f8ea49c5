import type { situation as en } from '../en/situation.ts'

/** French words of this feature. */
export const situation: Record<keyof typeof en, string> = {}
