import type { Country } from '../model/country.ts'
import { byLogOrder, type Entry } from '../model/entry.ts'
import { decisions, type Decisions } from './decisions.ts'
import { disruptions, type Disruptions } from './disruptions.ts'
import { facilities, type Facilities, type FacilitiesState } from './facilities.ts'
import { applyCorrections, deskCountries, inFoldOrder, type FoldedEntry, type FoldContext } from './fold.ts'
import { measures, type Measures } from './measures.ts'
import { people, type People } from './people.ts'
import { requests, type Requests } from './requests.ts'
import { workspace, type WorkspaceView } from './workspace.ts'

/** Everything that the screens and reports show of one log. */
export type Picture = {
  country: Country
  /** Every entry in fold order, with its wordings. */
  timeline: readonly FoldedEntry[]
  workspace: WorkspaceView | null
  people: People
  facilities: Facilities
  disruptions: Disruptions
  measures: Measures
  decisions: Decisions
  requests: Requests
}

type State = {
  workspace: WorkspaceView | null
  people: People
  facilities: FacilitiesState
  disruptions: Disruptions
  measures: Measures
  decisions: Decisions
  requests: Requests
}

const initial: State = {
  workspace: workspace.initial,
  people: people.initial,
  facilities: facilities.initial,
  disruptions: disruptions.initial,
  measures: measures.initial,
  decisions: decisions.initial,
  requests: requests.initial,
}

const apply = (state: State, entry: Entry, context: FoldContext): State => ({
  workspace: workspace.apply(state.workspace, entry, context),
  people: people.apply(state.people, entry, context),
  facilities: facilities.apply(state.facilities, entry, context),
  disruptions: disruptions.apply(state.disruptions, entry, context),
  measures: measures.apply(state.measures, entry, context),
  decisions: decisions.apply(state.decisions, entry, context),
  requests: requests.apply(state.requests, entry, context),
})

/** The picture one country has: the shared entries, then its own on top. The same log gives the same picture. */
export function pictureOf(entries: readonly Entry[], country: Country): Picture {
  const ordered = inFoldOrder(entries, country)
  const context = deskCountries(ordered)
  const timeline = applyCorrections(ordered, context)
  const state = timeline
    .filter(({ retracted }) => !retracted)
    .reduce((before, { entry }) => apply(before, entry, context), initial)
  return assembled(country, timeline, state)
}

/**
 * The picture after further entries: continued from the last state when they sort last and revise nothing,
 * folded anew otherwise. Equal to `pictureOf` of all entries.
 */
export function extendPicture(before: Picture, added: readonly Entry[]): Picture {
  const all = () => pictureOf([...before.timeline.map(asWritten), ...added], before.country)
  const last = before.timeline.at(-1)?.entry
  const mine = inFoldOrder(added, before.country)
  const isRevised = mine.some(({ kind }) => kind.startsWith('entry.') || kind === 'desk.enrolled')
  const sortsLast = mine.every(
    (entry) => !last || (rank(entry) === rank(last) ? byLogOrder(last, entry) < 0 : rank(last) < rank(entry)),
  )
  if (isRevised || !sortsLast) return all()
  const context = { countryOf: (desk: string) => before.people.desks[desk]?.country ?? null }
  const state = mine.reduce((current, entry) => apply(current, entry, context), stateOf(before))
  return assembled(before.country, [...before.timeline, ...applyCorrections(mine, context)], state)
}

const rank = ({ releasability }: Entry) => (releasability === 'SHARED' ? 0 : 1)

const asWritten = ({ entry, versions }: FoldedEntry): Entry =>
  ({ ...entry, body: versions[0]?.body ?? entry.body }) as Entry

const stateOf = (picture: Picture): State => ({
  ...picture,
  facilities: {
    views: picture.facilities,
    disrupted: Object.fromEntries(
      Object.values(picture.disruptions).map(({ disruption, facility }) => [disruption, facility]),
    ),
  },
})

const assembled = (country: Country, timeline: readonly FoldedEntry[], state: State): Picture => ({
  country,
  timeline,
  workspace: state.workspace,
  people: state.people,
  facilities: state.facilities.views,
  disruptions: state.disruptions,
  measures: state.measures,
  decisions: state.decisions,
  requests: state.requests,
})
