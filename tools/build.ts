import { copyFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { takeLock } from './lock.cjs'
import { root } from './paths.ts'
import { rendererSettings, shellSettings } from './vite-settings.ts'

/** The shell's bundles, each one file. */
export async function buildShell(): Promise<void> {
  await rm(join(root, 'dist', 'main'), { recursive: true, force: true })
  await build(shellSettings('main', 'electron/main.ts'))
  await build(shellSettings('preload', 'electron/preload.ts'))
  await build(shellSettings('headless', 'electron/headless.ts'))
  await build(shellSettings('docx-worker', 'electron/export/docx-worker.ts'))
  await copyFile(join(root, 'tools', 'window-icon.png'), join(root, 'dist', 'main', 'icon.png'))
}

/** As old as the sources that `dist/` was built from. */
const stamp = join(root, 'dist', 'built')

/** Builds the whole app into `dist/`. */
export async function buildApp(): Promise<void> {
  const from = new Date()
  await rm(stamp, { force: true })
  await build(rendererSettings)
  await buildShell()
  await writeFile(stamp, '')
  await utimes(stamp, from, from)
}

/** Builds unless `dist/` is of these very sources: a build takes the files away from a window that is open. */
export async function ensureBuilt(): Promise<void> {
  const release = takeLock(join(root, '.lock-build'))
  try {
    const built = await stat(stamp).catch(() => null)
    if (!built || built.mtimeMs <= (await newestSource())) await buildApp()
  } finally {
    release()
  }
}

/** When a source, a folder of sources or the installed packages last changed, in ms. */
async function newestSource(): Promise<number> {
  const folders = ['data', 'renderer', 'electron', 'tools']
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  )
  const paths = [...folders, ...below.flat(), 'package.json', 'node_modules/.package-lock.json']
  const stats = await Promise.all(paths.map((path) => stat(join(root, path))))
  return Math.max(...stats.map(({ mtimeMs }) => mtimeMs))
}

if (import.meta.main) {
  const started = performance.now()
  await buildApp()
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
