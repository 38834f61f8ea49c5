import * as v from 'valibot'
import { Bilingual } from '../model/country.ts'
import { FacilityId, Position } from '../model/ids.ts'
import { Hours } from '../model/hours.ts'
import { AirportDetails, FerryDetails, LockDetails, RailDetails, SeaportDetails } from './details.ts'
import { Cited, PartialDate, SourceKey } from './source.ts'

const collections = ['crossing', 'rail', 'ferry', 'seaport', 'lock', 'airport'] as const
export type Collection = (typeof collections)[number]

export const facilityKinds = [
  'bridge',
  'tunnel',
  'road',
  'ferry',
  'rail',
  'seaport',
  'airport',
  'lock',
] as const
export type FacilityKind = (typeof facilityKinds)[number]

const facilityStatuses = [
  'open',
  'closed',
  'seasonal',
  'us-bound-only',
  'canada-bound-only',
  'unstaffed',
  'suspended',
  'uncertain',
  'not-yet-open',
] as const
export type FacilityStatus = (typeof facilityStatuses)[number]

const regionIds = ['north', 'pacific', 'prairie', 'great-lakes', 'quebec-new-england', 'atlantic'] as const
export const RegionId = v.picklist(regionIds)
export type RegionId = v.InferOutput<typeof RegionId>

/** US states that the reference data name. */
export const stateCodes = [
  ...[
    'AK',
    'WA',
    'OR',
    'ID',
    'MT',
    'ND',
    'MN',
    'WI',
    'IL',
    'IN',
    'MI',
    'OH',
    'PA',
    'NY',
    'VT',
    'NH',
    'ME',
    'MA',
  ],
] as const
/** Canadian provinces and territories that the reference data name. */
export const provinceCodes = ['YT', 'BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'NL'] as const

/** Where printed hours come from; `validFrom` is the day the source says they began. */
const HoursSource = v.strictObject({
  ...Cited.entries,
  date: v.nullable(PartialDate),
  validFrom: v.nullable(PartialDate),
})

/** One country's end of a facility. */
export const Side = v.strictObject({
  place: v.string(),
  stateOrProvince: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** CBP port or CBSA office. */
  officeName: v.nullable(v.string()),
  /** CBP: 4 digits, shared by all crossings of a port. CBSA: 3 digits, sent by CBSA with a leading zero. */
  officeCode: v.nullable(v.pipe(v.string(), v.regex(/^\d{3,4}$/))),
  tz: v.string(),
  /** This side's own point; null when only the facility's shared point is known. */
  position: v.nullable(Position),
  hoursText: v.nullable(v.string()),
  /** Null is unknown, never closed. */
  hours: v.nullable(Hours),
  hoursSource: v.nullable(HoursSource),
})
export type Side = v.InferOutput<typeof Side>

const Known = v.nullable(v.boolean())
const Count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))

export const volumeMeasures = [
  'trucks',
  'personalVehicles',
  'buses',
  'pedestrians',
  'trains',
  'railContainersLoaded',
  'railContainersEmpty',
  'trainPassengers',
] as const
export type VolumeMeasure = (typeof volumeMeasures)[number]

/** Entries to the United States in a year; `port` scope counts everything in `sharedWith` too and must never be added up. */
export const Volumes = v.strictObject({
  year: v.number(),
  direction: v.literal('toUS'),
  scope: v.picklist(['own', 'port', 'none']),
  portCode: v.string(),
  sharedWith: v.array(FacilityId),
  trucks: Count,
  personalVehicles: Count,
  buses: Count,
  pedestrians: Count,
  trains: Count,
  railContainersLoaded: Count,
  railContainersEmpty: Count,
  trainPassengers: Count,
  source: SourceKey,
  confidence: Cited.entries.confidence,
})
export type Volumes = v.InferOutput<typeof Volumes>

/** Fields whose source is named one by one; hours, volumes and waits carry theirs. */
export const sourcedFields = [
  ...[
    'status',
    'names.en',
    'names.fr',
    'aliases',
    'position',
    'us.position',
    'ca.position',
    'tz',
    'highways',
  ],
  ...[
    'us.officeCode',
    'ca.officeCode',
    'modes.passenger',
    'modes.commercial',
    'modes.bus',
    'modes.pedestrian',
  ],
  ...['modes.rail', 'lanes.roadway', 'lanes.usBound', 'programs.toUS', 'programs.toCA.nexus'],
  ...[
    'programs.toCA.fast',
    'operator',
    'toll',
    'hazmat',
    'unlocode',
    'authority',
    'sector',
    'cargo',
    'iata',
    'preclearance',
  ],
] as const
export type SourcedField = (typeof sourcedFields)[number]

/** A place where people or goods pass between the countries, or that cross-border traffic depends on. */
export const Facility = v.strictObject({
  id: FacilityId,
  collection: v.picklist(collections),
  kind: v.picklist(facilityKinds),
  /** The record of the same place in another collection. */
  sameAs: v.nullable(FacilityId),
  /** French as in running text: lower case. Show it through `facilityName`. */
  names: Bilingual,
  /** Not unique: ask when one means several places. */
  aliases: v.array(v.string()),
  region: RegionId,
  /** Null where no source states one. */
  status: v.nullable(v.picklist(facilityStatuses)),
  position: v.nullable(Position),
  isApproximate: v.boolean(),
  us: v.nullable(Side),
  ca: v.nullable(Side),
  highways: v.strictObject({ us: v.array(v.string()), ca: v.array(v.string()) }),
  /** Null is unknown, not "no". */
  modes: v.strictObject({
    passenger: Known,
    commercial: Known,
    bus: Known,
    pedestrian: Known,
    rail: Known,
    vessel: Known,
  }),
  lanes: v.strictObject({
    roadway: Count,
    usBoundCommercialMax: Count,
    usBoundPassengerMax: Count,
    usBoundPedestrianMax: Count,
  }),
  programs: v.strictObject({
    toUS: v.strictObject({ nexus: Known, fast: Known, rfid: Known }),
    toCA: v.strictObject({ nexus: Known, fast: Known }),
  }),
  operator: v.nullable(v.string()),
  toll: v.nullable(Bilingual),
  /** Null is unknown, never "allowed". */
  hazmat: v.nullable(Bilingual),
  volumes: v.nullable(Volumes),
  truckWaitToUS2023: v.nullable(
    v.strictObject({ medianMinutes: v.number(), p95Minutes: v.number(), ...Cited.entries }),
  ),
  /** How the agencies' wait-time feeds name it. */
  feeds: v.strictObject({
    cbp: v.nullable(v.strictObject({ portNumber: v.string(), bwtId: v.string(), ...Cited.entries })),
    cbsa: v.nullable(v.strictObject({ officeName: v.string(), ...Cited.entries })),
  }),
  /** False for exclaves, islands and private logging roads: no use for diverting through traffic. */
  isThroughRoute: Known,
  truckUse: v.nullable(v.picklist(['heavy', 'moderate', 'light', 'rare', 'limited', 'port-shared'])),
  /** Place in our own derived list of 20, by 3 × trucks + cars of the port. */
  derivedRank: v.nullable(v.number()),
  isBiipMajor2016: v.boolean(),
  rail: v.nullable(RailDetails),
  ferry: v.nullable(FerryDetails),
  seaport: v.nullable(SeaportDetails),
  airport: v.nullable(AirportDetails),
  lock: v.nullable(LockDetails),
  notes: v.array(v.strictObject({ text: Bilingual, cited: v.nullable(Cited) })),
  sources: v.record(v.picklist(sourcedFields), Cited),
})
export type Facility = v.InferOutput<typeof Facility>
