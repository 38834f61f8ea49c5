import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { buildShell } from './build.ts'
import { rootFlags, withDisplay } from './display.ts'
import { root } from './paths.ts'
import { resolveRuntime } from './runtime.ts'
import { rendererSettings } from './vite-settings.ts'

const server = await createServer(rendererSettings)
await server.listen()
const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
console.log(`\nIn a browser tab: ${address}  (one copy of the log only)\n`)

if (!process.argv.includes('--browser')) await openElectron(address)

/** Electron on the dev server: the window reloads by itself, the shell is rebuilt and started again. */
async function openElectron(devServer: string): Promise<void> {
  const runtime = await resolveRuntime()
  const { env, end } = await withDisplay()
  let app: ChildProcess | null = null
  let isRestarting = false

  async function start(): Promise<void> {
    await buildShell()
    app = spawn(runtime.executable, [root, ...rootFlags()], {
      stdio: 'inherit',
      env: { ...env, ENTENTE_DEV_SERVER: devServer },
    })
    app.once('exit', () => {
      if (isRestarting) return
      end()
      void server.close().then(() => process.exit(0))
    })
  }

  await start()
  watch(join(root, 'electron'), { recursive: true }, () => {
    if (isRestarting || !app) return
    isRestarting = true
    app.once('exit', () => {
      void start().then(() => (isRestarting = false))
    })
    app.kill()
  })
}
