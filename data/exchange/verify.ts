import type { Header, WrittenEntry } from '../model/entry.ts'
import { faultOf, hashOf } from '../model/read-entry.ts'
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

/** The name of a chain: a desk at one releasability. */
export const chainKey = ({ desk, releasability }: { desk: string; releasability: string }) =>
  `${desk}/${releasability}`

/**
 * Checks every chain of a workspace: shapes, hashes, links without gaps, and seals by the desk's enrolled key.
 * Bytes are hashed first and parsed after; nothing that was signed is re-serialised.
 */
export async function checkChains(
  written: readonly WrittenEntry[],
  seals: readonly Seal[],
  keyOf: (desk: string) => string | null,
  verify: Verifier,
): Promise<Record<string, ChainCheck>> {
  const chains = new Map<string, { header: Header; written: WrittenEntry }[]>()
  for (const each of written) {
    const header = JSON.parse(each.header) as Header
    const key = chainKey(header)
    const chain = chains.get(key)
    if (chain) chain.push({ header, written: each })
    else chains.set(key, [{ header, written: each }])
  }
  const checks: Record<string, ChainCheck> = {}
  for (const [key, links] of chains) {
    links.sort((a, b) => a.header.seq - b.header.seq)
    checks[key] = await checkChain(
      links,
      seals.filter((each) => chainKey(each) === key),
      keyOf,
      verify,
    )
  }
  return checks
}

async function checkChain(
  links: readonly { header: Header; written: WrittenEntry }[],
  seals: readonly Seal[],
  keyOf: (desk: string) => string | null,
  verify: Verifier,
): Promise<ChainCheck> {
  const hashes: Sha256[] = []
  let fault: ChainCheck['fault'] = null
  for (const { header, written } of links) {
    const what = faultIn(header, written, hashes)
    if (what) {
      fault = { seq: header.seq, what }
      break
    }
    hashes.push(hashOf(written))
  }
  const verifiedTo = await vouchedTo(hashes, seals, keyOf(links[0]?.header.desk ?? ''), verify)
  return { verifiedTo, total: links.length, head: hashes.at(-1) ?? null, fault }
}

function faultIn(header: Header, written: WrittenEntry, before: readonly Sha256[]): string | null {
  if (header.seq !== before.length + 1) return 'seq'
  if (header.previous !== (before.at(-1) ?? null)) return 'previous'
  return faultOf(written)
}

/** The latest seal that holds is enough: it vouches for all before it. */
async function vouchedTo(
  hashes: readonly Sha256[],
  seals: readonly Seal[],
  publicKey: string | null,
  verify: Verifier,
): Promise<number> {
  if (publicKey === null) return 0
  for (const each of [...seals].sort((a, b) => b.seq - a.seq)) {
    if (hashes[each.seq - 1] !== each.head) continue
    if (await verify(publicKey, sealText(each.head), each.signature)) return each.seq
  }
  return 0
}
