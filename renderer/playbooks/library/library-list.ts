import type { Playbook } from '../../../data/model/playbook.ts'
import type { AdoptedPlaybook, Playbooks } from '../../../data/projections/playbooks.ts'
import type { ShippedPlaybook } from '../../../data/reference/playbooks.ts'

/** What kind of event a playbook is for, as the library groups it. */
export type PlaybookType = 'cbrne' | 'maritime' | 'other'
export const playbookTypes = ['cbrne', 'maritime', 'other'] as const

/** A playbook at hand: shipped, adopted in this log, or both. */
export type Listed = {
  playbook: Playbook
  hash: string
  isShipped: boolean
  adopted: AdoptedPlaybook | null
}

/** The guidebook's tables go with releases of dangerous material alone. */
export const typeOf = ({ numbers, causes }: Playbook): PlaybookType =>
  numbers.includes('ergTables') ? 'cbrne' : causes.includes('maritime') ? 'maritime' : 'other'

/** Every playbook at hand: those that ship in their order, then what this log adopted beside them, the newest first. */
export function listed(shipped: readonly ShippedPlaybook[], adopted: Playbooks): Listed[] {
  const known = new Set(shipped.map(({ hash }) => hash))
  const own = Object.values(adopted)
    .filter(({ hash }) => !known.has(hash))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return [
    ...shipped.map(({ playbook, hash }) => ({
      playbook,
      hash,
      isShipped: true,
      adopted: adopted[hash] ?? null,
    })),
    ...own.map((each) => ({ playbook: each.playbook, hash: each.hash, isShipped: false, adopted: each })),
  ]
}
