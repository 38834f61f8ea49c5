import { Component, type ReactNode } from 'react'

/** What a part that failed shows: what was thrown, and how to open the part again. */
export type Stop = { detail: string; onRetry: () => void }
type Props = {
  children: ReactNode
  /** Another value opens the part again. */
  resetKey?: string
  /** Shown instead of the part. */
  fallback: (stop: Stop) => ReactNode
}
type State = { thrown: Error | null }

/** Shows something else when a part fails; React offers this to classes only. */
export class Catch extends Component<Props, State> {
  override state: State = { thrown: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.thrown && before.resetKey !== this.props.resetKey) this.setState({ thrown: null })
  }

  override render() {
    if (!this.state.thrown) return this.props.children
    return this.props.fallback({
      detail: this.state.thrown.message,
      onRetry: () => this.setState({ thrown: null }),
    })
  }
}
