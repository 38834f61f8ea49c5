import type { InjectEffect } from '../../../data/model/inject.ts'
import { facilityById, facilityName } from '../../../data/reference/reference.ts'
import { cellsSentence } from '../../../data/words/cells.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** What an inject changes in the exercise, in words. */
export function EffectWords({ effect }: { effect: InjectEffect }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const place = (id: string) => {
    const facility = facilityById(id)
    return facility ? facilityName(facility, language) : id
  }
  switch (effect.type) {
    case 'status':
      return `${place(effect.facility)}: ${cellsSentence(effect.cells, language)}`
    case 'wait':
      return t('conduct.effect.wait', {
        place: place(effect.facility),
        direction: t(`direction.${effect.direction}`),
        mode: t(`mode.${effect.mode}`),
        minutes: f.duration(effect.minutes),
        method: t(`waitMethod.${effect.method}`),
      })
    case 'lanes':
      return t('conduct.effect.lanes', {
        place: place(effect.facility),
        direction: t(`direction.${effect.direction}`),
        mode: t(`mode.${effect.mode}`),
        open: effect.open,
        of: effect.of === null ? '?' : String(effect.of),
      })
    case 'alert':
      return t('conduct.effect.alert', { text: effect[language] })
    case 'document':
      return t('conduct.effect.document', { name: effect.name, size: f.bytes(effect.bytes) })
  }
}
