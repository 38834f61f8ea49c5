import { CircleCheck, CircleX, Eye, Flag, Hourglass, Minus, Undo2, type LucideIcon } from 'lucide-react'
import type { Half } from './half-of.ts'

/** The shape of each answer; colour is never the only cue. */
export const halfIcons: Record<Half['look'], LucideIcon> = {
  concurs: CircleCheck,
  declines: CircleX,
  withdrawn: Undo2,
  waiting: Hourglass,
  unanswered: Minus,
  notNeeded: Minus,
  alone: Flag,
  noted: Eye,
}
