import type { Country } from '../model/country.ts'
import { byLogOrder, type Entry, type EntryOf, type Header } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { KeyCheck } from '../model/entries/exchange.ts'

/** Who vouched for a key, and how it was compared. */
export type Endorsement = {
  by: string
  official: string | null
  how: KeyCheck
  vouchedBy: string
  at: Instant
  hash: Sha256
}

/** A desk's key as the log tells it. `opener`: a desk that opened the event, where trust begins. */
export type DeskTrust = {
  desk: string
  country: Country
  publicKey: string
  standing: 'opener' | 'endorsed' | 'unchecked' | 'revoked'
  /** Whether trust reaches it: what it wrote before a revocation binds only then. */
  isTrusted: boolean
  endorsements: readonly Endorsement[]
  /** What it wrote after this place of its shared chain in that opening no longer speaks. */
  revoked: {
    workspace: string
    seq: number
    lamport: number
    at: Instant
    reason: string
    hash: Sha256
  } | null
}
export type Trust = Readonly<Record<string, DeskTrust>>

type Place = Pick<Header, 'workspace' | 'desk' | 'releasability' | 'seq' | 'lamport'>

/** Whether an entry was written after its desk's key was revoked: marked, kept, and without effect. */
export const isAfterRevocation = (trust: Trust, entry: Place): boolean =>
  isAfter(trust[entry.desk]?.revoked ?? null, entry)

function isAfter(revoked: DeskTrust['revoked'], place: Place): boolean {
  if (!revoked) return false
  const { workspace, releasability, seq, lamport } = place
  const isCounted = releasability === 'SHARED' && workspace === revoked.workspace
  return isCounted ? seq > revoked.seq : lamport > revoked.lamport
}

/** Whether an entry may bind its country: its desk's key was endorsed for it, and not revoked before. */
export const binds = (trust: Trust, entry: Place): boolean =>
  (trust[entry.desk]?.isTrusted ?? false) && !isAfterRevocation(trust, entry)

/** Whether what a desk writes from now on may bind its country. */
export const speaksNow = (trust: Trust, desk: string): boolean => {
  const standing = trust[desk]?.standing
  return standing === 'opener' || standing === 'endorsed'
}

/** Of the desks of one computer the one that vouches for another when that first writes; null where none does, or none has to. */
export const voucherOf = (trust: Trust, desk: string, here: readonly string[]): string | null =>
  (trust[desk]?.standing ?? 'unchecked') === 'unchecked'
    ? (here.find((each) => each !== desk && speaksNow(trust, each)) ?? null)
    : null

/**
 * Whose keys speak, from all shared entries at once, so that the order in which they arrived cannot matter. Trust
 * begins at the desk that opened the event - of openings that were joined, at each of theirs: an official joined
 * them knowingly - and spreads by endorsements of desks that are trusted themselves; a
 * revocation by a trusted desk ends it from a place of the chain on, and with it what was endorsed after. Where two
 * desks revoke each other, the one nearer to the opening is heard first, whatever counters they wrote: else the thief
 * of a computer could silence the desk that finds out.
 */
export function trustOf(entries: readonly Entry[]): Trust {
  const shared = entries.filter(({ releasability }) => releasability === 'SHARED').sort(byLogOrder)
  const desks = enrolled(shared)
  const openers = openersIn(shared)
  const endorsements = shared.filter((entry) => entry.kind === 'key.endorsed')
  const revocations = shared.filter((entry) => entry.kind === 'key.revoked')
  const first = spread(desks, openers, endorsements)
  const nearest = (entry: Entry) => first.get(entry.desk) ?? Number.MAX_SAFE_INTEGER
  for (const revocation of revocations.sort((a, b) => nearest(a) - nearest(b) || byLogOrder(a, b)))
    revoke(desks, revocation, first)
  const trusted = spread(desks, openers, endorsements)
  for (const desk of desks.values()) {
    desk.isTrusted = trusted.has(desk.desk)
    desk.standing = standingOf(desk, openers)
  }
  return Object.fromEntries(desks)
}

type Draft = { -readonly [K in keyof DeskTrust]: DeskTrust[K] } & { endorsements: Endorsement[] }
type Desks = Map<string, Draft>

/** The desks that opened the event: one for each opening, the first to say so. */
function openersIn(shared: readonly Entry[]): ReadonlySet<string> {
  const openers = new Map<string, string>()
  for (const { kind, workspace, desk } of shared)
    if (kind === 'workspace.opened' && !openers.has(workspace)) openers.set(workspace, desk)
  return new Set(openers.values())
}

function enrolled(shared: readonly Entry[]): Desks {
  const desks: Desks = new Map()
  // By place in the chain, not by counter: the first enrolment is the one that the chain was checked with.
  const enrolments = shared.filter((entry) => entry.kind === 'desk.enrolled').sort((a, b) => a.seq - b.seq)
  for (const { desk, body } of enrolments)
    if (!desks.has(desk)) {
      const { country, publicKey } = body
      const standing = 'unchecked'
      desks.set(desk, {
        desk,
        country,
        publicKey,
        standing,
        isTrusted: false,
        endorsements: [],
        revoked: null,
      })
    }
  return desks
}

/** The desks that trust reaches and in how many steps; an endorsement counts only for the very key and country that it names. */
function spread(
  desks: Desks,
  openers: ReadonlySet<string>,
  endorsements: readonly EntryOf<'key.endorsed'>[],
): Map<string, number> {
  const trusted = new Map<string, number>([...openers].map((opener) => [opener, 0]))
  for (const desk of desks.values()) desk.endorsements = []
  let waiting = [...endorsements]
  let step = 0
  for (let before = -1; before !== trusted.size;) {
    before = trusted.size
    step += 1
    const [counting, rest] = parted(waiting, (entry) => trusted.has(entry.desk))
    waiting = rest
    for (const entry of counting) {
      const desk = desks.get(entry.body.desk)
      const author = desks.get(entry.desk)
      if (author && isAfter(author.revoked, entry)) continue
      if (desk?.publicKey !== entry.body.publicKey || desk.country !== entry.body.country) continue
      if (!trusted.has(desk.desk)) trusted.set(desk.desk, step)
      desk.endorsements.push(endorsementOf(entry))
    }
  }
  return trusted
}

const endorsementOf = ({ desk: by, official, body, occurredAt: at, hash }: EntryOf<'key.endorsed'>) => ({
  by,
  official,
  how: body.how,
  vouchedBy: body.vouchedBy,
  at,
  hash,
})

function revoke(desks: Desks, entry: EntryOf<'key.revoked'>, trusted: ReadonlyMap<string, number>): void {
  const desk = desks.get(entry.body.desk)
  const author = desks.get(entry.desk)
  if (!desk || !author || !trusted.has(entry.desk) || desk.publicKey !== entry.body.publicKey) return
  if (isAfter(author.revoked, entry)) return
  const { seq, reason, workspace = entry.workspace } = entry.body
  const { lamport, occurredAt: at, hash } = entry
  const { revoked } = desk
  const isEarlier =
    revoked?.workspace === workspace ? seq < revoked.seq : lamport < (revoked?.lamport ?? Infinity)
  if (isEarlier) desk.revoked = { workspace, seq, lamport, at, reason, hash }
}

function standingOf(desk: Draft, openers: ReadonlySet<string>): DeskTrust['standing'] {
  if (desk.revoked) return 'revoked'
  if (openers.has(desk.desk)) return 'opener'
  return desk.isTrusted ? 'endorsed' : 'unchecked'
}

function parted<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}
