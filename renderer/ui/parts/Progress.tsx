import { ProgressBar } from 'react-aria-components'
import './progress.css'

/** How far a piece of work has come, 0 to 1; null while it cannot be told. */
export function Progress(props: { label: string; value: number | null }) {
  return (
    <ProgressBar
      className="progress"
      aria-label={props.label}
      value={(props.value ?? 0) * 100}
      isIndeterminate={props.value === null}
    >
      <span>{props.label}</span>
      <div className="prog">
        <i style={{ width: `${Math.round((props.value ?? 0.08) * 100)}%` }} />
      </div>
    </ProgressBar>
  )
}
