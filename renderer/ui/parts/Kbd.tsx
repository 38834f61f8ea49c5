import type { ReactNode } from 'react'
import './kbd.css'

/** A key to press, as it is printed on the keyboard. */
export function Kbd(props: { children: ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {props.children}
    </kbd>
  )
}
