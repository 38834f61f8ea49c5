import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import {
  byLogOrder,
  type Entry,
  type EntryOf,
  type Header,
  type WrittenEntry,
} from '../../../data/model/entry.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import { readEntry } from '../../../data/model/read-entry.ts'
import { attachmentsOf } from './attachments.ts'

/** As many new entries as a preview lists. */
const listed = 500

/** What decides who speaks and what stands against what: all that a preview must know of every entry. */
const decisive =
  /^(disruption|measure|decision|plan|entry|key)\.|^(desk\.enrolled|workspace\.(opened|linked)|official\.registered)$/

type Gathered = { newest: Entry[]; decisive: Entry[]; attachments: Set<Sha256> }

/** Keeps of the new entries of a bundle what a preview needs, chain by chain; a hundred thousand pass through. */
export class Gathering {
  private readonly chains = new Map<string, Gathered>()

  add(added: readonly { written: WrittenEntry; header: Header; hash: Sha256 }[]): void {
    for (const { written, header, hash } of added) {
      const read = readEntry(written, hash)
      if (!read.ok) continue
      const chain = this.of(header)
      const { entry } = read
      if (chain.newest.push(entry) >= 2 * listed) chain.newest.splice(0, listed)
      if (decisive.test(entry.kind)) chain.decisive.push(entry)
      for (const sha256 of attachmentsOf(entry)) chain.attachments.add(sha256)
    }
  }

  /** The newest entries of these chains, in log order. */
  newest(chains: readonly ChainReport[]): Entry[] {
    return this.those(chains)
      .flatMap(({ newest }) => newest)
      .sort(byLogOrder)
      .slice(-listed)
  }

  decisive(chains: readonly ChainReport[]): Entry[] {
    return this.those(chains).flatMap((chain) => chain.decisive)
  }

  attachments(chains: readonly ChainReport[]): Set<Sha256> {
    return new Set(this.those(chains).flatMap(({ attachments }) => [...attachments]))
  }

  /** The entry among these chains that is the opening of an event; null when they do not bring it. */
  openingOf(workspace: string, chains: readonly ChainReport[]): EntryOf<'workspace.opened'> | null {
    const opened = this.decisive(chains).filter((entry) => entry.kind === 'workspace.opened')
    return opened.find((entry) => entry.workspace === workspace && entry.releasability === 'SHARED') ?? null
  }

  private those(chains: readonly ChainReport[]): Gathered[] {
    return chains.flatMap((chain) => this.chains.get(chainKey(chain)) ?? [])
  }

  private of(header: Header): Gathered {
    const key = chainKey(header)
    const chain = this.chains.get(key) ?? {
      newest: [],
      decisive: [],
      attachments: new Set<Sha256>(),
    }
    this.chains.set(key, chain)
    return chain
  }
}

/** What may stand against a change that is here, or bring one to count. */
export const mayConflict = ({ kind }: Entry): boolean =>
  /^(disruption|measure|decision|plan|entry|key)\./.test(kind)

export const isDecisive = ({ kind }: Entry): boolean => decisive.test(kind)
