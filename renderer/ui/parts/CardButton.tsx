import type { ReactNode } from 'react'
import './card-button.css'

/** One thing of a list as a card that opens it; `look` lays out what it says. */
export function CardButton(props: {
  isSelected: boolean
  onPress: () => void
  children: ReactNode
  id?: string
  look?: string
}) {
  return (
    <button
      type="button"
      {...(props.id && { id: props.id })}
      className={['card-button', props.look, props.isSelected && 'selected'].filter(Boolean).join(' ')}
      aria-current={props.isSelected}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  )
}
