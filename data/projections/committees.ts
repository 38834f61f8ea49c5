import type { Country, Releasability } from '../model/country.ts'
import type { CommitteeSeat } from '../model/entries/committee.ts'
import type { Day, Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { after } from './disruptions.ts'
import { mayChange, type Projection } from './fold.ts'
import { put } from './record.ts'

type Thing = {
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
}

export type MeetingView = BodyOf<'committee.met'> & { hash: Sha256; country: Country | null }

/** A committee of both countries, its seats and its meetings. */
export type CommitteeView = Thing &
  BodyOf<'committee.formed'> & { members: readonly CommitteeSeat[]; meetings: readonly MeetingView[] }

/** Something to be done; `firstDue` stays when the day is moved. */
export type ActionItemView = Thing &
  BodyOf<'actionItem.opened'> & {
    openedAt: Instant
    firstDue: Day
    closed: { on: Day; outcome: string; official: string | null } | null
  }

export type Committees = Readonly<Record<string, CommitteeView>>
export type ActionItems = Readonly<Record<string, ActionItemView>>

/** Committees, with who sits there by position and when they met. */
export const committees: Projection<Committees> = {
  initial: {},
  apply(state, entry, context) {
    const { hash, releasability } = entry
    const country = context.countryOf(entry.desk)
    if (entry.kind === 'committee.formed') {
      if (state[entry.body.committee]) return state
      const thing = { heads: [hash], entries: [hash], releasability, country }
      return put(state, entry.body.committee, { ...entry.body, ...thing, meetings: [] })
    }
    if (entry.kind !== 'committee.met' && entry.kind !== 'committee.membersChanged') return state
    const known = state[entry.body.committee]
    if (!known || !mayChange(known, entry)) return state
    const seen = { ...known, ...after(known, entry) }
    const next =
      entry.kind === 'committee.met'
        ? { ...seen, meetings: [...known.meetings, { ...entry.body, hash, country }] }
        : { ...seen, members: entry.body.members }
    return put(state, known.committee, next)
  },
}

/** Action items, open and closed; an update of a closed one opens it again. */
export const actionItems: Projection<ActionItems> = {
  initial: {},
  apply(state, entry, context) {
    const { hash, releasability, official } = entry
    if (entry.kind === 'actionItem.opened') {
      if (state[entry.body.actionItem]) return state
      const thing = { heads: [hash], entries: [hash], releasability, country: context.countryOf(entry.desk) }
      const times = { openedAt: entry.occurredAt, firstDue: entry.body.due, closed: null }
      return put(state, entry.body.actionItem, { ...entry.body, ...thing, ...times })
    }
    if (entry.kind !== 'actionItem.updated' && entry.kind !== 'actionItem.closed') return state
    const known = state[entry.body.actionItem]
    if (!known || !mayChange(known, entry)) return state
    const seen = { ...known, ...after(known, entry) }
    const next =
      entry.kind === 'actionItem.closed'
        ? { ...seen, closed: { on: entry.body.closedOn, outcome: entry.body.outcome, official } }
        : { ...seen, ...entry.body, closed: null }
    return put(state, known.actionItem, next)
  },
}

/** Meetings of a committee in a year: at least four are asked for (binational port operations committees). */
export const meetingsIn = ({ meetings }: CommitteeView, year: number): number =>
  new Set(meetings.filter(({ on }) => on.startsWith(`${year}-`)).map(({ on }) => on)).size
