import { writeSync } from 'node:fs'
import type { Language } from '../../data/model/country.ts'

/** The language that the computer is set to; English unless that is French. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return (named ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('fr')
    ? 'fr'
    : 'en'
}

/** Writes to standard output (1) or error (2) before it returns, since the thread that could wait does not run. */
export function put(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(`${text}\n`)
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(descriptor, bytes, from)
    } catch (thrown) {
      // A pipe that is full takes more in a moment; one that nobody reads takes none.
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') return
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
