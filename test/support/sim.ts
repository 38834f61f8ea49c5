import type { Held, Opener } from '../../data/exchange/chain-report.ts'
import { BundleChecker, type BundleCheck } from '../../data/exchange/check-bundle.ts'
import type { BundlePart, Manifest } from '../../data/exchange/bundle.ts'
import { bundleText } from '../../data/exchange/bundle.ts'
import { joinedWith, retold } from '../../data/exchange/joined.ts'
import { sealText, type Seal } from '../../data/exchange/seal.ts'
import { selectFor, type Row, type Selection } from '../../data/exchange/select.ts'
import { chainKey } from '../../data/exchange/verify.ts'
import { canonical, type Json } from '../../data/model/canonical.ts'
import type { Country, Releasability } from '../../data/model/country.ts'
import type { ChainHead } from '../../data/model/entries/exchange.ts'
import type { Entry, Header } from '../../data/model/entry.ts'
import { hashBody, hashText } from '../../data/model/hash.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'
import { readEntry } from '../../data/model/read-entry.ts'
import { extendPicture, pictureOf, type Picture } from '../../data/projections/picture.ts'
import { binds, trustOf } from '../../data/projections/trust.ts'
import { at, workspace } from './log-fixture.ts'

/** A message on its way: the parts of a bundle, as a file would give them. */
export type Message = { manifest: Manifest; parts: BundlePart[]; selection: Selection }
export type Given = { releasability?: Releasability; basedOn?: readonly string[] }

/** A signature that anybody could forge, and nobody in here does: real ones cost most of a history's time. */
const fakeSign = (publicKey: string, text: string) => hashText(`${publicKey}/${text}`)
export const fakeVerify = (publicKey: string, text: string, signature: string) =>
  Promise.resolve(signature === fakeSign(publicKey, text))

/** An installation in memory: what it wrote and took in, and the picture that it keeps up to date entry by entry. */
export class Sim {
  readonly chains = new Map<string, Row[]>()
  readonly seals = new Map<string, Seal>()
  /** What each other desk last said that it holds. */
  readonly receipts = new Map<string, readonly ChainHead[]>()
  readonly desk: string
  readonly country: Country
  /** The opening that this computer's log began with. */
  readonly workspace: string
  /** Another opening that it takes to be of the same event, without a word of its own. */
  readonly takes: string | null
  readonly publicKey: string
  /** Minutes that this computer's clock is ahead. */
  readonly skew: number
  picture: Picture
  private highest = { shared: 0, own: 0 }

  constructor(
    desk: string,
    country: Country,
    skew: number,
    opening = workspace,
    takes: string | null = null,
  ) {
    this.workspace = opening
    this.takes = takes
    this.desk = desk
    this.country = country
    this.skew = skew
    this.publicKey = hashText(desk).repeat(2)
    this.picture = pictureOf([], country)
  }

  /** The same installation after a restart: all that it knows is read from its rows. */
  restarted(): Sim {
    const next = new Sim(this.desk, this.country, this.skew, this.workspace, this.takes)
    for (const row of this.rows()) next.keep({ ...row, header: JSON.parse(row.written.header) as Header })
    for (const [key, seal] of this.seals) next.seals.set(key, seal)
    for (const [desk, holds] of this.receipts) next.receipts.set(desk, holds)
    next.picture = pictureOf(next.entries(), this.country)
    return next
  }

  rows = (): Row[] => [...this.chains.values()].flat()
  shared = (): Row[] => this.rows().filter(({ header }) => header.releasability === 'SHARED')
  heads = (): ChainHead[] =>
    [...this.chains.values()].flatMap((chain) => {
      const last = chain.at(-1)
      if (!last) return []
      const { workspace: opening, ...rest } = place(last.header)
      return [{ ...(opening === this.workspace ? {} : { workspace: opening }), ...rest, head: last.hash }]
    })
  entries = (): Entry[] => entriesOf(this.rows())

  write<K extends Kind>(kind: K, body: BodyOf<K>, minute: number, given: Given = {}): Entry | null {
    return this.writeAny(kind, 1, body as Json, minute, given)
  }

  /** Writes also what this version does not know. */
  writeAny(kind: string, version: number, body: Json, minute: number, given: Given = {}): Entry | null {
    const { releasability = 'SHARED', basedOn = [] } = given
    const { workspace: opening, desk } = this
    const chain = this.chains.get(chainKey({ workspace: opening, desk, releasability })) ?? []
    const { shared, own } = this.highest
    const text = canonical(body)
    const salt = hashText(`${this.desk}/${String(chain.length)}/${releasability}`).slice(0, 32)
    const header: Header = {
      workspace: opening,
      desk,
      releasability,
      seq: chain.length + 1,
      lamport: (releasability === 'SHARED' ? shared : Math.max(shared, own)) + 1,
      previous: chain.at(-1)?.hash ?? null,
      kind,
      version,
      occurredAt: at(minute + this.skew),
      recordedAt: at(minute + this.skew),
      official: null,
      basedOn: [...new Set(basedOn)].sort(),
      attachments: [],
      bodyHash: hashBody(salt, text),
    }
    const written = { header: canonical(header), body: text, salt }
    const row = { written, header, hash: hashText(written.header) }
    this.keep(row)
    const [entry = null] = entriesOf([row])
    if (entry) this.picture = extendPicture(this.picture, [entry])
    return entry
  }

  /** A bundle for another country: what it does not hold by its own word, or everything. */
  bundleFor(country: Country | null, holds: readonly ChainHead[]): Message {
    this.seal()
    const selection = selectFor({ country, holds }, this.rows(), [...this.seals.values()], {
      country: this.country,
      workspace: this.workspace,
      countryOf: (desk) => this.picture.people.desks[desk]?.country ?? null,
      mayGoOn: () => false,
    })
    const { desk, publicKey } = this
    const manifest: Manifest = {
      format: 'entente-bundle',
      version: 1,
      bundle: this.workspace,
      workspace: this.workspace,
      name: 'Bridge',
      mode: 'exercise',
      createdAt: at(this.skew),
      purpose: 'Exercise',
      from: { desk, name: desk, country: this.country, agency: 'A', publicKey },
      to: { country, name: 'B' },
      holds: selection.holds,
      withheld: null,
      entries: selection.rows.length,
      attachments: 0,
    }
    const sha256 = hashText(selection.rows.map(({ hash }) => hash).join())
    const parts: BundlePart[] = [
      { manifest },
      ...selection.rows.map(({ written }, index) => ({ entry: written, line: index + 2 })),
      ...selection.seals.map((seal, index) => ({ seal, line: selection.rows.length + index + 2 })),
      { end: { sha256, signature: fakeSign(publicKey, bundleText(sha256)) } },
    ]
    return { manifest, parts, selection }
  }

  /** The import, without a database: what the checker lets through, all at once. */
  async take({ parts }: { parts: readonly BundlePart[] }): Promise<BundleCheck> {
    const checker = new BundleChecker(this.held(this.join(parts)))
    const added = checker.take(parts)
    const check = await checker.result(fakeVerify)
    const refused = new Set(check.chains.filter(({ refusal }) => refusal).map(chainKey))
    const fresh = added.filter(({ header }) => !refused.has(chainKey(header)))
    for (const row of fresh) this.keep(row)
    for (const part of parts)
      if ('seal' in part && !refused.has(chainKey(part.seal))) {
        const key = chainKey(part.seal)
        if ((this.seals.get(key)?.seq ?? 0) < part.seal.seq) this.seals.set(key, part.seal)
      }
    const { workspace: home, holds, from } = check.manifest
    this.receipts.set(from.desk, retold(holds, home, this.workspace))
    this.picture = extendPicture(this.picture, entriesOf(fresh))
    return check
  }

  /** Whether a bundle could be taken in: of another opening only once the two are joined, or with its beginning. */
  isFor({ manifest, parts }: Message, mayJoin: boolean): boolean {
    return manifest.workspace in this.openings() || (mayJoin && openingIn(parts, manifest.workspace) !== null)
  }

  /** An official says that the other opening is of the same event. */
  private join(parts: readonly BundlePart[]): string | null {
    const [first] = parts
    const other = first && 'manifest' in first ? first.manifest.workspace : this.workspace
    const opener = openingIn(parts, other)
    if (other in this.openings() || !opener) return null
    this.write('workspace.linked', { other, name: 'Bridge', ...opener }, 0)
    return other
  }

  private openings(): Record<string, Opener | null> {
    const steering = entriesOf(this.shared())
    const joined = joinedWith(this.workspace, steering, (entry) => binds(this.picture.trust, entry))
    const taken = this.takes === null ? {} : { [this.takes]: null }
    return { ...taken, [this.workspace]: null, ...Object.fromEntries(joined) }
  }

  private held(joins: string | null): Held {
    const joined = Object.entries(this.openings()).filter(([opening]) => opening !== this.workspace)
    const shared = entriesOf(this.shared())
    return {
      workspace: this.workspace,
      joined: new Map(joins === null ? joined : [[joins, null], ...joined]),
      binds: (added) => {
        const trust = trustOf([...shared, ...added])
        return (entry) => binds(trust, entry)
      },
      at: (chain, seq) => this.chains.get(chain)?.[seq - 1]?.hash ?? null,
      enrolled: (desk) => this.picture.trust[desk] ?? null,
      openedBy: shared.find((entry) => this.isOpening(entry))?.desk ?? null,
      isRefused: () => false,
      country: this.country,
      highest: this.highest.shared,
    }
  }

  private isOpening = ({ kind, workspace: opening }: Entry) =>
    kind === 'workspace.opened' && opening === this.workspace

  private keep(row: Row): void {
    const key = chainKey(row.header)
    const chain = this.chains.get(key)
    if (chain) chain.push(row)
    else this.chains.set(key, [row])
    const which = row.header.releasability === 'SHARED' ? 'shared' : 'own'
    this.highest[which] = Math.max(this.highest[which], row.header.lamport)
  }

  private seal(): void {
    for (const releasability of ['SHARED', this.country] as const) {
      const key = chainKey({ workspace: this.workspace, desk: this.desk, releasability })
      const last = this.chains.get(key)?.at(-1)
      if (!last || this.seals.get(key)?.head === last.hash) continue
      const signature = fakeSign(this.publicKey, sealText(last.hash))
      this.seals.set(key, { ...place(last.header), head: last.hash, signature, sealedAt: at(0) })
    }
  }
}

const place = ({ workspace: opening, desk, releasability, seq }: Header) => ({
  workspace: opening,
  desk,
  releasability,
  seq,
})

/** Who opened an opening, as the entries of a bundle say. */
function openingIn(parts: readonly BundlePart[], opening: string): Opener | null {
  const written = parts.flatMap((part) => ('entry' in part ? [part.entry] : []))
  const entries = written.flatMap((each) => {
    const read = /desk\.enrolled|workspace\.opened/.test(each.header) && readEntry(each, '')
    return read && read.ok ? [read.entry] : []
  })
  const desk = entries.find((entry) => entry.kind === 'workspace.opened' && entry.workspace === opening)?.desk
  const enrolled = entries.find((entry) => entry.kind === 'desk.enrolled' && entry.desk === desk)
  return desk && enrolled?.kind === 'desk.enrolled' ? { desk, publicKey: enrolled.body.publicKey } : null
}

/** What each text says; read once, since every desk of a history holds the same ones and a reducer changes none. */
const reads = new WeakMap<Row['written'], readonly Entry[]>()

/** The entries of some rows that this version can show. */
function entriesOf(rows: readonly Row[]): Entry[] {
  return rows.flatMap(({ written, hash }) => {
    let entries = reads.get(written)
    if (!entries) {
      const read = readEntry(written, hash)
      entries = read.ok ? [read.entry] : []
      reads.set(written, entries)
    }
    return entries
  })
}
