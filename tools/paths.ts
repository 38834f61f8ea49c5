import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '..')

/** Where downloads are kept, outside tracked files; `ENTENTE_CACHE` overrides it. */
export const cacheFolder =
  process.env['ENTENTE_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'entente')
