import { CircleAlert, Info, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import './callout.css'

const icons = { info: Info, warn: CircleAlert, bad: ShieldX }

/** What has to be known here: `bad` says that something was refused or failed. */
export function Callout(props: {
  children: ReactNode
  tone?: 'info' | 'warn' | 'bad'
  icon?: ReactNode
  actions?: ReactNode
  /** Spoken at once when it appears. */
  isAlert?: boolean
}) {
  const tone = props.tone ?? 'info'
  const Icon = icons[tone]
  return (
    <div className={`callout ${tone}`} {...(props.isAlert && { role: 'alert' })}>
      {props.icon ?? <Icon aria-hidden="true" />}
      <div className="callout-text">
        {props.children}
        {props.actions && <div className="callout-actions">{props.actions}</div>}
      </div>
    </div>
  )
}
