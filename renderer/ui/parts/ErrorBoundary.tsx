import { Component, type ReactNode } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'
import './error-boundary.css'

/** What a part that failed shows: what was thrown, and how to open the part again. */
export type Stop = { detail: string; onRetry: () => void }
type Props = {
  children: ReactNode
  /** Another value opens the part again. */
  resetKey?: string
  /** What else can be done, beside opening it again. */
  actions?: ReactNode
  /** Shown instead of the usual words, where not even these can be relied on. */
  fallback?: (stop: Stop) => ReactNode
}
type State = { thrown: Error | null }

/** Shows words instead of a white screen when a part fails; React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { thrown: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.thrown && before.resetKey !== this.props.resetKey) this.setState({ thrown: null })
  }

  override render() {
    if (!this.state.thrown) return this.props.children
    const stop = {
      detail: this.state.thrown.message,
      onRetry: () => this.setState({ thrown: null }),
    }
    return this.props.fallback?.(stop) ?? <Stopped {...stop} actions={this.props.actions} />
  }
}

function Stopped(props: Stop & { actions: ReactNode }) {
  const t = useTranslate()
  return (
    <div className="stopped">
      <Callout
        tone="bad"
        isAlert
        actions={
          <>
            <Button variant="primary" onPress={props.onRetry}>
              {t('ui.tryAgain')}
            </Button>
            {props.actions}
          </>
        }
      >
        <strong>{t('ui.crashTitle')}</strong> {t('ui.crashText')}
        <p className="mono">{props.detail}</p>
      </Callout>
    </div>
  )
}
