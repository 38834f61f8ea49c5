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

/** How an inject reaches the players: icon and word. */
export function ChannelMark({ channel }: { channel: InjectChannel }) {
  const t = useTranslate()
  const Icon = icons[channel]
  return (
    <span className="channel">
      <Icon aria-hidden="true" className="icon" />
      {t(`injectChannel.${channel}`)}
    </span>
  )
}
