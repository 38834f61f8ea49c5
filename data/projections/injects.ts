import type { Country, Releasability } from '../model/country.ts'
import type { Delivered, plannedInjectKinds } from '../model/entries/inject.ts'
import type { EntryOf } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Inject } from '../model/inject.ts'
import { after } from './disruptions.ts'
import { mayChange, type FoldContext, type Projection } from './fold.ts'
import { put } from './record.ts'

/** Something that a controller did to a line of the list, and why. */
export type ControlAct = {
  at: Instant
  country: Country | null
  official: string | null
  reason: string
  hash: Sha256
}

/** A line of the Master Scenario Events List, as its controllers hold it. */
export type EventView = {
  event: string
  content: Inject
  /** Exercise minutes from the start: as planned, unless it was re-timed since. */
  offset: number
  held: ControlAct | null
  skipped: ControlAct | null
  removed: ControlAct | null
  retimed: readonly (ControlAct & { offset: number })[]
  /** The delivered inject that it became. */
  sent: (ControlAct & { inject: string }) | null
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
  country: Country | null
}
export type Events = Readonly<Record<string, EventView>>

/** An entry by which an inject's expected action was met, as somebody ticked it off. */
export type MetBy = { entry: Sha256; at: Instant; country: Country | null; remarks: string; hash: Sha256 }

/** An inject that players got. */
export type InjectView = {
  inject: string
  content: Delivered
  at: Instant
  country: Country | null
  official: string | null
  hash: Sha256
  met: readonly MetBy[]
  heads: readonly Sha256[]
  entries: readonly Sha256[]
  releasability: Releasability
}
export type Injects = Readonly<Record<string, InjectView>>

type PlannedEntry = { [K in keyof typeof plannedInjectKinds]: EntryOf<K> }[keyof typeof plannedInjectKinds]

/** The list of events of one country's controllers: never a shared one (settled 10). */
export const events: Projection<Events> = {
  initial: {},
  apply(state, entry, context) {
    if (!context.isExercise || entry.releasability === 'SHARED') return state
    if (!entry.kind.startsWith('inject.') || !('event' in entry.body)) return state
    const said = entry as PlannedEntry
    const known = state[said.body.event]
    if (said.kind === 'inject.planned')
      return known ? state : put(state, said.body.event, planned(said, context))
    if (!known || !mayChange(known, entry) || known.removed) return state
    const next = { ...known, ...changed(known, said, context), ...after(known, entry) }
    return put(state, known.event, next)
  },
}

function planned(entry: EntryOf<'inject.planned'>, context: FoldContext): EventView {
  const { event, content } = entry.body
  return {
    event,
    content,
    offset: content.offset,
    held: null,
    skipped: null,
    removed: null,
    retimed: [],
    sent: null,
    heads: [entry.hash],
    entries: [entry.hash],
    releasability: entry.releasability,
    country: context.countryOf(entry.desk),
  }
}

function changed(known: EventView, entry: PlannedEntry, context: FoldContext): Partial<EventView> {
  const { occurredAt: at, official, hash } = entry
  const act = (reason: string): ControlAct => ({
    at,
    country: context.countryOf(entry.desk),
    official,
    reason,
    hash,
  })
  switch (entry.kind) {
    case 'inject.changed':
      return { content: entry.body.content, offset: entry.body.content.offset }
    case 'inject.removed':
      return { removed: act(entry.body.reason) }
    case 'inject.held':
      return { held: act(entry.body.reason) }
    case 'inject.released':
      return { held: null }
    case 'inject.retimed': {
      const { offset, reason } = entry.body
      return { offset, held: null, retimed: [...known.retimed, { ...act(reason), offset }] }
    }
    case 'inject.skipped':
      return { skipped: act(entry.body.reason), held: null }
    case 'inject.sent':
      return known.sent ? {} : { sent: { ...act(''), inject: entry.body.inject }, held: null, skipped: null }
    default:
      return {}
  }
}

/** What players got, and what was ticked off. */
export const injects: Projection<Injects> = {
  initial: {},
  apply(state, entry, context) {
    if (!context.isExercise) return state
    const country = context.countryOf(entry.desk)
    const { hash, occurredAt: at, official, releasability } = entry
    if (entry.kind === 'inject.delivered') {
      const { inject, content } = entry.body
      if (state[inject]) return state
      const view = { inject, content, at, country, official, hash, met: [], releasability }
      return put(state, inject, { ...view, heads: [hash], entries: [hash] })
    }
    if (entry.kind !== 'expectedAction.met') return state
    const known = state[entry.body.inject]
    if (!known || !mayChange(known, entry)) return state
    const met = { entry: entry.body.entry, at, country, remarks: entry.body.remarks, hash }
    return put(state, known.inject, { ...known, met: [...known.met, met], ...after(known, entry) })
  },
}
