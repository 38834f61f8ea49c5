import type { Country } from '../model/country.ts'
import type { ChainRefusal } from '../model/entries/exchange.ts'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
import { bundleText, type BundlePart, type Manifest } from './bundle.ts'
import { sealText, type Seal, type Verifier } from './seal.ts'
import { chainKey } from './verify.ts'

/** The key of a desk and the country it claims. */
export type Enrolment = { publicKey: string; country: Country }

/** What this computer holds of the workspace, for comparing. */
export type Held = {
  /** The hash at a place of a chain (`chainKey`), or null. */
  at(chain: string, seq: number): Sha256 | null
  /** What a desk enrolled with, or null when no enrolment of it is here. */
  enrolled(desk: string): Enrolment | null
  /** The desk that opened the workspace, or null when nothing of it is here. */
  openedBy: string | null
  /** Keys that an official refused or revoked here. */
  isRefused(publicKey: string): boolean
  /** The country that reads the bundle. */
  country: Country
}

/** What a bundle brings of one chain. */
export type ChainReport = {
  desk: string
  releasability: Header['releasability']
  /** The enrolled key, and what its desk says of itself; null when no enrolment is here or in the bundle. */
  publicKey: string | null
  from: number
  to: number
  added: number
  known: number
  /** Why nothing of this chain is taken in, and at which entry; null when all of it is. */
  refusal: { reason: ChainRefusal; seq: number } | null
}

/** A bundle that is whole and was signed by its sender; what it would add, chain by chain. */
export type BundleCheck = {
  manifest: Manifest
  sha256: Sha256
  chains: ChainReport[]
  attachments: { sha256: Sha256; bytes: number }[]
}

type Chain = ChainReport & { head: Sha256; seals: Seal[] }

/**
 * Checks a bundle while it is read, part by part: shapes, hashes, links without gaps, seals, the sender's signature,
 * and whether it fits what is held here. Bytes are hashed before they are parsed. What was altered anywhere refuses
 * the whole file; a chain that does not fit (a gap, a fork, a key that was refused) is refused alone and named.
 */
export class BundleChecker {
  private manifest: Manifest | null = null
  private end: { sha256: Sha256; signature: string } | null = null
  private readonly chains = new Map<string, Chain>()
  private readonly enrolments = new Map<string, Enrolment>()
  private readonly attachments: { sha256: Sha256; bytes: number }[] = []
  private current: string | null = null
  private readonly held: Held

  constructor(held: Held) {
    this.held = held
  }

  /** Takes the parts in the order of the file; returns the entries that are new here, not yet vouched for. */
  take(parts: readonly BundlePart[]): { written: WrittenEntry; header: Header; hash: Sha256 }[] {
    const added: { written: WrittenEntry; header: Header; hash: Sha256 }[] = []
    for (const part of parts) {
      if ('manifest' in part) this.manifest = part.manifest
      else if ('entry' in part) {
        const read = this.takeEntry(part.entry, part.line)
        if (read) added.push({ ...read, written: part.entry })
      } else if ('seal' in part) this.takeSeal(part.seal, part.line)
      else if ('attachment' in part) {
        const { sha256, bytes } = part.attachment
        this.attachments.push({ sha256, bytes: bytes.length })
      } else this.end = part.end
    }
    return added
  }

  /**
   * What the whole bundle is.
   *
   * @throws Problem `bundle.cut`, `bundle.bad-signature`, `bundle.altered`
   */
  async result(verify: Verifier): Promise<BundleCheck> {
    const { manifest, end, attachments } = this
    if (!manifest || !end) throw new Problem('bundle.cut', { line: 0 })
    const entries = [...this.chains.values()].reduce((sum, { from, to }) => sum + to - from + 1, 0)
    if (entries !== manifest.entries || attachments.length !== manifest.attachments)
      throw new Problem('bundle.altered', { line: 1 })
    const { publicKey, desk } = manifest.from
    const enrolled = this.enrolled(desk)
    if (
      !(await verify(publicKey, bundleText(end.sha256), end.signature)) ||
      (enrolled?.publicKey ?? publicKey) !== publicKey
    )
      throw new Problem('bundle.bad-signature', { desk: manifest.from.name })
    const chains: ChainReport[] = []
    for (const chain of this.chains.values()) chains.push(await this.report(chain, verify))
    return { manifest, sha256: end.sha256, chains, attachments }
  }

  private enrolled = (desk: string): Enrolment | null =>
    this.held.enrolled(desk) ?? this.enrolments.get(desk) ?? null

  private takeEntry(written: WrittenEntry, line: number): { header: Header; hash: Sha256 } | null {
    if (faultOf(written) !== null) throw new Problem('bundle.altered', { line })
    const header = JSON.parse(written.header) as Header
    const hash = hashOf(written)
    const key = chainKey(header)
    if (!this.manifest || header.workspace !== this.manifest.workspace)
      throw new Problem('bundle.altered', { line })
    const chain = this.chains.get(key) ?? this.begin(key, header)
    const isNext = this.current === key && header.seq === chain.to + 1 && header.previous === chain.head
    if (chain.to >= chain.from && !isNext) throw new Problem('bundle.altered', { line })
    this.current = key
    chain.to = header.seq
    chain.head = hash
    this.note(header, written, chain)
    const here = this.held.at(key, header.seq)
    if (here === hash) chain.known += 1
    else if (here !== null) chain.refusal ??= { reason: 'fork', seq: header.seq }
    else chain.added += 1
    return here === null ? { header, hash } : null
  }

  private begin(key: string, { desk, releasability, seq, previous }: Header): Chain {
    const chain: Chain = {
      desk,
      releasability,
      publicKey: null,
      from: seq,
      to: seq - 1,
      added: 0,
      known: 0,
      refusal: null,
      head: '',
      seals: [],
    }
    const before = seq === 1 ? null : this.held.at(key, seq - 1)
    if (releasability !== 'SHARED' && releasability !== this.held.country)
      chain.refusal = { reason: 'notForUs', seq }
    else if (seq > 1 && before === null) chain.refusal = { reason: 'gap', seq }
    else if (before !== previous) chain.refusal = { reason: 'fork', seq }
    this.chains.set(key, chain)
    return chain
  }

  /** Keys and openings are read from the desk's own shared chain, the first that says it. */
  private note(header: Header, { body }: WrittenEntry, chain: Chain): void {
    if (header.releasability !== 'SHARED' || body === null) return
    if (header.kind === 'desk.enrolled' && !this.enrolments.has(header.desk))
      this.enrolments.set(header.desk, JSON.parse(body) as Enrolment)
    if (header.kind === 'workspace.opened' && (this.held.openedBy ?? header.desk) !== header.desk)
      chain.refusal ??= { reason: 'secondOpening', seq: header.seq }
  }

  private takeSeal(seal: Seal, line: number): void {
    const chain = this.chains.get(chainKey(seal))
    if (!chain || seal.workspace !== this.manifest?.workspace) throw new Problem('bundle.altered', { line })
    chain.seals.push(seal)
  }

  private async report({ head, seals, ...chain }: Chain, verify: Verifier): Promise<ChainReport> {
    const enrolment = this.enrolled(chain.desk)
    const publicKey = enrolment?.publicKey ?? null
    const refused = (reason: ChainRefusal, seq = chain.to): ChainReport => ({
      ...chain,
      publicKey,
      added: 0,
      refusal: { reason, seq },
    })
    if (chain.refusal) return refused(chain.refusal.reason, chain.refusal.seq)
    if (!enrolment || publicKey === null) return refused('noKey')
    const { releasability } = chain
    if (releasability !== 'SHARED' && releasability !== enrolment.country) return refused('altered')
    if (this.held.isRefused(publicKey)) return refused('refusedKey')
    const last = seals.find((seal) => seal.seq === chain.to && seal.head === head)
    if (!last) return refused('unsealed')
    if (!(await verify(publicKey, sealText(head), last.signature))) return refused('altered')
    return { ...chain, publicKey }
  }
}
