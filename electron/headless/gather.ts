import type { Manifest } from '../../data/exchange/bundle.ts'
import { BundleChecker, type BundleCheck, type Held } from '../../data/exchange/check-bundle.ts'
import { BundleReader } from '../../data/exchange/read-bundle.ts'
import type { Seal } from '../../data/exchange/seal.ts'
import type { Row } from '../../data/exchange/select.ts'
import { chainKey } from '../../data/exchange/verify.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { readEntry } from '../../data/model/read-entry.ts'
import { bundleBytes } from './bundle-bytes.ts'
import { verify } from './crypto.ts'

/** What the files hold of one event, of chains that were accepted. */
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
      const isEarly = read.check.chains.some(({ refusal }) => refusal?.reason === 'gap')
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
  const opening = () => entries().find((entry) => entry.kind === 'workspace.opened')
  return {
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

function take({ check, rows, seals }: Read, events: Events): void {
  const { workspace } = check.manifest
  const event: Gathered = events.get(workspace) ?? { rows: [], seals: [], entries: [], chains: new Map() }
  events.set(workspace, event)
  const accepted = new Set(check.chains.filter(({ refusal }) => refusal === null).map(chainKey))
  event.seals.push(...seals.filter((each) => accepted.has(chainKey(each))))
  for (const row of rows) {
    const key = chainKey(row.header)
    if (!accepted.has(key)) continue
    event.rows.push(row)
    const chain = event.chains.get(key)
    if (chain) chain.push(row.hash)
    else event.chains.set(key, [row.hash])
    const read = readEntry(row.written, row.hash)
    if (read.ok) event.entries.push(read.entry)
  }
}
