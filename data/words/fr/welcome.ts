import type { welcome as en } from '../en/welcome.ts'

/** French words of this feature. */
export const welcome: Record<keyof typeof en, string> = {}
