import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import './button.css'

type ButtonProps = {
  children?: ReactNode
  onPress?: () => void
  variant?: 'primary' | 'secondary' | 'danger' | 'ghost'
  size?: 'sm' | 'md' | 'lg'
  icon?: ReactNode
  /** The key that does the same, shown on the button; the key itself is bound elsewhere. */
  hotkey?: string
  isDisabled?: boolean
  /** Work is under way: the button stays, and does nothing more. */
  isPending?: boolean
  /** Name for a button that shows only an icon. */
  label?: string
  type?: 'button' | 'submit'
  autoFocus?: boolean
  className?: string
  isExpanded?: boolean
}

/** Something to do now; primary once per place. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'md' } = props
  return (
    <AriaButton
      className={`btn ${variant} ${size}${props.children ? '' : ' only-icon'} ${props.className ?? ''}`}
      type={props.type ?? 'button'}
      {...(props.onPress && { onPress: props.onPress })}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isPending ?? false}
      {...(props.label && { 'aria-label': props.label })}
      {...(props.isExpanded !== undefined && { 'aria-expanded': props.isExpanded })}
      {...(props.autoFocus && { autoFocus: true })}
    >
      {props.icon}
      {props.children}
      {props.hotkey && <Kbd>{props.hotkey}</Kbd>}
    </AriaButton>
  )
}
