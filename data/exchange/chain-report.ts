import type { Country } from '../model/country.ts'
import type { ChainRefusal } from '../model/entries/exchange.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Entry, Header } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'

/** The key of a desk and the country it claims. */
export type Enrolment = { publicKey: string; country: Country }

/** The desk that opened an event, and its key. */
export type Opener = { desk: string; publicKey: string }

/** What this computer holds of the workspace, for comparing. */
export type Held = {
  /** The hash at a place of a chain (`chainKey`), or null. */
  at(chain: string, seq: number): Sha256 | null
  /** What a desk enrolled with, or null when no enrolment of it is here. */
  enrolled(desk: string): Enrolment | null
  /** The desk that opened the workspace, or null when nothing of it is here. */
  openedBy: string | null
  /** As what the workspace was opened; null or left out when nothing of it is here. */
  mode?: WorkspaceMode | null
  /** Keys that an official refused or revoked here. */
  isRefused(publicKey: string): boolean
  /** The country that reads the bundle. */
  country: Country
  /** Whether an entry is held without its body, which may still come. Left out: none is. */
  lacks?(hash: Sha256): boolean
  /** Whether an entry held here names an attachment; none does when left out. */
  names?(sha256: Sha256): boolean
  /** The highest counter of the shared entries held here; 0 when left out. */
  highest?: number
  /** The opening that the log here began with; left out: the bundle's. */
  workspace?: string
  /** Other openings that were joined with it, or are now; null: whoever opened it. */
  joined?: ReadonlyMap<string, Opener | null>
  /** Whose word joins another opening, once the log held these entries too. Left out: only an opener's. */
  binds?: (added: readonly Entry[]) => (entry: Entry) => boolean
}

/** What a bundle brings of one chain. */
export type ChainReport = {
  /** The opening that it was written in. */
  workspace: string
  desk: string
  releasability: Header['releasability']
  /** The enrolled key, and what its desk says of itself; null when no enrolment is here or in the bundle. */
  publicKey: string | null
  from: number
  to: number
  added: number
  known: number
  /** Of those known, entries held without their bodies, which this bundle brings. */
  fills: readonly Sha256[]
  /** Why nothing of this chain is taken in, and at which entry; null when all of it is. */
  refusal: { reason: ChainRefusal; seq: number } | null
}
