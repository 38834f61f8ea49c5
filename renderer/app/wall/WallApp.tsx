import { useEffect } from 'react'
import { LanguageProvider } from '../../i18n/LanguageProvider.tsx'
import { useSession } from '../../state/session.ts'
import { followMain, useWall } from '../../state/wall/receive.ts'
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx'
import { SymbolSprite } from '../../ui/SymbolSprite.tsx'
import { useAppearance } from '../appearance.ts'
import '../band.css'
import '../frame.css'
import { NothingShown } from './NothingShown.tsx'
import './wall.css'
import { WallScreen } from './WallScreen.tsx'

/** The window for the room's screen: it shows what the main window sends, and can write nothing. */
export function WallApp() {
  const language = useSession((state) => state.language)
  const status = useWall((state) => state.status)
  useAppearance()
  useEffect(followMain, [])
  return (
    <LanguageProvider language={language}>
      <SymbolSprite />
      <ErrorBoundary resetKey={status}>
        {status === 'shown' ? <WallScreen /> : <NothingShown status={status} />}
      </ErrorBoundary>
    </LanguageProvider>
  )
}
