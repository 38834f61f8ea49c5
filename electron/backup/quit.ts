import { app, BrowserWindow } from 'electron'
import type { Backups } from './handlers.ts'

/** The last backups are written once no window is seen any more; started again meanwhile, the app comes back after. */
export function finishBeforeQuit(backups: Backups): void {
  let state: 'running' | 'finishing' | 'finished' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'finished') return
    event.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void backups
      .finish()
      .catch(() => undefined)
      .finally(() =>
        // Electron takes no quit while it still asks about this one, as when there was nothing to finish.
        setImmediate(() => {
          state = 'finished'
          app.quit()
        }),
      )
  })
  app.on('second-instance', () => {
    if (state === 'finishing' && BrowserWindow.getAllWindows().length === 0) app.relaunch()
  })
}
