import type { Header, WrittenEntry } from '../model/entry.ts'
import { faultOf, hashOf, headerOf } from '../model/read-entry.ts'
import type { Sha256 } from '../model/ids.ts'
import { sealText, type Seal, type Verifier } from './seal.ts'

/** What checking one chain found. */
export type ChainCheck = {
  /** Entries up to this seq are vouched for by a valid seal; 0 when none is. */
  verifiedTo: number
  total: number
  head: Sha256 | null
  /** Where the chain is broken or altered, and how; null when whole. */
  fault: { seq: number; what: string } | null
}

/** The name of a chain: what a desk wrote in one opening at one releasability. */
export const chainKey = (place: { workspace: string; desk: string; releasability: string }) =>
  `${place.workspace}/${place.desk}/${place.releasability}`

const unbegun: ChainCheck = { verifiedTo: 0, total: 0, head: null, fault: null }

type Links = readonly { header: Header; written: WrittenEntry }[]
type Vouching = {
  seals: readonly Seal[]
  /** The enrolled public key of a desk; null when it is not known. */
  keyOf: (desk: string) => string | null
  verify: Verifier
  /** Lets others work between two pieces of a long check. */
  pause?: () => Promise<void>
}

/** Entries that are checked at a time: some milliseconds of work. */
const piece = 100

/**
 * Checks every chain of a workspace: shapes, hashes, links without gaps, and seals by the desk's enrolled key.
 * Bytes are hashed first and parsed after; nothing that was signed is re-serialised. Given what an earlier
 * check found, `written` is only what came since: the same result as checking everything again.
 */
export async function checkChains(
  written: readonly WrittenEntry[],
  vouching: Vouching,
  before: Readonly<Record<string, ChainCheck>> = {},
): Promise<Record<string, ChainCheck>> {
  const chains = new Map<string, { header: Header; written: WrittenEntry }[]>()
  for (const key of vouching.seals.map(chainKey)) if (before[key]) chains.set(key, [])
  for (const each of written) {
    const header = headerOf(each)
    // The gap that it leaves is found.
    if (!header) continue
    const key = chainKey(header)
    const chain = chains.get(key)
    if (chain) chain.push({ header, written: each })
    else chains.set(key, [{ header, written: each }])
  }
  const checks: Record<string, ChainCheck> = { ...before }
  for (const [key, links] of chains) {
    links.sort((a, b) => a.header.seq - b.header.seq)
    const seals = vouching.seals.filter((each) => chainKey(each) === key)
    checks[key] = await checkChain(links, { ...vouching, seals }, before[key] ?? unbegun)
  }
  return checks
}

async function checkChain(links: Links, vouching: Vouching, before: ChainCheck): Promise<ChainCheck> {
  const total = before.total + links.length
  if (before.fault) return { ...before, total }
  /** Hash of each entry from the one before the first link on; null before the first of all. */
  const hashes: (Sha256 | null)[] = [before.head]
  let fault: ChainCheck['fault'] = null
  for (const [index, { header, written }] of links.entries()) {
    if (index % piece === piece - 1) await vouching.pause?.()
    const what = faultIn(header, written, before.total + index + 1, hashes.at(-1) ?? null)
    if (what) {
      fault = { seq: header.seq, what }
      break
    }
    hashes.push(hashOf(written))
  }
  const verifiedTo = Math.max(before.verifiedTo, await vouchedTo(hashes, before.total, vouching))
  return { verifiedTo, total, head: hashes.at(-1) ?? null, fault }
}

function faultIn(header: Header, written: WrittenEntry, seq: number, previous: Sha256 | null): string | null {
  if (header.seq !== seq) return 'seq'
  if (header.previous !== previous) return 'previous'
  return faultOf(written)
}

/** The latest seal that holds is enough: it vouches for all before it. `hashes[0]` is the entry `from`. */
async function vouchedTo(
  hashes: readonly (Sha256 | null)[],
  from: number,
  { seals, keyOf, verify }: Vouching,
): Promise<number> {
  for (const each of [...seals].sort((a, b) => b.seq - a.seq)) {
    const publicKey = keyOf(each.desk)
    if (publicKey === null || hashes[each.seq - from] !== each.head) continue
    if (await verify(publicKey, sealText(each.head), each.signature)) return each.seq
  }
  return 0
}
