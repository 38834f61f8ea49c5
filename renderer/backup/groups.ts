import { grouped } from '../../data/rules/grouped.ts'
import type { FoundBackup } from '../machine/machine.ts'

/** The backups of one workspace, the one that knows most first. */
export type Group = { workspace: string; name: string; backups: readonly FoundBackup[] }

/** Backups by workspace; within one the newest first, and of those of one computer the continuous copy before all. */
export function inGroups(found: readonly FoundBackup[]): Group[] {
  const groups = [...grouped(found, ({ workspace }) => workspace)].map(([workspace, those]): Group => {
    const name = those.find((each) => each.name !== '')?.name ?? ''
    return { workspace, name, backups: [...those].sort(newestFirst) }
  })
  return groups.sort((a, b) => newestAt(b).localeCompare(newestAt(a)))
}

function newestFirst(a: FoundBackup, b: FoundBackup): number {
  if (a.computer === b.computer) return (b.number ?? Infinity) - (a.number ?? Infinity) || 0
  return b.madeAt.localeCompare(a.madeAt)
}

const newestAt = ({ backups }: Group): string =>
  backups
    .map(({ madeAt }) => madeAt)
    .sort()
    .at(-1) ?? ''
