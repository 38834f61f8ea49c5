import { spawn } from 'node:child_process'
import { ensureSystem } from './system.ts'

/** A virtual screen: what `DISPLAY` must say, and the way to end it. */
export type Display = { name: string; end: () => void }

/** Starts a virtual screen of its own on a free number, so that tests never touch an official's screen. */
export async function virtualDisplay(): Promise<Display> {
  await ensureSystem(['display'])
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const end = () => void server.kill()
  process.once('exit', end)
  const name = await new Promise<string>((done, fail) => {
    server.once('error', fail)
    server.once('exit', () => {
      fail(new Error('Xvfb ended before it had a screen.'))
    })
    server.stdio[3]?.once('data', (number) => {
      done(`:${String(number).trim()}`)
    })
  })
  server.unref()
  return { name, end }
}

/** The environment to run Electron in: the screen there is, else a virtual one. */
export async function withDisplay(): Promise<{ env: NodeJS.ProcessEnv; end: () => void }> {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (hasScreen) return { env: process.env, end: () => undefined }
  console.log('No display: Entente runs on a virtual one, which nobody sees. Start it in a desktop session.')
  const display = await virtualDisplay()
  return { env: { ...process.env, DISPLAY: display.name }, end: display.end }
}

/** Chromium refuses to sandbox root's processes. */
export const rootFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
