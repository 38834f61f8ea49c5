import { BadgeAlert, BadgeCheck, BadgeX } from 'lucide-react'
import type { DeskTrust } from '../../data/projections/trust.ts'
import { useTranslate } from '../i18n/use-translate.ts'

const looks = {
  opener: { look: 'verified', Icon: BadgeCheck },
  endorsed: { look: 'verified', Icon: BadgeCheck },
  unchecked: { look: 'notChecked', Icon: BadgeAlert },
  revoked: { look: 'refused', Icon: BadgeX },
} as const

/** Whether a desk's key speaks for its country. */
export function Standing(props: { standing: DeskTrust['standing'] }) {
  const t = useTranslate()
  const { look, Icon } = looks[props.standing]
  return (
    <span className={`seal ${look}`}>
      <Icon aria-hidden="true" />
      {t(`exchange.standing.${props.standing}`)}
    </span>
  )
}
