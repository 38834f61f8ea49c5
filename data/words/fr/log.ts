import type { log as en } from '../en/log.ts'

/** French words of this feature. */
export const log: Record<keyof typeof en, string> = {}
