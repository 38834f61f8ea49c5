import {
  ArrowRightLeft,
  Building2,
  ClipboardList,
  Clock,
  CornerUpRight,
  Drama,
  Flag,
  HandHelping,
  Handshake,
  ListChecks,
  Mail,
  Megaphone,
  MessageSquareText,
  Paperclip,
  PencilLine,
  Phone,
  Settings2,
  Timer,
  TriangleAlert,
  Users,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import type { Link } from '../../data/model/entries/body.ts'
import type { TypeGroup } from './rows.ts'

/** The icon of each group of kinds. */
export const groupIcons: Record<TypeGroup, LucideIcon> = {
  status: Flag,
  disruption: TriangleAlert,
  measure: CornerUpRight,
  decision: Handshake,
  request: HandHelping,
  playbook: ListChecks,
  note: MessageSquareText,
  call: Phone,
  wait: Timer,
  message: Megaphone,
  handover: ArrowRightLeft,
  attachment: Paperclip,
  correction: PencilLine,
  plan: ClipboardList,
  exercise: Drama,
  system: Settings2,
}

/** The icon of each thing that an entry may link to. */
export const linkIcons: Record<Link['type'], LucideIcon> = {
  facility: Building2,
  disruption: TriangleAlert,
  measure: CornerUpRight,
  decision: Handshake,
  request: HandHelping,
  plan: ClipboardList,
  committee: Users,
  actionItem: Timer,
  run: ListChecks,
  exercise: Drama,
  inject: Mail,
  correctiveAction: Wrench,
  entry: Clock,
}
