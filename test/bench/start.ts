import { spawn } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rootFlags } from '../../tools/display.ts'
import { root } from '../../tools/paths.ts'
import { resolveRuntime } from '../../tools/runtime.ts'
import { figureOf, type Figure } from './figure.ts'

/** Longest start that is waited for, in milliseconds. */
const patience = 60_000

/** Launch to a map that answers to the mouse, against launch of an empty window; a first start of each is not counted. */
export async function measureStart(
  name: string,
  profile: string,
  scratch: string,
  n: number,
): Promise<Figure> {
  const bareProfile = join(scratch, 'bare-profile')
  await mkdir(bareProfile, { recursive: true })
  const app = await folderOf(scratch, 'start-app')
  const bare = await folderOf(scratch, 'start-bare')
  const ours: number[] = []
  const limit: number[] = []
  for (let run = 0; run <= n; run += 1) {
    const launched = [await launch(app, profile), await launch(bare, bareProfile)] as const
    if (run === 0) continue
    ours.push(launched[0])
    limit.push(launched[1])
  }
  return figureOf(name, ours, limit, { toReach: 1.8 })
}

/** A folder that Electron starts, with one of the main scripts of this folder. */
export async function folderOf(scratch: string, name: string): Promise<string> {
  const folder = join(scratch, name)
  await mkdir(folder, { recursive: true })
  await cp(join(import.meta.dirname, `${name}.cjs`), join(folder, 'main.cjs'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'main.cjs' }))
  return folder
}

/** Milliseconds from the launch of the process until it says that it is ready. */
async function launch(folder: string, profile: string): Promise<number> {
  const from = performance.now()
  let tookMs: number | null = null
  await runBare(folder, profile, {}, patience, (text) => {
    if (text.includes('ready')) tookMs ??= performance.now() - from
  })
  if (tookMs === null) throw new Error(`${folder} did not start`)
  return tookMs
}

/** Runs Electron on a folder to its end, or ends it after some milliseconds; `onText` is given what it prints. */
export async function runBare(
  folder: string,
  profile: string,
  env: Record<string, string>,
  limitMs: number,
  onText: (text: string) => void,
): Promise<void> {
  const { executable } = await resolveRuntime()
  const child = spawn(executable, [folder, ...rootFlags(), '--lang=en-CA'], {
    env: { ...process.env, ...env, ENTENTE_PROFILE: profile, ENTENTE_BENCH_ROOT: root },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.stdout.on('data', (text) => onText(String(text)))
  const late = setTimeout(() => child.kill('SIGKILL'), limitMs)
  await ended
  clearTimeout(late)
}
