import { useSyncExternalStore } from 'react'
import { spoken } from './announce.ts'

/** The two live regions of the window; mounted once, outside everything a modal hides. */
export function LiveRegion() {
  const { polite, assertive } = useSyncExternalStore(spoken.subscribe, spoken.read)
  return (
    <div className="vh" data-live-announcer="true">
      <div role="log" aria-live="polite" aria-relevant="additions">
        {polite.map((line) => (
          <p key={line.id}>{line.text}</p>
        ))}
      </div>
      <div role="log" aria-live="assertive" aria-relevant="additions">
        {assertive.map((line) => (
          <p key={line.id}>{line.text}</p>
        ))}
      </div>
    </div>
  )
}
