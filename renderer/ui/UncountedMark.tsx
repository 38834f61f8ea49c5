import { CircleSlash } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { Tag } from './parts/Tag.tsx'

/** That answers were given that do not count, since the key of their desk is not endorsed; none shows nothing. */
export function UncountedMark({ count }: { count: number }) {
  const t = useTranslate()
  if (count === 0) return null
  return (
    <Tag tone="warn" icon={<CircleSlash aria-hidden="true" />}>
      {t('exchange.mark.uncounted', { count })}
    </Tag>
  )
}
