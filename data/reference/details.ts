import * as v from 'valibot'
import { Bilingual } from '../model/country.ts'
import { FacilityId } from '../model/ids.ts'

/** What only a rail crossing has. */
export const RailDetails = v.strictObject({
  structure: v.picklist(['track', 'bridge', 'tunnel']),
  operators: v.array(v.string()),
  passengerServices: v.array(v.string()),
  nearRoadCrossing: v.nullable(FacilityId),
  isStandInPosition: v.boolean(),
})

const ferryServices = ['vehicle-passenger', 'passenger', 'truck'] as const

/** What only a ferry has. */
export const FerryDetails = v.strictObject({
  service: v.picklist(ferryServices),
  isCrossBorder: v.boolean(),
  season: v.nullable(Bilingual),
  /** Straight line between the terminals. */
  straightLineKm: v.nullable(v.number()),
  lastYearWithCounts: v.nullable(v.number()),
})

const maritimeAreas = ['pacific', 'alaska', 'great-lakes-seaway', 'st-lawrence', 'atlantic'] as const

const cargoKinds = [
  ...['aggregate', 'aluminum', 'auto', 'bulk', 'cement', 'coal', 'container', 'cruise', 'energy', 'ferry'],
  ...['fish', 'forest', 'general', 'grain', 'iron-ore', 'lock', 'potash', 'salt', 'steel'],
] as const

/** What only a seaport has. */
export const SeaportDetails = v.strictObject({
  unlocode: v.pipe(v.string(), v.regex(/^(CA|US)[A-Z0-9]{3}$/)),
  unlocodePlace: v.string(),
  maritimeArea: v.picklist(maritimeAreas),
  authority: v.string(),
  uscgSector: v.nullable(v.string()),
  transportCanadaRegion: v.nullable(v.string()),
  cargo: v.array(v.picklist(cargoKinds)),
})

/** What only an airport has. */
export const AirportDetails = v.strictObject({
  iata: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  icao: v.pipe(v.string(), v.regex(/^[A-Z]{4}$/)),
  hasPreclearance: v.boolean(),
  /** YYYY-MM-DD */
  since: v.nullable(v.string()),
})

/** What only a lock has. */
export const LockDetails = v.strictObject({
  waterway: v.picklist(['Montreal–Lake Ontario', 'Welland Canal', 'St. Marys River']),
})
