import type { ChainRefusal } from '../model/entries/exchange.ts'
import type { Entry } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { ChainReport, Enrolment, Held, Opener } from './chain-report.ts'
import { sealText, type Seal, type Verifier } from './seal.ts'

/** What a chain of a bundle is so far, its last entry, and what in it decides about who speaks. */
export type Chain = ChainReport & {
  fills: Sha256[]
  last: { hash: Sha256; lamport: number; seal: Seal | null }
  steering: Steering[]
}

/** An entry that decides about who speaks and which openings belong together. */
export type Steering = Extract<
  Entry,
  { kind: 'desk.enrolled' | 'workspace.opened' | 'workspace.linked' | 'key.endorsed' | 'key.revoked' }
>

/** Where a bundle is read: what is held, and the opening that the log here began with. */
type Reading = { held: Held; home: string; verify: Verifier }

/**
 * Judges the chains of a bundle: first those of the openings that belong to the log here, then those of openings
 * that a key which speaks joined with them, and so on; what remains belongs to another event as far as is known.
 * Shared chains first: a desk's other chain is vouched for by the enrolment in its shared one.
 */
export async function judgeChains(
  chains: readonly Chain[],
  { held, home, verify }: Reading,
): Promise<ReadonlyMap<Chain, ChainReport>> {
  const openings = new Map<string, Opener | null>([[home, null], ...(held.joined ?? [])])
  const enrolments = new Map<string, Enrolment>()
  const enrolled = (desk: string) => held.enrolled(desk) ?? enrolments.get(desk) ?? null
  const steering: Steering[] = []
  const reports = new Map<Chain, ChainReport>()
  let waiting = [...chains].sort((a, b) => rank(a) - rank(b))
  for (let before = -1; before !== waiting.length && waiting.length > 0;) {
    before = waiting.length
    for (const chain of waiting) {
      const expected = openings.get(chain.workspace)
      if (expected === undefined) continue
      const report = await reportOf(chain, enrolled(chain.desk) ?? enrolmentIn(chain), {
        held,
        expected,
        verify,
      })
      reports.set(chain, report)
      if (report.refusal) continue
      steering.push(...chain.steering)
      const enrolment = enrolmentIn(chain)
      if (enrolment && !enrolled(chain.desk)) enrolments.set(chain.desk, enrolment)
    }
    waiting = waiting.filter((chain) => !reports.has(chain))
    if (waiting.length > 0)
      for (const link of linksIn(steering, held)) openings.set(link.other, openings.get(link.other) ?? link)
  }
  for (const chain of waiting) reports.set(chain, refused(chain, null, 'notJoined', chain.from))
  return reports
}

const rank = ({ releasability }: ChainReport) => (releasability === 'SHARED' ? 0 : 1)

const enrolmentIn = ({ steering }: Chain): Enrolment | null =>
  steering.find((entry) => entry.kind === 'desk.enrolled')?.body ?? null

/** Which openings belong together, by keys that speak. */
function linksIn(steering: readonly Steering[], held: Held) {
  const openers = new Set(steering.filter(({ kind }) => kind === 'workspace.opened').map(({ desk }) => desk))
  const binds =
    held.binds?.(steering) ?? ((entry: Entry) => entry.desk === held.openedBy || openers.has(entry.desk))
  return steering.flatMap((entry) => (entry.kind === 'workspace.linked' && binds(entry) ? [entry.body] : []))
}

const reportIn = (
  { workspace, desk, releasability, from, to, added, known, fills, refusal }: Chain,
  publicKey: string | null,
) =>
  ({
    workspace,
    desk,
    releasability,
    publicKey,
    from,
    to,
    added,
    known,
    fills,
    refusal,
  }) satisfies ChainReport

const refused = (chain: Chain, publicKey: string | null, reason: ChainRefusal, seq: number): ChainReport => ({
  ...reportIn(chain, publicKey),
  added: 0,
  fills: [],
  refusal: { reason, seq },
})

async function reportOf(
  chain: Chain,
  enrolment: Enrolment | null,
  { held, expected, verify }: { held: Held; expected: Opener | null; verify: Verifier },
): Promise<ChainReport> {
  const { last, releasability, desk, to, steering } = chain
  const publicKey = enrolment?.publicKey ?? null
  const no = (reason: ChainRefusal, seq = to) => refused(chain, publicKey, reason, seq)
  if (chain.refusal) return no(chain.refusal.reason, chain.refusal.seq)
  if (!enrolment || publicKey === null) return no('noKey')
  const opening = steering.find(({ kind }) => kind === 'workspace.opened')
  const isTheirs = expected === null || (desk === expected.desk && publicKey === expected.publicKey)
  if (opening && !isTheirs) return no('secondOpening', opening.seq)
  if (releasability !== 'SHARED' && releasability !== enrolment.country) return no('altered')
  if (held.isRefused(publicKey)) return no('refusedKey')
  if (last.seal?.seq !== to || last.seal.head !== last.hash) return no('unsealed')
  if (!(await verify(publicKey, sealText(last.hash), last.seal.signature))) return no('altered')
  return reportIn(chain, publicKey)
}
