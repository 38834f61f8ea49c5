import type { Country, Releasability } from '../model/country.ts'
import type { ChainHead } from '../model/entries/exchange.ts'
import type { Header, WrittenEntry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Seal } from './seal.ts'
import { chainKey } from './verify.ts'

/** A row of the log with its parsed header. */
export type Row = { written: WrittenEntry; header: Header; hash: Sha256 }

/** As much of a row as choosing needs. */
type Link = Pick<Row, 'header' | 'hash'>

/** Who is to receive a bundle; country null: neither of the two. */
export type Recipient = {
  country: Country | null
  /** Heads that the recipient said it holds; what lies before them is left out. Empty: everything. */
  holds: readonly ChainHead[]
}

/** What crosses and what stays; a head names its opening only where it is not the log's own. */
export type Selection<R extends Link = Row> = {
  rows: R[]
  seals: Seal[]
  holds: ChainHead[]
  withheld: number
}

/**
 * What a bundle for a recipient holds: shared entries always; a country's own only within that country; to a third
 * party only what its originator let go on (settled 7, privacy facts PS-07). Everything else stays: an allow-list.
 * Chains are cut at their last seal, since nothing beyond is vouched for.
 */
export function selectFor<R extends Link>(
  to: Recipient,
  rows: readonly R[],
  seals: readonly Seal[],
  from: {
    country: Country
    /** The log's own opening; left out: the rows have only one. */
    workspace?: string
    countryOf(desk: string): Country | null
    mayGoOn(country: Country): boolean
  },
): Selection<R> {
  const home = from.workspace ?? rows[0]?.header.workspace ?? ''
  const mayCross = (header: Header) => {
    const origin = from.countryOf(header.desk)
    if (to.country === null)
      return (
        header.releasability === 'SHARED' &&
        origin !== null &&
        (origin === from.country || from.mayGoOn(origin))
      )
    return (
      header.releasability === 'SHARED' ||
      (header.releasability === to.country && to.country === from.country)
    )
  }
  const chains = new Map<string, R[]>()
  let crossing = 0
  let visible = 0
  for (const row of rows) {
    if (!isVisible(row.header.releasability, from.country)) continue
    visible += 1
    if (!mayCross(row.header)) continue
    crossing += 1
    const key = chainKey(row.header)
    const chain = chains.get(key)
    if (chain) chain.push(row)
    else chains.set(key, [row])
  }
  const selection: Selection<R> = { rows: [], seals: [], holds: [], withheld: visible - crossing }
  for (const key of [...chains.keys()].sort()) {
    const chain = (chains.get(key) ?? []).sort((a, b) => a.header.seq - b.header.seq)
    const last = lastSeal(
      chain,
      seals.filter((each) => chainKey(each) === key),
    )
    if (!last) continue
    const { workspace, desk, releasability, seq, head } = last
    selection.holds.push({ ...openingIn(home, workspace), desk, releasability, seq, head })
    const isKnown = (each: ChainHead) =>
      chainKey({ workspace: home, ...each }) === key && chain[each.seq - 1]?.hash === each.head
    const known = to.holds.find(isKnown)?.seq ?? 0
    if (known >= seq) continue
    selection.rows.push(...chain.slice(known, seq))
    selection.seals.push(last)
  }
  return selection
}

/** How something of a log names the opening of a chain: not at all when it is the log's own. */
export const openingIn = (home: string, workspace: string): { workspace?: string } =>
  workspace === home ? {} : { workspace }

const isVisible = (releasability: Releasability, country: Country) =>
  releasability === 'SHARED' || releasability === country

function lastSeal(chain: readonly Link[], seals: readonly Seal[]): Seal | null {
  const fitting = seals.filter((each) => chain[each.seq - 1]?.hash === each.head)
  return fitting.reduce<Seal | null>((last, each) => (last && last.seq >= each.seq ? last : each), null)
}
