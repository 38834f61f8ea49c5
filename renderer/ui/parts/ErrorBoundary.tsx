import type { ReactNode } from 'react'
import { useTranslate } from '../../i18n/use-translate.ts'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'
import { Catch, type Stop } from './Catch.tsx'
import './error-boundary.css'

type Props = {
  children: ReactNode
  /** Another value opens the part again. */
  resetKey?: string
  /** What else can be done, beside opening it again. */
  actions?: ReactNode
}

/** Shows words instead of a white screen when a part fails. */
export const ErrorBoundary = ({ actions, ...rest }: Props) => (
  <Catch {...rest} fallback={(stop) => <Stopped {...stop} actions={actions} />} />
)

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
