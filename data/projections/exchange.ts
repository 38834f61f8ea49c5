import { otherCountry, type Country } from '../model/country.ts'
import type { ChainHead } from '../model/entries/exchange.ts'
import type { Entry, EntryOf, Header } from '../model/entry.ts'
import type { Picture } from './picture.ts'
import { binds } from './trust.ts'

/** What went out, what came in, and what the other country is known to hold. */
export type ExchangeView = {
  /** The other country. */
  country: Country
  lastOut: EntryOf<'bundle.exported'> | null
  lastIn: EntryOf<'bundle.imported'> | null
  /** Heads that every computer of the other country said it holds, as of its last bundle. */
  holds: readonly ChainHead[]
  /** Shared entries here that it has not said it holds. */
  unsent: number
  /** Of these, how many were in a bundle handed to it; no receipt of it came yet. */
  handedOver: number
  /** Corrections and retractions not yet there of entries that are: it holds the old version. */
  oldVersions: readonly Entry[]
  /** The register of disclosures, in log order. */
  sent: readonly EntryOf<'bundle.exported'>[]
  received: readonly EntryOf<'bundle.imported'>[]
}

/** The exchange with the other country, from this country's picture: only what it said itself counts as held. */
export function exchangeView(picture: Picture): ExchangeView {
  const country = otherCountry(picture.country)
  const entries = picture.timeline.map(({ entry }) => entry)
  const sent = entries.filter((entry) => entry.kind === 'bundle.exported')
  const received = entries.filter((entry) => entry.kind === 'bundle.imported')
  const lastOut = sent.findLast(({ body }) => body.country === country) ?? null
  const holds = receiptsOf(picture, received, country)
  const isHeld = holding(entries, holds)
  const unsent = entries.filter((entry) => entry.releasability === 'SHARED' && !isHeld(entry))
  const handed = sent
    .filter(({ body }) => body.country === country)
    .map(({ body }) => holding(entries, body.heads))
  return {
    country,
    lastOut,
    lastIn: received.findLast(({ body }) => body.country === country) ?? null,
    holds,
    unsent: unsent.length,
    handedOver: unsent.filter((entry) => handed.some((isIn) => isIn(entry))).length,
    oldVersions: oldVersionsIn(unsent, entries.filter(isHeld)),
    sent,
    received,
  }
}

/** Those of the entries that correct or retract one that the recipient holds. */
export function oldVersionsIn(entries: readonly Entry[], held: readonly Entry[]): Entry[] {
  const there = new Set(held.map(({ hash }) => hash))
  return entries.filter(
    (entry) =>
      (entry.kind === 'entry.corrected' || entry.kind === 'entry.retracted') && there.has(entry.body.entry),
  )
}

/** Whether the originating country lets its shared entries go on to a third party, as it said last. */
export function mayGoOn({ timeline, trust }: Picture, origin: Country, party: string): boolean {
  const name = (text: string) => text.trim().toLowerCase()
  const last = timeline.findLast(
    ({ entry }) =>
      (entry.kind === 'onward.consented' || entry.kind === 'onward.consentWithdrawn') &&
      entry.releasability === 'SHARED' &&
      trust[entry.desk]?.country === origin &&
      binds(trust, entry) &&
      name(entry.body.party) === name(party),
  )
  return last?.entry.kind === 'onward.consented'
}

type Place = Pick<Header, 'desk' | 'releasability' | 'seq'>
const placeOf = ({ desk, releasability, seq }: Place) => `${desk}/${releasability}/${seq}`

/** A test of whether somebody who holds these heads holds an entry; a head that is another text here holds nothing. */
export function holding(
  entries: readonly Pick<Entry, 'desk' | 'releasability' | 'seq' | 'hash'>[],
  heads: readonly ChainHead[],
): (entry: Place) => boolean {
  const here = new Map(entries.map((entry) => [placeOf(entry), entry.hash]))
  const upTo = new Map<string, number>()
  for (const head of heads) {
    const hash = here.get(placeOf(head))
    if (hash === undefined || hash === head.head) upTo.set(placeOf({ ...head, seq: 0 }), head.seq)
  }
  return (entry) => entry.seq <= (upTo.get(placeOf({ ...entry, seq: 0 })) ?? 0)
}

/** What all computers of a country hold: of each chain, the earliest of the heads that their last bundles named. */
function receiptsOf(
  picture: Picture,
  received: readonly EntryOf<'bundle.imported'>[],
  country: Country,
): ChainHead[] {
  const last = new Map<string, readonly ChainHead[]>()
  for (const { body } of received)
    if (body.country === country)
      last.set(picture.people.desks[body.desk]?.installation ?? body.desk, body.heads)
  const [first = [], ...others] = last.values()
  return first.flatMap((head) => {
    const same = others.map((heads) =>
      heads.find((each) => placeOf({ ...each, seq: 0 }) === placeOf({ ...head, seq: 0 })),
    )
    if (same.includes(undefined)) return []
    return same.reduce<ChainHead>((least, each) => (each && each.seq < least.seq ? each : least), head)
  })
}
