import type { Manifest } from '../../data/exchange/bundle.ts'
import type { Held } from '../../data/exchange/chain-report.ts'
import { BundleChecker, type BundleCheck } from '../../data/exchange/check-bundle.ts'
import { joinedWith } from '../../data/exchange/joined.ts'
import { BundleReader } from '../../data/exchange/read-bundle.ts'
import type { Seal } from '../../data/exchange/seal.ts'
import type { Row } from '../../data/exchange/select.ts'
import { chainKey } from '../../data/exchange/verify.ts'
import type { Entry, EntryOf, Header } from '../../data/model/entry.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { readEntry } from '../../data/model/read-entry.ts'
import { binds, trustOf } from '../../data/projections/trust.ts'
import { bundleBytes } from './bundle-bytes.ts'
import { verify } from './crypto.ts'

/** What the files hold of one event, of chains that were accepted; all its openings that were joined lead to it. */
export type Gathered = { rows: Row[]; seals: Seal[]; entries: Entry[]; chains: Map<string, Sha256[]> }

/** One file, checked against those before it. */
export type FileReport = { path: string } & (
  { check: BundleCheck; problem: null } | { check: null; problem: ProblemData }
)

type Events = Map<string, Gathered>
type Read = { check: BundleCheck; rows: Row[]; seals: Seal[] }

/** Reads and checks files; they build on each other in whatever order they are named. */
export async function gather(
  paths: readonly string[],
  passphrase: string | null,
): Promise<{ files: FileReport[]; events: Events }> {
  const events: Events = new Map()
  const reports = new Map<string, FileReport>()
  let waiting = [...new Set(paths)]
  for (let isLast = false; waiting.length > 0;) {
    const later: string[] = []
    for (const path of waiting) {
      const read = await readOne(path, passphrase, events).catch((thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        reports.set(path, { path, check: null, problem: { code, facts } })
        return null
      })
      if (!read) continue
      const isEarly = read.check.chains.some(({ refusal }) => waits.has(refusal?.reason ?? ''))
      if (isEarly && !isLast) later.push(path)
      else {
        take(read, events)
        reports.set(path, { path, check: read.check, problem: null })
      }
    }
    isLast = later.length === waiting.length
    waiting = later
  }
  return { files: [...new Set(paths)].flatMap((path) => reports.get(path) ?? []), events }
}

/** What another file may bring: what comes before, or the word of who joined two openings. */
const waits: ReadonlySet<string> = new Set(['gap', 'notJoined'])

/** Whether a file is whole, signed, and brings nothing that was refused. */
export const isGood = ({ check }: FileReport): boolean =>
  check !== null && check.chains.every(({ refusal }) => refusal === null)

async function readOne(path: string, passphrase: string | null, events: Events): Promise<Read> {
  const reader = new BundleReader()
  let manifest: Manifest | null = null
  const checker = new BundleChecker(heldIn(() => manifest, events))
  const rows: Row[] = []
  const seals: Seal[] = []
  for await (const bytes of bundleBytes(path, passphrase)) {
    const parts = reader.push(bytes)
    for (const part of parts) {
      if ('manifest' in part) manifest = part.manifest
      if ('seal' in part) seals.push(part.seal)
    }
    rows.push(...checker.take(parts))
  }
  reader.end()
  const check = await checker.result(verify)
  if (check.manifest.to.country === null) refuseOwn(check)
  return { check, rows, seals }
}

/** A third party may hold nothing of one country alone. */
function refuseOwn(check: BundleCheck): void {
  for (const chain of check.chains)
    if (chain.releasability !== 'SHARED')
      Object.assign(chain, { added: 0, refusal: { reason: 'notForUs', seq: chain.from } })
}

/** What was gathered so far, in the eyes of the country that the bundle is for. */
function heldIn(manifest: () => Manifest | null, events: Events): Held {
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
  return {
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
}

/** What a desk said of itself when it began to write; null when no file says it. */
export const enrolmentOf = (desk: string, entries: readonly Entry[]): BodyOf<'desk.enrolled'> | null =>
  entries.filter((entry) => entry.kind === 'desk.enrolled').find((entry) => entry.desk === desk)?.body ?? null

const isShared = ({ releasability }: Entry) => releasability === 'SHARED'

function take({ check, rows, seals }: Read, events: Events): void {
  const { workspace } = check.manifest
  const event = events.get(workspace) ?? nothing()
  add(event, { check, rows, seals })
  // Openings that were joined are one event, also those whose own files were read before.
  const openings = new Set([workspace, ...event.rows.map(({ header }) => header.workspace)])
  for (const opening of openings) {
    const other = events.get(opening)
    if (other && other !== event) unite(event, other)
    events.set(opening, event)
  }
}

const nothing = (): Gathered => ({ rows: [], seals: [], entries: [], chains: new Map() })

function unite(event: Gathered, other: Gathered): void {
  const known = new Set(event.rows.map(({ hash }) => hash))
  const isNew = ({ hash }: { hash: Sha256 }) => !known.has(hash)
  const rows = other.rows.filter(isNew).sort((a, b) => a.header.seq - b.header.seq)
  event.rows.push(...rows)
  event.entries.push(...other.entries.filter(isNew))
  event.seals.push(...other.seals)
  for (const { header, hash } of rows) chainIn(event, header)[header.seq - 1] = hash
}

function chainIn({ chains }: Gathered, header: Header): Sha256[] {
  const key = chainKey(header)
  const chain = chains.get(key) ?? []
  chains.set(key, chain)
  return chain
}

function add(event: Gathered, { check, rows, seals }: Read): void {
  const accepted = new Set(check.chains.filter(({ refusal }) => refusal === null).map(chainKey))
  event.seals.push(...seals.filter((each) => accepted.has(chainKey(each))))
  for (const row of rows) {
    const key = chainKey(row.header)
    if (!accepted.has(key)) continue
    event.rows.push(row)
    chainIn(event, row.header)[row.header.seq - 1] = row.hash
    const read = readEntry(row.written, row.hash)
    if (read.ok) event.entries.push(read.entry)
  }
}
