import { ownerOf, type Country, type Direction, type Mode } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import type { FacilityState, StateCell } from '../model/entries/status.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { BodyOf } from '../model/kinds.ts'
import { countsFrom, liesAhead } from '../rules/said-at.ts'
import type { FoldContext, Projection } from './fold.ts'
import { pushed, put } from './record.ts'

/** What one country last said of one direction and mode. */
export type CellReport = {
  state: FacilityState
  note: string | null
  country: Country
  at: Instant
  official: string | null
  hash: Sha256
}

export type WaitView = BodyOf<'wait.observed'> & { hash: Sha256; country: Country | null }
export type LanesView = BodyOf<'lanes.reported'> & { hash: Sha256; at: Instant }
export type HoursView = BodyOf<'hours.changed'> & {
  hash: Sha256
  at: Instant
  official: string | null
  /** Whose desk said so. */
  country: Country | null
}

/** A facility as the log tells it; reports of both countries stand side by side (lesson: neither hidden). */
export type FacilityView = {
  /** Key: `toCA.commercial`; then the last report of each country. */
  cells: Readonly<Record<string, Partial<Record<Country, CellReport>>>>
  /** Every change of a cell, in log order; for closed hours. */
  changes: readonly (CellReport & { direction: Direction; mode: Mode })[]
  /** The latest observation per direction and mode. */
  waits: Readonly<Record<string, WaitView>>
  lanes: Readonly<Record<string, LanesView>>
  /** Every change of each side's hours, in log order: one may begin later or outlast another. */
  hours: Partial<Record<Country, readonly HoursView[]>>
}
export type Facilities = Readonly<Record<string, FacilityView>>

export const emptyFacility: FacilityView = { cells: {}, changes: [], waits: {}, lanes: {}, hours: {} }

/** The key of a direction and mode. */
export const cellKey = (direction: Direction, mode: Mode) => `${direction}.${mode}`

/**
 * The report that counts for a direction: its owner's, who inspects it; until the owner speaks, the other's.
 * `agree` is null until both have spoken.
 */
export function cellOf(view: FacilityView | undefined, direction: Direction, mode: Mode) {
  const reports = view?.cells[cellKey(direction, mode)]
  if (!reports) return null
  const owner = ownerOf(direction)
  const report = reports[owner] ?? reports[owner === 'US' ? 'CA' : 'US']
  if (!report) return null
  const agree = reports.US && reports.CA ? reports.US.state === reports.CA.state : null
  return { report, reports, agree, isOwners: report.country === owner }
}

/** Which facility a status-bearing entry is about, and its cells. */
function statusIn(entry: Entry, facilityOf: (disruption: string) => string | null) {
  switch (entry.kind) {
    case 'status.reported':
    case 'disruption.opened':
      return { facility: entry.body.facility, cells: entry.body.cells }
    case 'disruption.updated':
    case 'disruption.closed': {
      const facility = facilityOf(entry.body.disruption)
      return facility ? { facility, cells: entry.body.cells } : null
    }
    default:
      return null
  }
}

export type FacilitiesState = { views: Facilities; disrupted: Readonly<Record<string, string>> }

/** Status, waits, lanes and hours of every facility that the log names. */
export const facilities: Projection<FacilitiesState> = {
  initial: { views: {}, disrupted: {} },
  apply(state, entry, context) {
    const disrupted =
      entry.kind === 'disruption.opened' && !(entry.body.disruption in state.disrupted)
        ? put(state.disrupted, entry.body.disruption, entry.body.facility)
        : state.disrupted
    const status = statusIn(entry, (id) => disrupted[id] ?? null)
    if (status) {
      const country = context.countryOf(entry.desk)
      return country
        ? {
            disrupted,
            views: change(state.views, status.facility, (view) =>
              report(view, status.cells, entry, speakerOf(entry, country, context)),
            ),
          }
        : state
    }
    return { disrupted, views: observe(state.views, entry, context.countryOf(entry.desk)) }
  },
}

const change = (views: Facilities, id: string, edit: (view: FacilityView) => FacilityView): Facilities =>
  put(views, id, edit(views[id] ?? emptyFacility))

/** The effect of an inject speaks for the country whose officers inspect the direction: control plays both. */
function speakerOf({ body }: Entry, country: Country, context: FoldContext) {
  const isEffect = context.isExercise && 'inject' in body && body.inject !== undefined
  return (direction: Direction) => (isEffect ? ownerOf(direction) : country)
}

function report(
  view: FacilityView,
  cells: readonly StateCell[],
  entry: Entry,
  speaker: (direction: Direction) => Country,
): FacilityView {
  const { official, hash } = entry
  const at = countsFrom(entry.occurredAt, entry.recordedAt)
  const next = { ...view.cells }
  let { changes } = view
  for (const { direction, mode, state, note } of cells) {
    const country = speaker(direction)
    const said: CellReport = { state, note: note ?? null, country, at, official, hash }
    const key = cellKey(direction, mode)
    next[key] = { ...next[key], [country]: said }
    changes = pushed(changes, { ...said, direction, mode })
  }
  return { ...view, cells: next, changes }
}

function observe(views: Facilities, entry: Entry, country: Country | null): Facilities {
  switch (entry.kind) {
    case 'wait.observed': {
      const key = cellKey(entry.body.direction, entry.body.mode)
      return change(views, entry.body.facility, (view) => {
        const known = view.waits[key]
        const observedAt = countsFrom(entry.body.observedAt, entry.recordedAt)
        // What claims to be of after this entry was written cannot hide it, whatever its author's clock says.
        const isOlder =
          known && known.observedAt > observedAt && !liesAhead(known.observedAt, entry.recordedAt)
        if (isOlder) return view
        const wait: WaitView = { ...entry.body, observedAt, hash: entry.hash, country }
        return { ...view, waits: { ...view.waits, [key]: wait } }
      })
    }
    case 'lanes.reported': {
      const at = countsFrom(entry.occurredAt, entry.recordedAt)
      const lanes = { ...entry.body, hash: entry.hash, at }
      const key = cellKey(entry.body.direction, entry.body.mode)
      return change(views, entry.body.facility, (view) => ({
        ...view,
        lanes: { ...view.lanes, [key]: lanes },
      }))
    }
    case 'hours.changed': {
      const { hash, occurredAt: at, official } = entry
      const { side } = entry.body
      const hours: HoursView = { ...entry.body, hash, at, official, country }
      return change(views, entry.body.facility, (view) => ({
        ...view,
        hours: { ...view.hours, [side]: [...(view.hours[side] ?? []), hours] },
      }))
    }
    default:
      return views
  }
}
