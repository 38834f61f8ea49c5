import { ArrowLeftRight, Lock } from 'lucide-react'
import type { Releasability } from '../../data/model/country.ts'
import { useTranslate } from '../i18n/use-translate.ts'

/** Who may hold an entry; the filled chip is the one that must not cross the border. */
export function ReleasabilityChip(props: { releasability: Releasability }) {
  const t = useTranslate()
  const Icon = props.releasability === 'SHARED' ? ArrowLeftRight : Lock
  return (
    <span className={`rel ${props.releasability.toLowerCase()}`}>
      <Icon aria-hidden="true" />
      {t(`releasability.${props.releasability}`)}
    </span>
  )
}
