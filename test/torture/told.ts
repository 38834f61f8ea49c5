import type { StoredEntry, StoredSeal } from '../../data/log/database.ts'
import type { ProblemData } from '../../data/model/problem.ts'

/** What an official does in the window while it is tortured. */
export type StepName =
  | 'note'
  | 'own'
  | 'disruption'
  | 'update'
  | 'wait'
  | 'decision'
  | 'concur'
  | 'amend'
  | 'correct'
  | 'attach'
  | 'evidence'
  | 'group'
  | 'burst'
  | 'switch'
  | 'create'
  | 'import'
  | 'purge'
  | 'lock'

/** What the window says while it works; it is heard outside of every process that is killed. */
export type Told =
  | { begun: StepName }
  /** Both copies are on the disk, as `write` answered. */
  | { saved: StepName; entries: string[]; attachments: string[]; workspace: string }
  | { imported: number; workspace: string }
  | { purged: string[]; workspace: string }
  | { refused: StepName; code: string }
  /** An entry was answered as saved, and held by one copy only. */
  | { once: string[] }

/** How a round works: the same for the same seed. */
export type Plan = {
  seed: number
  /** The number of the bundle that is imported next, of so many that there are. */
  bundle: { next: number; of: number; folder: string }
  passphrase: string
  /** After so many steps this one is taken. */
  target: { step: StepName; after: number } | null
  /** The event begins with the first bundle, instead of being opened here. */
  isInvited: boolean
}

/** One log of the computer, both copies as they are. */
export type TwoCopies = {
  rows: StoredEntry[]
  seals: StoredSeal[]
  journals: { workspace: string; lines: string[]; tornTail: string | null }[]
  /** The events that are listed. */
  listed: string[]
}

/** What the window shows once it began. */
export type Shown = {
  lock: string
  status: string
  problem: ProblemData | null
  notices: readonly ProblemData[]
  /** Where a chain was found broken, by chain. */
  faults: Record<string, string>
  pendingCopies: number
}

/** Where consoles are told: everything after it is JSON. */
export const mark = 'torture '
