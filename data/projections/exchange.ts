import { otherCountry, type Country } from '../model/country.ts'
import type { ChainHead } from '../model/entries/exchange.ts'
import type { Entry, EntryOf, Header } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { isRevision } from './fold.ts'
import type { Picture } from './picture.ts'
import { binds } from './trust.ts'

/** What went out, what came in, and what the other country is known to hold. */
export type ExchangeView = {
  /** The other country. */
  country: Country
  lastOut: EntryOf<'bundle.exported'> | null
  lastIn: EntryOf<'bundle.imported'> | null
  /** Heads that every computer of the other country said it holds, as of its last bundle; of endorsed keys only. */
  holds: readonly Receipt[]
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
  const handed = sent.flatMap((entry) => (entry.body.country === country ? headsIn(entry) : []))
  return {
    country,
    lastOut,
    lastIn: received.findLast(({ body }) => body.country === country) ?? null,
    holds,
    unsent: unsent.length,
    handedOver: unsent.filter(holding(entries, handed)).length,
    oldVersions: oldVersionsIn(unsent, entries, isHeld),
    sent,
    received,
  }
}

/** Those of the entries that correct or retract one of all that the recipient holds. */
export function oldVersionsIn(
  entries: readonly Entry[],
  all: readonly Entry[],
  isHeld: (entry: Entry) => boolean,
): Entry[] {
  const revisions = entries.filter(isRevision)
  // A log is long and corrections are few: only what they name is looked for.
  const named = new Set(revisions.map(({ body }) => body.entry))
  const held = all.filter((entry) => named.has(entry.hash) && isHeld(entry))
  const there = new Set(held.map(({ hash }) => hash))
  return revisions.filter(({ body }) => there.has(body.entry))
}

/** A third party to which a country lets its shared entries go on. */
export type Consent = { country: Country; party: string; at: Instant }

/** The consents in force, each as its country said it last: what a key without trust says changes none. */
export function consentsOf({ timeline, trust }: Picture): Consent[] {
  const consents = new Map<string, Consent>()
  for (const { entry, retracted } of timeline) {
    if (retracted) continue
    if (entry.kind !== 'onward.consented' && entry.kind !== 'onward.consentWithdrawn') continue
    const country = trust[entry.desk]?.country
    if (!country || entry.releasability !== 'SHARED' || !binds(trust, entry)) continue
    const { party } = entry.body
    const key = `${country} ${partyName(party)}`
    if (entry.kind === 'onward.consented') consents.set(key, { country, party, at: entry.occurredAt })
    else consents.delete(key)
  }
  return [...consents.values()]
}

/** Whether the originating country lets its shared entries go on to a third party, as it said last. */
export const mayGoOn = (picture: Picture, origin: Country, party: string): boolean =>
  consentsOf(picture).some((each) => each.country === origin && partyName(each.party) === partyName(party))

/** The same party however its accents and capitals were typed. */
const partyName = (text: string) => text.normalize('NFC').trim().toLowerCase()

type Place = Pick<Header, 'workspace' | 'desk' | 'releasability' | 'seq'>
type Hashed = Place & { hash: Sha256 }
/** A head with the opening that its chain was written in. */
type Receipt = ChainHead & { workspace: string }

const chainOf = ({ workspace, desk, releasability }: Omit<Place, 'seq'>) =>
  `${workspace}/${desk}/${releasability}`

/** The heads that a disclosure names; where no opening is named it means its own. */
export const headsIn = ({ workspace, body }: EntryOf<'bundle.exported' | 'bundle.imported'>): Receipt[] =>
  body.heads.map((head) => ({ workspace, ...head }))

/**
 * A test of whether somebody who holds these heads holds an entry; a head that is another text here holds nothing. Of
 * several heads of one chain the highest counts: who holds an entry holds all before it.
 */
export function holding(entries: readonly Hashed[], heads: readonly Receipt[]): (entry: Place) => boolean {
  if (heads.length === 0) return () => false
  const places = new Set(heads.map(({ seq }) => seq))
  const here = new Map(
    entries
      .filter(({ seq }) => places.has(seq))
      .map((entry) => [`${chainOf(entry)}/${entry.seq}`, entry.hash]),
  )
  const upTo = new Map<string, Receipt>()
  for (const head of heads) {
    const hash = here.get(`${chainOf(head)}/${head.seq}`)
    const isOurs = hash === undefined || hash === head.head
    if (isOurs && head.seq > (upTo.get(chainOf(head))?.seq ?? 0)) upTo.set(chainOf(head), head)
  }
  const reached = [...upTo.values()]
  return ({ workspace, desk, releasability, seq }) =>
    reached.some(
      (head) =>
        seq <= head.seq &&
        head.desk === desk &&
        head.releasability === releasability &&
        head.workspace === workspace,
    )
}

/**
 * What all computers of a country hold: of each chain, the earliest of the heads that their last bundles named. What a
 * key without trust says it holds can make a bundle larger, never smaller: else anybody could keep entries from us.
 */
function receiptsOf(
  { people, trust }: Picture,
  received: readonly EntryOf<'bundle.imported'>[],
  country: Country,
): Receipt[] {
  const trusted = new Map<string, readonly Receipt[]>()
  const others = new Map<string, readonly Receipt[]>()
  for (const entry of received) {
    const { body } = entry
    const key = trust[body.desk]
    if (body.country !== country || key?.standing === 'revoked') continue
    const isTrusted = key !== undefined && key.isTrusted && key.country === country
    if (isTrusted) trusted.set(people.desks[body.desk]?.installation ?? body.desk, headsIn(entry))
    else others.set(body.desk, headsIn(entry))
  }
  const [first = [], ...more] = trusted.values()
  return first.flatMap((head) => {
    const same = [...more, ...others.values()].map((heads) =>
      heads.find((each) => chainOf(each) === chainOf(head)),
    )
    if (same.includes(undefined)) return []
    return same.reduce<Receipt>((least, each) => (each && each.seq < least.seq ? each : least), head)
  })
}
