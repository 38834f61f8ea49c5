import { Component, type ReactNode } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'

type State = { thrown: Error | null }

/** Shows words instead of a white screen when a part fails; React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey?: string }, State> {
  override state: State = { thrown: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidUpdate(before: { resetKey?: string }) {
    if (this.state.thrown && before.resetKey !== this.props.resetKey) this.setState({ thrown: null })
  }

  override render() {
    if (!this.state.thrown) return this.props.children
    return <Stopped detail={this.state.thrown.message} onRetry={() => this.setState({ thrown: null })} />
  }
}

function Stopped(props: { detail: string; onRetry: () => void }) {
  const t = useTranslate()
  return (
    <Callout
      tone="bad"
      isAlert
      actions={
        <Button variant="primary" onPress={props.onRetry}>
          {t('ui.tryAgain')}
        </Button>
      }
    >
      <strong>{t('ui.crashTitle')}</strong> {t('ui.crashText')}
      <p className="mono">{props.detail}</p>
    </Callout>
  )
}
