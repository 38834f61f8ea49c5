import type { committees as en } from '../en/committees.ts'

/** French words of the committees screen: committees, meetings and action items. */
export const committees: Record<keyof typeof en, string> = {
  'committees.title': 'Comités',
}
