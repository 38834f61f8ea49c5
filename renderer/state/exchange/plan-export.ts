import { selectFor, type Selection } from '../../../data/exchange/select.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import { storedSeals } from '../../../data/log/heal.ts'
import type { Country } from '../../../data/model/country.ts'
import type { Entry, Header } from '../../../data/model/entry.ts'
import type { Instant, Sha256 } from '../../../data/model/ids.ts'
import type { ProblemCode } from '../../../data/model/problem.ts'
import { exchangeView, holding, mayGoOn, oldVersionsIn } from '../../../data/projections/exchange.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { database } from '../database.ts'
import { sealOwnChains } from '../sealing.ts'
import { useWorkspace } from '../workspace.ts'
import { actingNow, openNow } from './acting.ts'
import { attachmentsIn } from './attachments.ts'

/** Who is to receive a bundle; country null: neither of the two. */
export type Receiver = { country: Country | null; name: string }

/** What an export would hand over, for the sender's eyes only. */
export type ExportPlan = {
  to: Receiver
  /** What crosses, chain by chain. */
  crossing: readonly Entry[]
  /** What the recipient may not have, and what no seal vouches for. */
  staying: readonly Entry[]
  /** Entries of kinds that this version cannot show: kept and relayed. */
  unread: number
  attachments: { count: number; bytes: number }
  /** When the recipient last said what it holds; null: everything is sent. */
  since: { at: Instant } | null
  refused: ProblemCode | null
  /** Corrections that cross and whose original the recipient holds. */
  oldVersions: readonly Entry[]
}

/** An entry of the log, read or not, as far as choosing needs it. */
export type Link = { header: Header; hash: Sha256 }
type Choice = { workspace: string; selection: Selection<Link>; attachments: readonly Sha256[] }

/** What was chosen for a plan: exactly this is exported, whatever is written meanwhile. */
const choices = new WeakMap<ExportPlan, Choice>()
export const choiceOf = (plan: ExportPlan): Choice | null => choices.get(plan) ?? null

/** Chooses what a bundle would hold: what the recipient has not said it holds, or everything on request. */
export async function planExport(to: Receiver, everything: boolean): Promise<ExportPlan> {
  const { desk } = actingNow()
  const { id, picture } = openNow()
  await sealOwnChains(id)
  const seals = await storedSeals(database, id)
  const { entries, unread } = useWorkspace.getState()
  const view = exchangeView(picture)
  const holds = everything || to.country !== view.country ? [] : view.holds
  const rows: Link[] = [
    ...entries.map((entry) => ({ header: entry, hash: entry.hash })),
    ...unread.flatMap(({ header, hash }) => (header ? [{ header, hash }] : [])),
  ]
  const mayTheirsGoOn = mayGoOn(picture, view.country, to.name)
  const selection = selectFor({ country: to.country, holds }, rows, seals, {
    country: desk.country,
    workspace: id,
    countryOf: (each) => picture.trust[each]?.country ?? null,
    mayGoOn: () => mayTheirsGoOn,
  })
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]))
  const crossing = selection.rows.flatMap(({ hash }) => byHash.get(hash) ?? [])
  const attachments = await attachmentsIn(crossing)
  const plan: ExportPlan = {
    to,
    crossing,
    staying: stayingOf(id, entries, selection),
    unread: selection.rows.length - crossing.length,
    attachments: {
      count: attachments.length,
      bytes: attachments.reduce((sum, { bytes }) => sum + bytes, 0),
    },
    since: holds.length > 0 && view.lastIn ? { at: view.lastIn.recordedAt } : null,
    refused: whyNot(to, selection, picture),
    oldVersions: oldVersionsIn(crossing, entries, holding(entries, holds)),
  }
  choices.set(plan, { workspace: id, selection, attachments: attachments.map(({ sha256 }) => sha256) })
  return plan
}

/** Of a third party nothing is known, so only what may go on to it is refused, not what it lacks. */
function whyNot(to: Receiver, { rows, withheld }: Selection<Link>, picture: Picture): ProblemCode | null {
  if (to.country !== null || rows.length > 0) return null
  const isTheirs = picture.timeline.some(
    ({ entry }) => picture.trust[entry.desk]?.country !== picture.country,
  )
  return isTheirs && withheld > 0 ? 'bundle.no-consent' : null
}

function stayingOf(workspace: string, entries: readonly Entry[], { holds }: Selection<Link>): Entry[] {
  const last = new Map(holds.map((head) => [chainKey({ workspace, ...head }), head.seq]))
  return entries.filter((entry) => entry.seq > (last.get(chainKey(entry)) ?? 0))
}
