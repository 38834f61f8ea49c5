import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { buildShell } from './build.ts'
import { rootFlags, withDisplay } from './display.ts'
import { root } from './paths.ts'
import { endOnSignals } from './run.ts'
import { resolveRuntime } from './runtime.ts'
import { ensureSystem } from './system.ts'
import { rendererSettings } from './vite-settings.ts'

endOnSignals()
const server = await createServer(rendererSettings)
await server.listen()
const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
console.log(`\nIn a browser tab: ${address}  (one copy of the log only)\n`)

if (!process.argv.includes('--browser')) await openElectron(address)

/** Electron on the dev server: the window reloads by itself, the shell is rebuilt and started again. */
async function openElectron(devServer: string): Promise<void> {
  await ensureSystem(['electron'])
  const runtime = await resolveRuntime()
  const { env, end } = await withDisplay()
  let app: ChildProcess | null = null
  let changes = 0

  async function start(): Promise<void> {
    await buildShell()
    app = spawn(runtime.executable, [root, ...rootFlags(), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...env, ENTENTE_DEV_SERVER: devServer },
    })
    app.once('exit', () => {
      app = null
      if (changes > 0) return
      end()
      void server.close().then(() => process.exit(0))
    })
  }

  /** A shell that does not build leaves the window closed until the next change; changes meanwhile count. */
  async function restart(): Promise<void> {
    changes += 1
    if (changes > 1) return
    for (let seen = 0; changes > seen;) {
      seen = changes
      console.log('The shell changed: building and starting it again ...')
      const ended = app ? new Promise<void>((done) => app?.once('exit', () => done())) : null
      app?.kill()
      await ended
      await start().catch((thrown: unknown) => {
        console.error(thrown instanceof Error ? thrown.message : thrown)
      })
    }
    changes = 0
  }

  process.once('exit', () => app?.kill())
  await start()
  watch(join(root, 'electron'), { recursive: true }, () => void restart())
}
