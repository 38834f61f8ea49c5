import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { bundleText, type BundlePart, type Manifest } from './bundle.ts'
import type { ChainReport, Enrolment, Held } from './chain-report.ts'
import { exactEntry } from './exact-entry.ts'
import { judgeChains, type Chain, type Steering } from './judge-chains.ts'
import type { Seal, Verifier } from './seal.ts'
import { chainKey } from './verify.ts'

/**
 * So far may a counter run ahead of what is held here: more than any event has entries. Else one desk could use up
 * the counter, after which nobody could write any more.
 */
const COUNTER_AHEAD = 10_000_000

/** A bundle that is whole and was signed by its sender; what it would add, chain by chain. */
export type BundleCheck = {
  manifest: Manifest
  sha256: Sha256
  chains: ChainReport[]
  /** Those that no entry names, in the bundle or here, are not kept: nothing would ever show or delete them. */
  attachments: { sha256: Sha256; bytes: number; isNamed: boolean }[]
  /** Whether the key that signed is the one that the sender's desk enrolled with; else its receipt is anybody's word. */
  isSenderKnown: boolean
}

/** What decides about who speaks, and which openings belong together. */
const steering = /^(desk\.enrolled|workspace\.(opened|linked)|key\.(endorsed|revoked))$/

type Section = 'manifest' | 'entry' | 'seal' | 'attachment' | 'end'
/** The order of a file's sections. */
const sections: readonly Section[] = ['manifest', 'entry', 'seal', 'attachment', 'end']

/**
 * Checks a bundle while it is read, part by part: shapes, hashes, links without gaps, seals, the sender's signature,
 * and whether it fits what is held here. Bytes are hashed before they are parsed. What was altered anywhere refuses
 * the whole file; a chain that does not fit (a gap, a fork, a key that was refused) is refused alone and named.
 */
export class BundleChecker {
  private manifest: Manifest | null = null
  private end: { sha256: Sha256; signature: string } | null = null
  private readonly chains = new Map<string, Chain>()
  private readonly attachments: BundleCheck['attachments'] = []
  /** Attachments that the entries of the bundle name. */
  private readonly named = new Set<Sha256>()
  private current: string | null = null
  private section: Section = 'manifest'
  private entries = 0
  /** Who opened each opening, as far as it is known. */
  private readonly openers = new Map<string, string>()
  private readonly held: Held

  constructor(held: Held) {
    this.held = held
    for (const [opening, opener] of held.joined ?? []) if (opener) this.openers.set(opening, opener.desk)
  }

  /** Takes the parts in the order of the file; returns the entries that are new here, not yet vouched for. */
  take(parts: readonly BundlePart[]): { written: WrittenEntry; header: Header; hash: Sha256 }[] {
    const added: { written: WrittenEntry; header: Header; hash: Sha256 }[] = []
    for (const part of parts) {
      this.enter(part)
      if ('manifest' in part) this.begun(part.manifest)
      else if ('entry' in part) {
        const read = this.takeEntry(part.entry, part.line)
        if (read) added.push({ ...read, written: part.entry })
      } else if ('seal' in part) this.takeSeal(part.seal, part.line)
      else if ('attachment' in part) {
        const { sha256, bytes } = part.attachment
        const isNamed = this.named.has(sha256) || (this.held.names?.(sha256) ?? false)
        this.attachments.push({ sha256, bytes: bytes.length, isNamed })
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
    if (this.entries !== manifest.entries || attachments.length !== manifest.attachments)
      throw new Problem('bundle.altered', { line: 1 })
    const { publicKey, country, name } = manifest.from
    const enrolled = this.senderOf(manifest)
    const isEnrolledSo = !enrolled || (enrolled.publicKey === publicKey && enrolled.country === country)
    if (!isEnrolledSo || !(await verify(publicKey, bundleText(end.sha256), end.signature)))
      throw new Problem('bundle.bad-signature', { desk: name })
    const all = [...this.chains.values()]
    const reports = await judgeChains(all, { held: this.held, home: this.home, verify })
    const chains = all.flatMap((chain) => reports.get(chain) ?? [])
    const { desk } = manifest.from
    const isSenderKnown =
      this.held.enrolled(desk) !== null ||
      chains.some((chain) => chain.desk === desk && chain.releasability === 'SHARED' && !chain.refusal)
    return { manifest, sha256: end.sha256, chains, attachments, isSenderKnown }
  }

  /** Nothing comes out of order, and no more than the manifest says: a reader never keeps more than was announced. */
  private enter(part: BundlePart): void {
    const section = sections.find((each) => each in part) ?? 'end'
    const line = 'line' in part ? part.line : 0
    const isFirst = this.manifest === null
    if ((section === 'manifest') !== isFirst || sections.indexOf(section) < sections.indexOf(this.section))
      throw new Problem('bundle.altered', { line })
    this.section = section
    if (section === 'entry') this.entries += 1
    const isTooMuch =
      this.entries > (this.manifest?.entries ?? 0) ||
      (section === 'attachment' && this.attachments.length >= (this.manifest?.attachments ?? 0))
    if (isTooMuch) throw new Problem('bundle.altered', { line })
  }

  /** The opening that the log here began with. */
  private get home(): string {
    return this.held.workspace ?? this.manifest?.workspace ?? ''
  }

  private begun(manifest: Manifest): void {
    this.manifest = manifest
    this.refuseOtherMode(this.held.mode)
    if (this.held.openedBy !== null) this.openers.set(this.home, this.held.openedBy)
  }

  /** What the sender enrolled with: here, or in the bundle, first of all in the opening that it writes in. */
  private senderOf({ workspace, from: { desk } }: Manifest): Enrolment | null {
    const chains = [...this.chains.values()].filter((chain) => chain.desk === desk)
    const own = chains.filter((chain) => chain.workspace === workspace)
    const said = [...own, ...chains].flatMap(({ steering }) => steering)
    return this.held.enrolled(desk) ?? said.find((entry) => entry.kind === 'desk.enrolled')?.body ?? null
  }

  private takeEntry(written: WrittenEntry, line: number): { header: Header; hash: Sha256 } | null {
    const read = exactEntry(written)
    if (!read) throw new Problem('bundle.altered', { line })
    const { header, hash } = read
    for (const each of header.attachments) this.named.add(each)
    const key = chainKey(header)
    const chain = this.chains.get(key) ?? this.begin(key, header)
    const isNext = this.current === key && header.seq === chain.to + 1 && header.previous === chain.last.hash
    if (chain.to >= chain.from && !isNext) throw new Problem('bundle.altered', { line })
    const isAhead = header.lamport - (this.held.highest ?? 0) > COUNTER_AHEAD
    if (header.lamport <= chain.last.lamport || isAhead)
      chain.refusal ??= { reason: 'altered', seq: header.seq }
    this.current = key
    chain.to = header.seq
    chain.last = { hash, lamport: header.lamport, seal: null }
    this.note({ ...header, hash }, written, chain)
    const here = this.held.at(key, header.seq)
    if (here === hash) {
      chain.known += 1
      if (written.body !== null && this.held.lacks?.(hash)) chain.fills.push(hash)
    } else if (here !== null) chain.refusal ??= { reason: 'fork', seq: header.seq }
    else chain.added += 1
    return here === null ? { header, hash } : null
  }

  private begin(key: string, { workspace, desk, releasability, seq, previous }: Header): Chain {
    const chain: Chain = {
      workspace,
      desk,
      releasability,
      publicKey: null,
      from: seq,
      to: seq - 1,
      added: 0,
      known: 0,
      fills: [],
      refusal: null,
      last: { hash: '', lamport: 0, seal: null },
      steering: [],
    }
    const before = seq === 1 ? null : this.held.at(key, seq - 1)
    if (releasability !== 'SHARED' && releasability !== this.held.country)
      chain.refusal = { reason: 'notForUs', seq }
    else if (seq > 1 && before === null) chain.refusal = { reason: 'gap', seq }
    else if (before !== previous) chain.refusal = { reason: 'fork', seq }
    this.chains.set(key, chain)
    return chain
  }

  /** Keys, openings and what joins them are read from the desk's own shared chain, the first that says it. */
  private note(header: Header & { hash: Sha256 }, { body }: WrittenEntry, chain: Chain): void {
    const { kind, desk, workspace, version, releasability } = header
    if (releasability !== 'SHARED' || version !== 1 || body === null || !steering.test(kind)) return
    const entry = { ...header, body: JSON.parse(body) as unknown } as Steering
    chain.steering.push(entry)
    if (entry.kind !== 'workspace.opened') return
    this.refuseOtherMode(entry.body.mode)
    const opener = this.openers.get(workspace) ?? desk
    this.openers.set(workspace, opener)
    if (opener === desk) return
    const refusal = { reason: 'secondOpening', seq: header.seq } as const
    chain.refusal ??= refusal
    // Of two openings in one bundle neither is known to be the true one.
    const other = this.chains.get(chainKey({ workspace, desk: opener, releasability: 'SHARED' }))
    if (other && !this.isHeld(workspace)) other.refusal ??= { ...refusal, seq: other.from }
  }

  private isHeld(workspace: string): boolean {
    return workspace === this.home ? this.held.openedBy !== null : Boolean(this.held.joined?.get(workspace))
  }

  /** An exercise never comes in as a real event, whatever the first line says. */
  private refuseOtherMode(held: WorkspaceMode | null | undefined): void {
    const mode = this.manifest?.mode ?? null
    if (held && mode !== held) throw new Problem('bundle.other-mode', { mode: mode ?? '', held })
  }

  private takeSeal(seal: Seal, line: number): void {
    const chain = this.chains.get(chainKey(seal))
    if (!chain || chain.last.seal) throw new Problem('bundle.altered', { line })
    chain.last.seal = seal
  }
}
