import { catalogues, type MessageKey } from '../../data/words/catalogue.ts'
import type { Translate } from '../i18n/use-translate.ts'

const known = (key: string): MessageKey | null =>
  Object.hasOwn(catalogues.en, key) ? (key as MessageKey) : null

/** Where in a plan a pointer leads, in the words of the screen: `Staging areas, no. 1, Crossing`. */
export function placeInWords(pointer: string, t: Translate): string {
  const steps = pointer.split('/').filter((step) => step !== '' && step !== 'content')
  const words = steps.map((step, place) => {
    if (/^\d+$/.test(step)) return t('plans.place.no', { count: Number(step) + 1 })
    const key = place === 0 ? known(`planPart.${step}`) : null
    const name = key ?? known(`planField.${step}`) ?? known(`planChannel.${step}`) ?? known(`country.${step}`)
    return name ? t(name) : step
  })
  return words.length === 0 ? t('plans.place.whole') : words.join(', ')
}

/** What is wrong there, and how to mend it. */
export const faultText = (
  { reason, wanted }: { reason: string; wanted?: string | undefined },
  t: Translate,
) => t(known(`planFault.${reason}`) ?? 'planFault.other', { wanted: wanted ?? '' })
