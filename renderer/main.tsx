import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/marks.css'
import { begin } from './app/begin.ts'
import { LastResort } from './app/LastResort.tsx'
import { fillStore } from './state/lock/fill-store.ts'
import { Catch } from './ui/parts/Catch.tsx'
import { lazyPart } from './ui/parts/lazy-part.tsx'

const App = lazyPart(async () => (await import('./app/App.tsx')).App)
const WallApp = lazyPart(async () => (await import('./app/wall/WallApp.tsx')).WallApp)

// A hidden window of main's, which fills a new store and shows nothing.
if (location.search === '?fill') void fillStore()
else show(location.search === '?wall')

function show(isWall: boolean) {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no root')
  // What this computer holds is read while the screens are.
  if (!isWall) void begin()
  createRoot(root).render(
    <StrictMode>
      <Catch fallback={(stop) => <LastResort {...stop} />}>{isWall ? <WallApp /> : <App />}</Catch>
    </StrictMode>,
  )
}
