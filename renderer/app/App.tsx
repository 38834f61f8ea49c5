import { useEffect, useState } from 'react'
import { LanguageProvider } from '../i18n/LanguageProvider.tsx'
import { Settings } from '../settings/Settings.tsx'
import { useDesk } from '../state/desk.ts'
import { useSession } from '../state/session.ts'
import { publishToWall } from '../state/wall/publish.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Catch } from '../ui/parts/Catch.tsx'
import { ErrorBoundary } from '../ui/parts/ErrorBoundary.tsx'
import { lazyPart } from '../ui/parts/lazy-part.tsx'
import { LiveRegion } from '../ui/parts/LiveRegion.tsx'
import { SymbolSprite } from '../ui/SymbolSprite.tsx'
import { FirstStart } from '../welcome/FirstStart.tsx'
import { begin, beginUnlocked, type Start } from './begin.ts'
import { Forms } from './Forms.tsx'
import { Frame } from './Frame.tsx'
import { useAppearance } from './appearance.ts'
import { LastResort } from './LastResort.tsx'
import { LockScreen } from './LockScreen.tsx'
import { Rescue } from './Rescue.tsx'
import { referenceFault } from './reference-fault.ts'
import { Opening, OpenFailed, StartFailed } from './StartStates.tsx'
import { useAutoLock } from './use-auto-lock.ts'
import { useOpenedBundles } from './use-opened-bundles.ts'
import { WorkspaceScreen } from './WorkspaceScreen.tsx'

/** Read only where no workspace is open: it holds the scenarios. */
const Welcome = lazyPart(async () => (await import('../welcome/Welcome.tsx')).Welcome, <Opening />)

/** The whole window. */
export function App() {
  const language = useSession((state) => state.language)
  useAppearance()
  useEffect(publishToWall, [])
  return (
    <LanguageProvider language={language}>
      <SymbolSprite />
      <Catch fallback={(stop) => <LastResort {...stop} />}>
        <Phases />
      </Catch>
      <LiveRegion />
    </LanguageProvider>
  )
}

function Phases() {
  const [start, setStart] = useState<Start>({ phase: 'starting' })
  useEffect(() => {
    const fault = referenceFault()
    void begin().then((begun) => setStart(fault ?? begun))
  }, [])
  const desk = useDesk((state) => state.status)
  const workspace = useWorkspace((state) => state.status)
  const screen = useSession((state) => state.screen)
  const form = useSession((state) => state.form)
  const info = start.phase === 'started' ? start.info : null
  useAutoLock()
  useOpenedBundles(info !== null && desk === 'ready')

  if (start.phase === 'locked') return <LockScreen onUnlocked={() => void beginUnlocked().then(setStart)} />
  if (start.phase === 'failed')
    return (
      <Frame info={null}>
        <StartFailed problem={start.problem} />
      </Frame>
    )
  if (info === null)
    return (
      <Frame info={null}>
        <Opening />
      </Frame>
    )
  if (desk !== 'ready')
    return (
      <Frame info={info}>
        <FirstStart />
        <Forms />
      </Frame>
    )
  return (
    <Frame info={info}>
      <ErrorBoundary resetKey={`${workspace} ${screen}`} actions={<Rescue />}>
        {screen === 'settings' ? (
          <Settings info={info} />
        ) : workspace === 'ready' ? (
          <WorkspaceScreen screen={screen} />
        ) : workspace === 'failed' ? (
          <OpenFailed />
        ) : workspace === 'opening' ? (
          <Opening />
        ) : (
          <Welcome />
        )}
      </ErrorBoundary>
      <ErrorBoundary resetKey={form?.name ?? ''} actions={<Rescue />}>
        <Forms />
      </ErrorBoundary>
    </Frame>
  )
}
