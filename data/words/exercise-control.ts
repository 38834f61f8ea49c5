import type { Delivery } from '../projections/delivery.ts'
import { translate } from './translate.ts'

/** How whatever exercise control writes is marked, always in both languages. */
export const controlWords = (): Delivery['words'] => ({
  mark: { en: translate('en', 'report.mode.exercise'), fr: translate('fr', 'report.mode.exercise') },
  source: `${translate('en', 'exercise.control')} | ${translate('fr', 'exercise.control')}`,
})
