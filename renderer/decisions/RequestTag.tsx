import { ArrowRightLeft, CircleCheck, CircleX, Hourglass, PackageCheck, Truck } from 'lucide-react'
import type { RequestState } from '../../data/projections/requests.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Tag } from '../ui/parts/Tag.tsx'

const icons = {
  opened: Hourglass,
  countered: ArrowRightLeft,
  accepted: CircleCheck,
  declined: CircleX,
  deployed: Truck,
  demobilised: PackageCheck,
}
const tones = {
  opened: 'warn',
  countered: 'warn',
  accepted: 'good',
  declined: 'bad',
  deployed: 'good',
  demobilised: 'neutral',
} as const

/** How far a request is, as shape and word. */
export function RequestTag(props: { state: RequestState }) {
  const t = useTranslate()
  const Icon = icons[props.state]
  return (
    <Tag tone={tones[props.state]} icon={<Icon aria-hidden="true" />}>
      {t(`requestState.${props.state}`)}
    </Tag>
  )
}
