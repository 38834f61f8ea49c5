import { spawn, type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { root } from './paths.ts'

type Outcome = { code: number; output: string }

/** Runs a program to its end; with `capture` its output is returned instead of shown. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { capture?: boolean } = {},
): Promise<Outcome> {
  const { capture = false, ...rest } = options
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...rest,
    })
    const end = () => void child.kill()
    process.once('exit', end)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.on('error', fail)
    child.on('close', (code, signal) => {
      process.off('exit', end)
      if (signal) output += `\n${command} was ended by ${signal}.`
      done({ code: code ?? 1, output })
    })
  })
}

/** A command that is told to end runs its exit listeners, so that nothing it started stays behind. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

/** The path of a tool's script in node_modules, to be run with this same Node. */
export const inModules = (...parts: string[]) => join(root, 'node_modules', ...parts)
