import {
  Eye,
  FileText,
  Mail,
  Megaphone,
  Newspaper,
  Phone,
  Radio,
  Timer,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { InjectChannel } from '../../../data/model/inject.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import './parts.css'

const icons: Readonly<Record<InjectChannel, LucideIcon>> = {
  phone: Phone,
  radio: Radio,
  email: Mail,
  alert: Megaphone,
  waitTime: Timer,
  document: FileText,
  media: Newspaper,
  inPerson: Users,
  observed: Eye,
}

/** How an inject reaches the players: icon and word, or in a narrow column the icon with its name. */
export function ChannelMark({ channel, isIcon = false }: { channel: InjectChannel; isIcon?: boolean }) {
  const t = useTranslate()
  const Icon = icons[channel]
  const name = t(`injectChannel.${channel}`)
  if (isIcon)
    return (
      <span className="channel" role="img" aria-label={name} title={name}>
        <Icon aria-hidden="true" className="icon" />
      </span>
    )
  return (
    <span className="channel">
      <Icon aria-hidden="true" className="icon" />
      {name}
    </span>
  )
}
