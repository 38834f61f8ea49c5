import type { Country } from '../model/country.ts'
import { byLogOrder, type Entry } from '../model/entry.ts'
import { changes, conflictsIn, type Changes, type Conflict } from './conflicts.ts'
import { claimedBy, pretendersIn } from './claims.ts'
import { actionItems, committees, type ActionItems, type Committees } from './committees.ts'
import { decisions, type Decisions } from './decisions.ts'
import { disruptions, type Disruptions } from './disruptions.ts'
import { facilities, type Facilities, type FacilitiesState } from './facilities.ts'
import { applyCorrections, contextOf, inFoldOrder, type FoldedEntry, type FoldContext } from './fold.ts'
import { measures, type Measures } from './measures.ts'
import { people, type People } from './people.ts'
import { activatedPlans, plans, type ActivatedPlan, type Plans } from './plans.ts'
import { played, playedIn, type Played } from './played.ts'
import { priorityLists, type PriorityLists } from './priority-list.ts'
import { playbooks, type Playbooks } from './playbooks.ts'
import { folding } from './record.ts'
import { requests, type Requests } from './requests.ts'
import { runs, type Runs } from './runs.ts'
import { isAfterRevocation, trustOf, type Trust } from './trust.ts'
import { workspace, type WorkspaceView } from './workspace.ts'

/** Everything that the screens and reports show of one log. */
export type Picture = Played & {
  country: Country
  /** Every entry in fold order, with its wordings. */
  timeline: readonly FoldedEntry[]
  workspace: WorkspaceView | null
  people: People
  /** Whose keys speak. */
  trust: Trust
  facilities: Facilities
  disruptions: Disruptions
  measures: Measures
  decisions: Decisions
  requests: Requests
  /** Regional plans, committees and priority lists of a planning workspace, and the plans that an event follows. */
  plans: Plans
  activatedPlans: readonly ActivatedPlan[]
  committees: Committees
  actionItems: ActionItems
  priorityLists: PriorityLists
  /** Playbooks that runs may follow, by hash, and the runs. */
  playbooks: Playbooks
  runs: Runs
  /** Concurrent changes that nobody has settled yet. */
  conflicts: readonly Conflict[]
  /** What conflicts are found from. */
  changes: Changes
}

type State = {
  workspace: WorkspaceView | null
  people: People
  facilities: FacilitiesState
  disruptions: Disruptions
  measures: Measures
  decisions: Decisions
  requests: Requests
  plans: Plans
  activatedPlans: readonly ActivatedPlan[]
  committees: Committees
  actionItems: ActionItems
  priorityLists: PriorityLists
  playbooks: Playbooks
  runs: Runs
  played: Played
  changes: Changes
}

const initial: State = {
  workspace: workspace.initial,
  people: people.initial,
  facilities: facilities.initial,
  disruptions: disruptions.initial,
  measures: measures.initial,
  decisions: decisions.initial,
  requests: requests.initial,
  plans: plans.initial,
  activatedPlans: activatedPlans.initial,
  committees: committees.initial,
  actionItems: actionItems.initial,
  priorityLists: priorityLists.initial,
  playbooks: playbooks.initial,
  runs: runs.initial,
  played: played.initial,
  changes: changes.initial,
}

const apply = (state: State, entry: Entry, context: FoldContext): State => ({
  workspace: workspace.apply(state.workspace, entry, context),
  people: people.apply(state.people, entry, context),
  facilities: facilities.apply(state.facilities, entry, context),
  disruptions: disruptions.apply(state.disruptions, entry, context),
  measures: measures.apply(state.measures, entry, context),
  decisions: decisions.apply(state.decisions, entry, context),
  requests: requests.apply(state.requests, entry, context),
  plans: plans.apply(state.plans, entry, context),
  activatedPlans: activatedPlans.apply(state.activatedPlans, entry, context),
  committees: committees.apply(state.committees, entry, context),
  actionItems: actionItems.apply(state.actionItems, entry, context),
  priorityLists: priorityLists.apply(state.priorityLists, entry, context),
  playbooks: playbooks.apply(state.playbooks, entry, context),
  runs: runs.apply(state.runs, entry, context),
  played: played.apply(state.played, entry, context),
  changes: changes.apply(state.changes, entry, context),
})

/** What a picture is continued from when shared entries come below a country's own ones. */
type Ground = {
  /** The state after the shared entries alone. */
  shared: State
  /** Entries that open something under another desk's identity: listed, and nothing more. */
  pretenders: ReadonlySet<Entry>
}
/** By timeline, which a picture with another clock shares. */
const grounds = new WeakMap<Picture['timeline'], Ground>()

/** The picture one country has: the shared entries, then its own on top. The same log gives the same picture. */
export function pictureOf(entries: readonly Entry[], country: Country): Picture {
  const ordered = inFoldOrder(entries, country)
  const trust = trustOf(ordered)
  const context = contextOf(trust, ordered)
  const timeline = applyCorrections(ordered, context)
  const speaking = timeline.filter(isSpeaking(trust))
  const pretenders = pretendersIn(
    speaking.map(({ entry }) => entry),
    context,
  )
  const heard = speaking.filter(({ entry }) => !pretenders.has(entry))
  const own = ownFrom(heard)
  const shared = foldOnto(initial, heard.slice(0, own), context)
  const state = foldOnto(shared, heard.slice(own), context)
  return grounded(assembled(country, timeline, trust, state), { shared, pretenders })
}

const foldOnto = (state: State, folded: readonly FoldedEntry[], context: FoldContext): State =>
  folding(() => folded.reduce((before, { entry }) => apply(before, entry, context), state))

const isSpeaking =
  (trust: Trust) =>
  ({ entry, retracted }: FoldedEntry): boolean =>
    !retracted && !isAfterRevocation(trust, entry)

function grounded(picture: Picture, ground: Ground): Picture {
  grounds.set(picture.timeline, ground)
  return picture
}

/** Where a country's own entries begin in fold order. */
const ownFrom = (folded: readonly FoldedEntry[]): number =>
  folded.findLastIndex(({ entry }) => rank(entry) === 0) + 1

/**
 * The picture after further entries: continued from the last state when they sort last among the shared or the
 * country's own and revise nothing but each other, folded anew otherwise. Equal to `pictureOf` of all entries.
 */
export function extendPicture(before: Picture, added: readonly Entry[]): Picture {
  const all = () => pictureOf([...before.timeline.map(asWritten), ...added], before.country)
  const ground = grounds.get(before.timeline)
  const mine = inFoldOrder(added, before.country)
  const isRevised = mine.some((entry) => changesReading(before, entry))
  if (!ground || isRevised || claimsTaken(before, mine)) return all()
  const { trust, timeline } = before
  const own = ownFrom(timeline)
  const lasts = [timeline[own - 1]?.entry, timeline.slice(own).at(-1)?.entry]
  if (!mine.every((entry) => sortsAfter(lasts[rank(entry)], entry))) return all()
  const context = contextOf(trust, entriesIn(timeline))
  const folded = applyCorrections(mine, context)
  const [sharedAdded, ownAdded] = [folded.slice(0, ownFrom(folded)), folded.slice(ownFrom(folded))]
  const isHeard = isSpeaking(trust)
  const shared = foldOnto(ground.shared, sharedAdded.filter(isHeard), context)
  // What a country keeps to itself is folded again on top of what both now share.
  const below = sharedAdded.length === 0 ? stateOf(before) : shared
  const again =
    sharedAdded.length === 0 ? [] : timeline.slice(own).filter(({ entry }) => !ground.pretenders.has(entry))
  const state = foldOnto(below, [...again, ...ownAdded].filter(isHeard), context)
  const told = [...timeline.slice(0, own), ...sharedAdded, ...timeline.slice(own), ...ownAdded]
  return grounded(assembled(before.country, told, trust, state), { shared, pretenders: ground.pretenders })
}

const sortsAfter = (last: Entry | undefined, entry: Entry): boolean => !last || byLogOrder(last, entry) < 0

function* entriesIn(timeline: readonly FoldedEntry[]) {
  for (const { entry } of timeline) yield entry
}

/** Whether an entry changes how earlier ones are read: a correction of one of them, and who speaks. */
const changesReading = ({ timeline }: Picture, entry: Entry): boolean =>
  entry.kind === 'entry.corrected' || entry.kind === 'entry.retracted'
    ? timeline.some((folded) => folded.entry.hash === entry.body.entry)
    : tellsWhoSpeaks(entry.kind)

/** Kinds by which it is said whose keys speak, and what the workspace is. */
export const tellsWhoSpeaks = (kind: string): boolean =>
  /^key\.|^(desk\.enrolled|workspace\.opened)$/.test(kind)

/** Whether any entry opens something under an identity that is in use already. */
function claimsTaken(picture: Picture, added: readonly Entry[]) {
  const claims = added.flatMap((entry) => claimedBy(entry) ?? [])
  const { decisions, disruptions, measures, requests, plans, committees, actionItems, runs, people } = picture
  const { exercises, events, injects, correctiveActions } = picture
  const things = [
    ...[decisions, disruptions, measures, requests, plans, committees, actionItems, runs],
    ...[exercises, events, injects, correctiveActions, people.officials],
  ]
  const isTaken = (id: string) => things.some((each) => id in each)
  return claims.length > 0 && (new Set(claims).size < claims.length || claims.some(isTaken))
}

const rank = ({ releasability }: Entry) => (releasability === 'SHARED' ? 0 : 1)

const asWritten = ({ entry, versions }: FoldedEntry): Entry =>
  ({ ...entry, body: versions[0]?.body ?? entry.body }) as Entry

const stateOf = (picture: Picture): State => ({
  ...picture,
  played: playedIn(picture),
  facilities: {
    views: picture.facilities,
    disrupted: Object.fromEntries(
      Object.values(picture.disruptions).map(({ disruption, facility }) => [disruption, facility]),
    ),
  },
})

const assembled = (
  country: Country,
  timeline: readonly FoldedEntry[],
  trust: Trust,
  state: State,
): Picture => ({
  country,
  timeline,
  trust,
  workspace: state.workspace,
  people: state.people,
  facilities: state.facilities.views,
  disruptions: state.disruptions,
  measures: state.measures,
  decisions: state.decisions,
  requests: state.requests,
  plans: state.plans,
  activatedPlans: state.activatedPlans,
  committees: state.committees,
  actionItems: state.actionItems,
  priorityLists: state.priorityLists,
  playbooks: state.playbooks,
  runs: state.runs,
  ...state.played,
  conflicts: conflictsIn(state.changes),
  changes: state.changes,
})
