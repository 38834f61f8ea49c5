import { BadgeCheck, PencilLine } from 'lucide-react'
import type { InjectBasis } from '../../../data/model/inject.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

/** Fact or fiction, by shape and word: a filled square for what happened, a dashed round one for what was made up. */
export function BasisMark({ basis }: { basis: InjectBasis }) {
  const t = useTranslate()
  const Icon = basis === 'fact' ? BadgeCheck : PencilLine
  return (
    <span className={`basis ${basis}`}>
      <Icon aria-hidden="true" className="icon" />
      {t(`design.basis.${basis}`)}
    </span>
  )
}
