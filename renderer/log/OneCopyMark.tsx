import { Copy } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { Tag } from '../ui/parts/Tag.tsx'

/** That an entry is saved once only, until its second copy is written. */
export function OneCopyMark() {
  const t = useTranslate()
  return (
    <Tag tone="warn" icon={<Copy aria-hidden="true" />}>
      {t('log.oneCopyMark')}
    </Tag>
  )
}
