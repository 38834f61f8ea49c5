import {
  Eye,
  FileText,
  Mail,
  Newspaper,
  Phone,
  RadioTower,
  Siren,
  Timer,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { Inject } from '../../../data/model/inject.ts'
import { useTranslate } from '../../i18n/use-translate.ts'

const icons: Record<Inject['channel'], LucideIcon> = {
  phone: Phone,
  radio: RadioTower,
  email: Mail,
  alert: Siren,
  waitTime: Timer,
  document: FileText,
  media: Newspaper,
  inPerson: Users,
  observed: Eye,
}

/** How an inject reaches its players, as a picture with its name. */
export function ChannelIcon({ channel }: { channel: Inject['channel'] }) {
  const t = useTranslate()
  const Icon = icons[channel]
  const name = t(`injectChannel.${channel}`)
  return (
    <span className="channel" role="img" aria-label={name} title={name}>
      <Icon aria-hidden="true" />
    </span>
  )
}
