import type { Releasability } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'

/** Who signs and who may hold the entry, beside the button that signs. */
export function SignedBy({ releasability }: { releasability: Releasability }) {
  const t = useTranslate()
  const acting = useDesk((state) => state.acting)
  if (!acting) return null
  return (
    <div className="row wrap grow">
      <span className="sub">{t('log.compose.signed', { name: acting.official.name })}</span>
      <CountryMark country={acting.desk.country} />
      <span className="sub">{t('log.compose.goes')}</span>
      <ReleasabilityChip releasability={releasability} />
    </div>
  )
}
