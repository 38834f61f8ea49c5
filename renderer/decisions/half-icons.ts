import { CircleCheck, CircleX, Eye, Flag, Hourglass, Minus, type LucideIcon } from 'lucide-react'
import type { Half } from './half-of.ts'

/** The shape of each answer; colour is never the only cue. */
export const halfIcons: Record<Half['look'], LucideIcon> = {
  concurs: CircleCheck,
  declines: CircleX,
  waiting: Hourglass,
  unanswered: Minus,
  notNeeded: Minus,
  alone: Flag,
  noted: Eye,
}
