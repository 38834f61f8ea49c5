import { BadgeAlert, BadgeX } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'
import { Tag } from './parts/Tag.tsx'

/** That the key behind an entry does not speak for its country: not compared yet, or revoked before. */
export function KeyMark(props: { state: 'unchecked' | 'afterRevocation' | null }) {
  const t = useTranslate()
  if (props.state === null) return null
  const Icon = props.state === 'unchecked' ? BadgeAlert : BadgeX
  return (
    <Tag tone={props.state === 'unchecked' ? 'warn' : 'bad'} icon={<Icon aria-hidden="true" />}>
      {t(`exchange.mark.${props.state}`)}
    </Tag>
  )
}
