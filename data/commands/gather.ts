import type { Manifest } from '../exchange/bundle.ts'
import type { Held } from '../exchange/chain-report.ts'
import { BundleChecker, type BundleCheck } from '../exchange/check-bundle.ts'
import { joinedWith } from '../exchange/joined.ts'
import { BundleReader } from '../exchange/read-bundle.ts'
import type { Seal, Verifier } from '../exchange/seal.ts'
import type { Row } from '../exchange/select.ts'
import { chainKey } from '../exchange/verify.ts'
import type { Entry, EntryOf, Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { Problem, type ProblemData } from '../model/problem.ts'
import { hashOf, readEntry } from '../model/read-entry.ts'
import { binds, trustOf } from '../projections/trust.ts'

/** A file by its path, whose bytes can be read more than once. */
export type BundleFile = { path: string; pieces: () => AsyncIterable<Uint8Array> }

/** What the files hold of one event, of chains that were accepted; all its openings that were joined lead to it. */
export type Gathered = {
  rows: Row[]
  seals: Seal[]
  entries: Entry[]
  chains: Map<string, Sha256[]>
  /** Rows whose body no file has brought yet, by hash; the place in `rows`. */
  bare: Map<Sha256, number>
}

/** One file, checked against those before it. */
export type FileReport = { path: string } & (
  { check: BundleCheck; problem: null } | { check: null; problem: ProblemData }
)

type Events = Map<string, Gathered>
type Read = {
  check: BundleCheck
  rows: Row[]
  seals: Seal[]
  /** Entries with their bodies that were read before without. */
  full: Map<Sha256, WrittenEntry>
}

/** Reads and checks files; they build on each other in whatever order they are named. */
export async function gather(
  given: readonly BundleFile[],
  verify: Verifier,
): Promise<{ files: FileReport[]; events: Events }> {
  const events: Events = new Map()
  const reports = new Map<string, FileReport>()
  let waiting = given
  for (let isLast = false; waiting.length > 0;) {
    const later: BundleFile[] = []
    for (const file of waiting) {
      const { path } = file
      const read = await readOne(file, verify, events).catch((thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        reports.set(path, { path, check: null, problem: { code, facts } })
        return null
      })
      if (!read) continue
      const isEarly = read.check.chains.some(({ refusal }) => waits.has(refusal?.reason ?? ''))
      if (isEarly && !isLast) later.push(file)
      else {
        take(read, events)
        reports.set(path, { path, check: read.check, problem: null })
      }
    }
    isLast = later.length === waiting.length
    waiting = later
  }
  return { files: given.flatMap(({ path }) => reports.get(path) ?? []), events }
}

/** What another file may bring: what comes before, or the word of who joined two openings. */
const waits: ReadonlySet<string> = new Set(['gap', 'notJoined'])

/** Whether a file is whole, signed, and brings nothing that was refused. */
export const isGood = ({ check }: FileReport): boolean =>
  check !== null && check.chains.every(({ refusal }) => refusal === null)

async function readOne({ pieces }: BundleFile, verify: Verifier, events: Events): Promise<Read> {
  const reader = new BundleReader()
  let manifest: Manifest | null = null
  const held = heldIn(() => manifest, events)
  const checker = new BundleChecker(held)
  const rows: Row[] = []
  const seals: Seal[] = []
  const full: Read['full'] = new Map()
  for await (const bytes of pieces()) {
    const parts = reader.push(bytes)
    for (const part of parts) {
      if ('manifest' in part) manifest = part.manifest
      if ('seal' in part) seals.push(part.seal)
      if ('entry' in part && part.entry.body !== null && held.isWanting()) {
        const hash = hashOf(part.entry)
        if (held.lacks(hash)) full.set(hash, part.entry)
      }
    }
    rows.push(...checker.take(parts))
  }
  reader.end()
  const check = await checker.result(verify)
  if (check.manifest.to.country === null) refuseOwn(check)
  return { check, rows, seals, full }
}

/** A third party may hold nothing of one country alone. */
function refuseOwn(check: BundleCheck): void {
  for (const chain of check.chains)
    if (chain.releasability !== 'SHARED')
      Object.assign(chain, { added: 0, refusal: { reason: 'notForUs', seq: chain.from } })
}

/** What was gathered so far, in the eyes of the country that the bundle is for. */
function heldIn(manifest: () => Manifest | null, events: Events) {
  const event = () => events.get(manifest()?.workspace ?? '')
  const entries = () => event()?.entries ?? []
  const home = () => manifest()?.workspace ?? ''
  const isOpening = (entry: Entry): entry is EntryOf<'workspace.opened'> =>
    entry.kind === 'workspace.opened' && entry.workspace === home()
  const opening = () => entries().find(isOpening)
  const speakers = (added: readonly Entry[]) => {
    const trust = trustOf([...entries(), ...added])
    return (entry: Entry) => binds(trust, entry)
  }
  const held: Held = {
    binds: speakers,
    get joined() {
      return joinedWith(home(), entries().filter(isShared), speakers([]))
    },
    at: (chain, seq) => event()?.chains.get(chain)?.[seq - 1] ?? null,
    enrolled: (desk) => enrolmentOf(desk, entries()),
    get openedBy() {
      return opening()?.desk ?? null
    },
    get mode() {
      return opening()?.body.mode ?? null
    },
    isRefused: () => false,
    get country() {
      return manifest()?.to.country ?? 'US'
    },
  }
  /** A copy that somebody had purged may have been read first. */
  const lacks = (hash: Sha256) => event()?.bare.has(hash) ?? false
  return Object.assign(held, { lacks, isWanting: () => (event()?.bare.size ?? 0) > 0 })
}

/** What a desk said of itself when it began to write; null when no file says it. */
export const enrolmentOf = (desk: string, entries: readonly Entry[]): BodyOf<'desk.enrolled'> | null =>
  entries.filter((entry) => entry.kind === 'desk.enrolled').find((entry) => entry.desk === desk)?.body ?? null

const isShared = ({ releasability }: Entry) => releasability === 'SHARED'

function take({ check, rows, seals, full }: Read, events: Events): void {
  const { workspace } = check.manifest
  const event = events.get(workspace) ?? nothing()
  add(event, { check, rows, seals })
  const filled = check.chains.flatMap(({ refusal, fills }) => (refusal === null ? fills : []))
  for (const hash of filled) fill(event, hash, full.get(hash))
  const openings = new Set([workspace, ...event.rows.map(({ header }) => header.workspace)])
  for (const opening of openings) become(event, opening, events)
  uniteJoined(events)
}

/** Openings that a key which speaks has joined are one event, also where no file holds both. */
function uniteJoined(events: Events): void {
  for (const [home, event] of events)
    for (const opening of joinedFrom(home, event)) if (events.has(opening)) become(event, opening, events)
}

/** The openings that a log which begins with this one takes in, itself first, by keys that speak there. */
export function joinedFrom(home: string, { entries }: Gathered): string[] {
  for (let taken = [home]; ;) {
    const known = entries.filter((entry) => isShared(entry) && taken.includes(entry.workspace))
    const trust = trustOf(known)
    const links = known.flatMap((entry) =>
      entry.kind === 'workspace.linked' && binds(trust, entry) ? [entry.body.other] : [],
    )
    const next = [...new Set([...taken, ...links])]
    if (next.length === taken.length) return taken
    taken = next
  }
}

/** From now on an opening leads to this event, with what was read of it before. */
function become(event: Gathered, opening: string, events: Events): void {
  const other = events.get(opening)
  if (other && other !== event) unite(event, other)
  for (const [id, each] of events) if (each === other) events.set(id, event)
  events.set(opening, event)
}

const nothing = (): Gathered => ({ rows: [], seals: [], entries: [], chains: new Map(), bare: new Map() })

function unite(event: Gathered, other: Gathered): void {
  const known = new Set(event.rows.map(({ hash }) => hash))
  const isNew = ({ hash }: { hash: Sha256 }) => !known.has(hash)
  const rows = other.rows.filter(isNew).sort((a, b) => a.header.seq - b.header.seq)
  for (const { hash, written } of other.rows) fill(event, hash, written)
  for (const row of rows) keep(event, row)
  event.seals.push(...other.seals)
}

function chainIn({ chains }: Gathered, header: Header): Sha256[] {
  const key = chainKey(header)
  const chain = chains.get(key) ?? []
  chains.set(key, chain)
  return chain
}

function add(event: Gathered, { check, rows, seals }: Omit<Read, 'full'>): void {
  const accepted = new Set(check.chains.filter(({ refusal }) => refusal === null).map(chainKey))
  event.seals.push(...seals.filter((each) => accepted.has(chainKey(each))))
  for (const row of rows) {
    const key = chainKey(row.header)
    if (accepted.has(key)) keep(event, row)
  }
}

function keep(event: Gathered, row: Row): void {
  const { header, hash, written } = row
  if (written.body === null) event.bare.set(hash, event.rows.length)
  event.rows.push(row)
  chainIn(event, header)[header.seq - 1] = hash
  const read = readEntry(written, hash)
  if (read.ok) event.entries.push(read.entry)
}

/** Gives a row the body that it was read without. */
function fill(event: Gathered, hash: Sha256, written: WrittenEntry | undefined): void {
  const place = event.bare.get(hash)
  const row = place === undefined ? undefined : event.rows[place]
  if (place === undefined || !row || !written || written.body === null) return
  event.bare.delete(hash)
  event.rows[place] = { ...row, written }
  const read = readEntry(written, hash)
  if (read.ok) event.entries.push(read.entry)
}
