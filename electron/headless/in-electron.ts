import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import { printPdf } from '../export/pdf.ts'
import type { inMain, Waiting } from '../headless.ts'
import { commands } from './commands.ts'

/** The words of a command on the app's own command line, or null when a window is wanted. */
export function commandIn(argv: readonly string[]): string[] | null {
  const words = argv.slice(1).filter((word) => resolve(word) !== app.getAppPath())
  const at = words.findIndex((word) => !word.startsWith('-') || word === '--help')
  const first = words[at]
  return first !== undefined && commands.some((name) => name === first) ? words.slice(at) : null
}

// A bundle of its own, so that the window's start does not wait for what only commands need.
const script = () => join(__dirname, 'headless.cjs')
const headless = () => createRequire(__filename)(script()) as { inMain: typeof inMain }

/** Runs a command and ends the program before Chromium asks for a display; does nothing when pages must be printed. */
export function endAtOnce(words: string[]): void {
  const isDisplayed = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (isDisplayed && headless().inMain.needsPages(words)) return
  const ended = new Int32Array(new SharedArrayBuffer(4))
  const workerData: Waiting = { words, ended }
  new Worker(script(), { workerData, resourceLimits: { maxOldGenerationSizeMb: 4096 } })
  Atomics.wait(ended, 0, 0)
  process.exit(Atomics.load(ended, 0) - 1)
}

/** Runs a command that prints pages, once the app is ready, and takes its profile away. */
export async function endWithPages(words: string[], profile: string): Promise<void> {
  // The hidden window goes before the file is written.
  app.on('window-all-closed', () => undefined)
  const code = await headless().inMain.run(words, (html, title) => printPdf('command', html, title))
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  app.exit(code)
}
