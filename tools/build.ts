import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.ts'
import { rendererSettings, shellSettings } from './vite-settings.ts'

/** The shell's bundles, each one file. */
export async function buildShell(): Promise<void> {
  await rm(join(root, 'dist', 'main'), { recursive: true, force: true })
  await build(shellSettings('main', 'electron/main.ts'))
  await build(shellSettings('preload', 'electron/preload.ts'))
  await build(shellSettings('docx-worker', 'electron/export/docx-worker.ts'))
  await copyFile(join(root, 'tools', 'icon.png'), join(root, 'dist', 'main', 'icon.png'))
}

/** Builds the whole app into `dist/`. */
export async function buildApp(): Promise<void> {
  await build(rendererSettings)
  await buildShell()
}

if (import.meta.main) {
  const started = performance.now()
  await buildApp()
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
