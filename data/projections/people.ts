import type { Country } from '../model/country.ts'
import type { BodyOf } from '../model/kinds.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Projection } from './fold.ts'
import { put } from './record.ts'

/** A desk as its enrolment says, and the officials who registered at it. */
export type DeskView = BodyOf<'desk.enrolled'> & { id: string; at: Instant }
export type OfficialView = BodyOf<'official.registered'> & {
  desk: string
  country: Country | null
  isErased?: boolean
}

export type HandoverView = BodyOf<'handover.offered'> & {
  hash: Sha256
  desk: string
  from: string | null
  at: Instant
  accepted: { at: Instant; official: string | null; remarks: string } | null
}

export type People = {
  desks: Readonly<Record<string, DeskView>>
  officials: Readonly<Record<string, OfficialView>>
  handovers: readonly HandoverView[]
}

/** Who took part: desks, officials and the hand-overs between them. */
export const people: Projection<People> = {
  initial: { desks: {}, officials: {}, handovers: [] },
  apply(state, entry, context) {
    switch (entry.kind) {
      case 'desk.enrolled': {
        const desk = { ...entry.body, id: entry.desk, at: entry.occurredAt }
        return state.desks[entry.desk] ? state : { ...state, desks: put(state.desks, entry.desk, desk) }
      }
      case 'official.registered': {
        const official = { ...entry.body, desk: entry.desk, country: context.countryOf(entry.desk) }
        return { ...state, officials: put(state.officials, official.official, official) }
      }
      case 'official.erased': {
        const known = state.officials[entry.body.official]
        const country = context.countryOf(entry.desk)
        if (known && known.country !== country) return state
        const { official, agency, position } = entry.body
        const erased = {
          official,
          name: position,
          agency,
          position,
          desk: known?.desk ?? entry.desk,
          country,
          isErased: true,
        }
        return { ...state, officials: put(state.officials, official, erased) }
      }
      case 'handover.offered': {
        const { hash, desk, official: from, occurredAt: at } = entry
        return {
          ...state,
          handovers: [...state.handovers, { ...entry.body, hash, desk, from, at, accepted: null }],
        }
      }
      case 'handover.accepted': {
        const { occurredAt: at, official, desk } = entry
        const accepted = { at, official, remarks: entry.body.remarks }
        const handovers = state.handovers.map((handover) =>
          handover.handover === entry.body.handover &&
          !handover.accepted &&
          handover.desk === desk &&
          handover.to === official
            ? { ...handover, accepted }
            : handover,
        )
        return { ...state, handovers }
      }
      default:
        return state
    }
  },
}
