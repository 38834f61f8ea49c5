import { app, BrowserWindow } from 'electron'

/** The last is written once no window is seen any more; started again meanwhile, the app comes back after. */
export function finishBeforeQuit(finish: () => Promise<unknown>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'finished') return
    event.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void finish()
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
