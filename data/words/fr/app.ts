import type { app as en } from '../en/app.ts'

/** French words of this feature. */
export const app: Record<keyof typeof en, string> = {}
