import { create } from 'zustand'
import { chainKey, type ChainCheck } from '../../data/exchange/verify.ts'
import type { StoredWorkspace } from '../../data/log/database.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import type { ProblemData } from '../../data/model/problem.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import type { Picture } from '../../data/projections/picture.ts'

type WorkspaceState = {
  status: 'closed' | 'opening' | 'ready' | 'failed'
  id: string | null
  /** The acting country's picture. */
  picture: Picture | null
  /** Every entry on this computer that the acting country may see, in order of arrival. */
  entries: readonly Entry[]
  unread: readonly UnreadEntry[]
  problem: ProblemData | null
  /** What healing found on opening. */
  notices: readonly ProblemData[]
  copies: 1 | 2
  /** Lines that are in the database and not yet in the journal. */
  pendingCopies: number
  /** Entries that only the database holds, since the second copy could not be written. */
  heldOnce: ReadonlySet<Sha256>
  checked: Readonly<Record<string, ChainCheck>>
  recent: readonly StoredWorkspace[]
}

export const closedWorkspace = {
  status: 'closed',
  id: null,
  picture: null,
  entries: [],
  unread: [],
  problem: null,
  notices: [],
  checked: {},
} as const

/** The open workspace: all of it derived from the log, nothing set by a component. */
export const useWorkspace = create<WorkspaceState>()(() => ({
  ...closedWorkspace,
  copies: 1,
  pendingCopies: 0,
  heldOnce: new Set(),
  recent: [],
}))

export type Verification = 'verified' | 'notChecked' | 'refused'

/** Whether a seal vouches for an entry, as the last check of its chain found. */
export function verificationOf(entry: Entry, checked: Readonly<Record<string, ChainCheck>>): Verification {
  const check = checked[chainKey(entry)]
  if (!check) return 'notChecked'
  if (check.fault && entry.seq >= check.fault.seq) return 'refused'
  return entry.seq <= check.verifiedTo ? 'verified' : 'notChecked'
}
