import type { ReactNode } from 'react'
import './empty-state.css'

/** Says what will be here, and the next thing to do. */
export function EmptyState(props: { title: string; text?: string; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="empty">
      {props.icon}
      <p className="empty-title">{props.title}</p>
      {props.text && <p className="sub">{props.text}</p>}
      {props.action && <div className="row wrap">{props.action}</div>}
    </div>
  )
}
