import { useState } from 'react'
import { translate } from '../../data/words/translate.ts'
import type { Stop } from '../ui/parts/ErrorBoundary.tsx'
import { saveRawLog } from './raw-log.ts'

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
            <strong>{translate(language, 'ui.crashTitle')}.</strong> {translate(language, 'ui.crashText')}
          </p>
          <p className="row wrap">
            <button type="button" className="btn primary md" onClick={onRetry}>
              {translate(language, 'ui.tryAgain')}
            </button>
            <button type="button" className="btn secondary md" onClick={() => location.reload()}>
              {translate(language, 'app.reload')}
            </button>
            <button type="button" className="btn secondary md" onClick={save}>
              {translate(language, 'app.rawLog')}
            </button>
          </p>
        </section>
      ))}
      <p className="mono">{detail}</p>
      <p role="status">{told}</p>
    </main>
  )
}
