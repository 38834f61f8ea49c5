import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

/** What a task needs of the computer beside Node. */
export type Need = 'electron' | 'display' | 'chromium' | 'documents'

type Probe = { package: string; isThere: (libraries: string) => boolean }

const library = (name: string, file: string): Probe => ({
  package: name,
  isThere: (libraries) => libraries.includes(file),
})
const program = (name: string, command: string): Probe => ({
  package: name,
  isThere: () => hasCommand(command),
})

const probes: Record<Need, readonly Probe[]> = {
  electron: [
    library('libgtk-3-0', 'libgtk-3.so.0'),
    library('libnss3', 'libnss3.so'),
    library('libasound2', 'libasound.so.2'),
    library('libgbm1', 'libgbm.so.1'),
    library('libatk-bridge2.0-0', 'libatk-bridge-2.0.so.0'),
    {
      package: 'fonts-dejavu-core',
      isThere: () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
    },
  ],
  display: [program('xvfb', 'Xvfb'), program('xauth', 'xauth')],
  chromium: [program('chromium', 'chromium')],
  documents: [program('poppler-utils', 'pdftotext'), program('libreoffice-writer-nogui', 'soffice')],
}

/** Whether a command is on the path. */
function hasCommand(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...folders, '/usr/bin', '/usr/sbin'].some((folder) => existsSync(join(folder, name)))
}

/** Installs what Debian or Ubuntu lacks when it may (root and apt), else names it and throws; other systems bring their own. */
export async function ensureSystem(needs: readonly Need[]): Promise<void> {
  const missing = await missingPackages(needs)
  if (missing.length === 0) return
  const isAllowed = process.getuid?.() === 0 && hasCommand('apt-get')
  if (!isAllowed) {
    const names = (await asNamedHere(missing)).join(' ')
    throw new Error(
      `System packages are missing. On Debian or Ubuntu:\n  sudo apt-get update && sudo apt-get install --no-install-recommends ${names}`,
    )
  }
  console.log(`Installing ${missing.join(' ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await apt(['update', '-qq'], env)
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await asNamedHere(missing))], env)
  const still = await missingPackages(needs)
  if (still.length > 0) throw new Error(`Still missing after installation: ${still.join(' ')}`)
}

/** The Debian packages that these needs lack here. */
export async function missingPackages(needs: readonly Need[]): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const libraries = (await run('/sbin/ldconfig', ['-p'], { capture: true })).output
  return needs
    .flatMap((need) => probes[need])
    .filter((probe) => !probe.isThere(libraries))
    .map((probe) => probe.package)
}

async function apt(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await run('apt-get', args, { capture: true, env })
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`)
}

/** Newer Debian and Ubuntu renamed some libraries to end in t64. */
async function asNamedHere(names: readonly string[]): Promise<string[]> {
  const renamed: string[] = []
  for (const name of names) {
    const isRenamed = hasCommand('apt-cache') && (await isKnown(`${name}t64`))
    renamed.push(isRenamed ? `${name}t64` : name)
  }
  return renamed
}

async function isKnown(name: string): Promise<boolean> {
  const { code, output } = await run('apt-cache', ['show', name], { capture: true })
  return code === 0 && output.includes('Package:')
}
