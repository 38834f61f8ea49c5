import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/marks.css'
import { App } from './app/App.tsx'
import { WallApp } from './app/wall/WallApp.tsx'
import { LastResort } from './app/LastResort.tsx'
import { fillStore } from './state/lock/fill-store.ts'
import { ErrorBoundary } from './ui/parts/ErrorBoundary.tsx'

// A hidden window of main's, which fills a new store and shows nothing.
if (location.search === '?fill') void fillStore()
else show()

function show() {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no root')
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary fallback={(stop) => <LastResort {...stop} />}>
        {location.search === '?wall' ? <WallApp /> : <App />}
      </ErrorBoundary>
    </StrictMode>,
  )
}
