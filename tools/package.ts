import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildApp } from './build.ts'
import { fusesOf } from './fuses.ts'
import { root } from './paths.ts'
import { resolveRuntime } from './runtime.ts'

/** Packages what stands in `dist/` into a folder that runs, and answers with its executable. */
export async function packageApp(installers = false): Promise<string> {
  const runtime = await resolveRuntime()
  if (installers && runtime.isStandIn)
    throw new Error('The stand-in Electron is never shipped: connect, then package.')
  await rm(join(root, 'release'), { recursive: true, force: true })
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(installers ? undefined : 'dir'),
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: runtime.version,
      electronDist: runtime.dist,
      // One more fuse, which the stand-in's wire is too short for.
      ...(!runtime.isStandIn && { electronFuses: { grantFileProtocolExtraPrivileges: false } }),
    },
  })
  const executable = packagedExecutable()
  await checkFuses(executable)
  if (runtime.isStandIn)
    console.log('Packaged on the stand-in Electron: for tests, not to be given to anybody.')
  return executable
}

const fuseMust: Readonly<Record<string, string>> = {
  runAsNode: 'off',
  cookieEncryption: 'on',
  nodeOptions: 'off',
  nodeCliInspect: 'off',
  embeddedAsarIntegrity: 'on',
  onlyLoadAppFromAsar: 'on',
}

/** Nothing is handed out that can be run as Node, inspected, or made to load other code. */
async function checkFuses(executable: string): Promise<void> {
  if (process.platform === 'darwin') return // its fuses lie in a framework; electron-builder burnt them there
  const fuses = await fusesOf(executable)
  const wrong = Object.keys(fuseMust).filter((name) => fuses[name] !== fuseMust[name])
  if (wrong.length > 0) throw new Error(`Fuses not as they must be: ${wrong.join(', ')}`)
}

function packagedExecutable(): string {
  const release = join(root, 'release')
  const names = { linux: 'entente', win32: 'Entente.exe', darwin: 'Entente.app/Contents/MacOS/Entente' }
  const name = names[process.platform as keyof typeof names]
  for (const folder of readdirSync(release)) {
    const path = join(release, folder, name)
    if (existsSync(path)) return path
  }
  throw new Error('electron-builder left no executable.')
}

if (import.meta.main) {
  await buildApp()
  console.log(await packageApp(process.argv.includes('--installers')))
}
