import type { forms as en } from '../en/forms.ts'

/** French words of this feature. */
export const forms: Record<keyof typeof en, string> = {}
