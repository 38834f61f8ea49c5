import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import './tag.css'

/** A short word about a thing; the tone is never the only cue. */
export function Tag(props: {
  children: ReactNode
  tone?: 'neutral' | 'warn' | 'bad' | 'good' | 'line'
  icon?: ReactNode
}) {
  return (
    <span className={`tag ${props.tone ?? 'neutral'}`}>
      {props.icon}
      {props.children}
    </span>
  )
}

/** A link to another thing of the log: its type's icon and its number; opens that thing. */
export function LinkChip(props: {
  children: ReactNode
  icon?: ReactNode
  onPress: () => void
  label?: string
}) {
  return (
    <Button
      className="tag line link-chip"
      onPress={props.onPress}
      {...(props.label && { 'aria-label': props.label })}
    >
      {props.icon}
      {props.children}
    </Button>
  )
}
