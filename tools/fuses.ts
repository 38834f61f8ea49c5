import { readFile } from 'node:fs/promises'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'browserProcessSnapshot',
  'fileProtocolPrivileges',
] as const
const states: Readonly<Record<string, string>> = { '0': 'off', '1': 'on', r: 'removed' }

/** Which of Electron's fuses are burnt, read from the executable's fuse wire; empty where it is not in that file (macOS). */
export async function fusesOf(executable: string): Promise<Record<string, string>> {
  const bytes = await readFile(executable)
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) return {}
  const start = at + SENTINEL.length + 2 // after the wire's version and length
  const length = bytes[start - 1] ?? 0
  const wire = [...bytes.toString('latin1', start, start + length)]
  return Object.fromEntries(
    wire.map((fuse, index) => [names[index] ?? `fuse${String(index)}`, states[fuse] ?? 'unknown']),
  )
}
