import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { besideOf } from '../../electron/backup/backups.ts'
import { rootFlags } from '../../tools/display.ts'
import { root } from '../../tools/paths.ts'
import { resolveRuntime } from '../../tools/runtime.ts'
import { endGroup } from './end-group.ts'

/** A running Entente, built before (`npm run build`). */
export type Launched = {
  app: ElectronApplication
  page: Page
  profile: string
  /** Every address that was asked for outside our own scheme, and refused. */
  outbound: () => Promise<string[]>
  /** Quits as an official would. */
  close: () => Promise<void>
  /** Ends every process at once, as a power cut would. */
  kill: () => Promise<void>
}

/** Starts the built app in a profile folder of its own, or in the one given. */
export async function launchEntente(
  options: { profile?: string; env?: Record<string, string>; args?: string[] } = {},
): Promise<Launched> {
  const runtime = await resolveRuntime()
  const profile = options.profile ?? (await temporaryFolder())
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [root, ...rootFlags(), ...(options.args ?? [])],
    env: { ...inherited(), ENTENTE_PROFILE: profile, ...options.env },
  })
  const page = await app.firstWindow().catch(async (thrown: unknown) => {
    await endGroup(app.process().pid)
    throw thrown
  })
  await answerDialogs(app, options.env ?? {})
  await app.evaluate(({ session }) => {
    const refusals: string[] = []
    ;(globalThis as Refusals).refusals = refusals
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => {
      if (!url.startsWith('app:') && !url.startsWith('blob:')) refusals.push(url)
    })
  })
  await page.waitForLoadState('load')
  return {
    app,
    page,
    profile,
    outbound: () => app.evaluate(() => (globalThis as Refusals).refusals ?? []),
    close: () => app.close(),
    kill: () => endGroup(app.process().pid),
  }
}

/** Answers file dialogs, which no tool can press: saves into one folder, opens one file. */
async function answerDialogs(app: ElectronApplication, env: Record<string, string>): Promise<void> {
  await app.evaluate(
    ({ dialog }, { saveTo, open }) => {
      dialog.showSaveDialog = (_window: unknown, options?: { defaultPath?: string }) => {
        const name = options?.defaultPath?.split(/[\\/]/).pop() ?? ''
        return Promise.resolve({ canceled: !saveTo, filePath: saveTo ? `${saveTo}/${name}` : '' })
      }
      dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [] })
    },
    { saveTo: env['ENTENTE_SAVE_TO'], open: env['ENTENTE_OPEN_TILES'] },
  )
}

/** What the main process notes for `outbound`. */
type Refusals = { refusals?: string[] }

const made: string[] = []

/** An empty folder that `removeFolders` takes away again. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-e2e-'))
  made.push(folder)
  return folder
}

/** Removes every temporary folder of this run; for `afterAll`. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0))
    for (const path of [folder, besideOf(folder)]) await rm(path, { recursive: true, force: true })
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
