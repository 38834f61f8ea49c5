import type { report as en } from '../en/report.ts'

/** French words of this feature. */
export const report: Record<keyof typeof en, string> = {}
