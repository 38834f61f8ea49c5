import { useState } from 'react'
import { app as appEn } from '../../data/words/en/app.ts'
import { ui as uiEn } from '../../data/words/en/ui.ts'
import { app as appFr } from '../../data/words/fr/app.ts'
import { ui as uiFr } from '../../data/words/fr/ui.ts'
import type { Stop } from '../ui/parts/Catch.tsx'
import '../ui/parts/button.css'
import './last-resort.css'
import { saveRawLog } from './raw-log.ts'

// Not the whole catalogue: what says that a file cannot be read must need few files itself.
const words = { en: { ...appEn, ...uiEn }, fr: { ...appFr, ...uiFr } }

/** When the window itself fails: plain words in both languages, and the way to every entry. Uses no other part of ours. */
export function LastResort({ detail, onRetry }: Stop) {
  const [told, setTold] = useState('')
  const save = () => {
    saveRawLog().then(
      (path) => setTold(path ?? ''),
      (thrown: unknown) => setTold(String(thrown)),
    )
  }
  return (
    <main className="last-resort">
      {(['en', 'fr'] as const).map((language) => (
        <section key={language} lang={language} role="alert">
          <h1>Entente</h1>
          <p>
            <strong>{words[language]['ui.crashTitle']}.</strong> {words[language]['ui.crashText']}
          </p>
          <p className="row wrap">
            <button type="button" className="btn primary md" onClick={onRetry}>
              {words[language]['ui.tryAgain']}
            </button>
            <button type="button" className="btn secondary md" onClick={() => location.reload()}>
              {words[language]['app.reload']}
            </button>
            <button type="button" className="btn secondary md" onClick={save}>
              {words[language]['app.rawLog']}
            </button>
          </p>
        </section>
      ))}
      <p className="mono">{detail}</p>
      <p role="status">{told}</p>
    </main>
  )
}
