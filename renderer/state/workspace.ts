import { create } from 'zustand'
import { chainKey, type ChainCheck } from '../../data/exchange/verify.ts'
import type { StoredWorkspace } from '../../data/log/database.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { Instant, Sha256 } from '../../data/model/ids.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import type { Picture } from '../../data/projections/picture.ts'

type WorkspaceState = {
  status: 'closed' | 'opening' | 'ready' | 'failed'
  id: string | null
  /** What the screens show: the acting country's picture, told in exercise time, or a replayed moment of it. */
  picture: Picture | null
  /** The same as it is now, replayed or not. */
  present: Picture | null
  /** The same with the computers' own times: what keys, bundles, retention and final reports go by. */
  real: Picture | null
  /** The moment that is shown instead of the present: after so many entries, at a time; nothing is written meanwhile. */
  moment: { count: number; at: Instant } | null
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
  present: null,
  real: null,
  moment: null,
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

/** Whether nothing may be written here: the record is closed, or a moment of it is replayed. */
export const isReadOnly = ({ picture, moment }: WorkspaceState): boolean =>
  moment !== null || Boolean(picture?.workspace?.archived)

/** @throws Problem `log.replaying` while a moment is shown: for what writes past `write` */
export function refuseReplaying(): void {
  if (useWorkspace.getState().moment) throw new Problem('log.replaying')
}

export type Verification = 'verified' | 'notChecked' | 'refused'

/** Whether a seal vouches for an entry, as the last check of its chain found. */
export function verificationOf(entry: Entry, checked: Readonly<Record<string, ChainCheck>>): Verification {
  const check = checked[chainKey(entry)]
  if (!check) return 'notChecked'
  if (check.fault && entry.seq >= check.fault.seq) return 'refused'
  return entry.seq <= check.verifiedTo ? 'verified' : 'notChecked'
}
