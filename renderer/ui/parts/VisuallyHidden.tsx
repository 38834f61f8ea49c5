import type { ReactNode } from 'react'

/** Words for screen readers only. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className="vh">{props.children}</span>
}
