import type { Country } from '../model/country.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Entry } from '../model/entry.ts'
import type { Reader } from './retention.ts'

/** How some entries say a log is read: its mode, and whose desks are whose. */
export function readerOf(entries: readonly Entry[]): Reader {
  const countries = new Map<string, Country>()
  let mode: WorkspaceMode = 'real'
  for (const entry of entries) {
    if (entry.kind === 'workspace.opened') mode = entry.body.mode
    if (entry.kind === 'desk.enrolled' && !countries.has(entry.desk))
      countries.set(entry.desk, entry.body.country)
  }
  return { mode, countryOf: (desk) => countries.get(desk) ?? null }
}
