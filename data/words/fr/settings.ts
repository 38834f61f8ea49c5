import type { settings as en } from '../en/settings.ts'

/** French words of this feature. */
export const settings: Record<keyof typeof en, string> = {}
