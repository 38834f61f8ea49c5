import { BadgeAlert, BadgeCheck, BadgeX } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate.ts'

/** What is known of an entry's signature. */
type SealState = 'verified' | 'notChecked' | 'refused'

const icons = { verified: BadgeCheck, notChecked: BadgeAlert, refused: BadgeX }

/** Whether the desk's signature over an entry was verified; `detail` adds e.g. the key's fingerprint. */
export function SignatureSeal(props: { state: SealState; detail?: string }) {
  const t = useTranslate()
  const Icon = icons[props.state]
  return (
    <span className={`seal ${props.state}`} title={props.detail}>
      <Icon aria-hidden="true" />
      {t(`seal.${props.state}`)}
    </span>
  )
}
