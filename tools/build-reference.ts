import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../data/model/problem.ts'
import type { Facility, SourcedField } from '../data/reference/facility.ts'
import { parseReference } from '../data/reference/parse.ts'
import { straightLineKm } from '../data/rules/distance.ts'
import type { Hours } from '../data/model/hours.ts'

/*
 * Converts the compiled facts to our own records: `node tools/build-reference.ts <facts>/crossings`.
 * Facts are not in the repository; what this writes is, and is checked before it is written.
 */

const dataVersion = '2026.11.1'
const folder = process.argv[2]
if (!folder) throw new Error('usage: node tools/build-reference.ts <folder of the facts>')
const target = join(dirname(fileURLToPath(import.meta.url)), '../data/reference')

/** A record as compiled; its shape is proved by what is made of it, which is checked before it is written. */
type Json = ReturnType<typeof JSON.parse>
const read = (file: string): Json => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const own = (file: string): Json => JSON.parse(readFileSync(join(target, file), 'utf8'))

const crossings = read('crossings.json')
const french = own('translations.json') as Record<string, string>
const untranslated = new Set<string>()

/** Our words where a remark of the compilers would mean nothing to an official. */
const rewordings: Record<string, string> = {
  'Not a border crossing; listed because it was asked for.': 'Not a border crossing.',
}

/** Words of the facts with our French; `translations.json` must have them all. */
function bilingual(en: string): { en: string; fr: string } {
  const words = rewordings[en] ?? en
  const fr = french[words]
  if (!fr) untranslated.add(words)
  return { en: words, fr: fr ?? '' }
}
const textOrNull = (en: string | null) => (en === null ? null : bilingual(en))
const cite = (raw: Json) => ({
  source: raw.source as string,
  confidence: raw.confidence,
  ...(raw.also ? { also: raw.also } : {}),
})
const derived = { source: 'derived', confidence: 'medium' as const }

// ---- sources ----

function dateIn(words: string): string | null {
  const found = /(?:^|[^\d])((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/.exec(words)
  if (found) return [found[1], found[2], found[3]].filter(Boolean).join('-')
  return /(?:^|[^\d])((?:19|20)\d\d)(?!\d)/.exec(words)?.[1] ?? null
}

const sources = [
  ...read('sources.json').sources.map((source: Json) => ({
    key: source.key,
    title: source.title,
    address: source.address,
    kind: source.kind,
    note: source.note || null,
    date: source.kind === 'general-knowledge' ? null : (dateIn(source.key) ?? dateIn(source.title)),
  })),
  {
    key: 'mb-time-2026',
    title: 'Manitoba, news release of 2026-09-17, and IANA tz database 2026f: Manitoba keeps UTC−5 all year',
    address: 'https://news.gov.mb.ca/news/index.html?item=75397',
    kind: 'official',
    note: 'Release not read; its address is quoted in github.com/python/cpython issue 157822. The rules are those shipped.',
    date: '2026-09-17',
  },
  ...(
    [
      ['glossary', 'Field terms in English and French, with the agencies’ names (own compilation, 2026-11)'],
      [
        'traffic-plan-guide',
        'Guide to border traffic plans: who is responsible for what (own compilation, 2026-11)',
      ],
      ['maritime-playbook', 'Maritime recovery playbook: lead agencies (own compilation, 2026-11)'],
    ] as const
  ).map(([key, title]) => ({ key, title, address: null, kind: 'compilation', note: null, date: '2026-11' })),
]
const dateOf = new Map<string, string | null>(sources.map((source: Json) => [source.key, source.date]))

// ---- shared pieces ----

const season = (raw: Json) => ({
  from: raw.from,
  to: raw.to,
  fromRule: raw.fromRule ?? null,
  toRule: raw.toRule ?? null,
  open: raw.open,
  close: raw.close,
  days: raw.days,
})

function hours(raw: Json | null): Hours | null {
  if (!raw) return null
  const { commercial } = raw
  return {
    always: raw.always === true,
    seasons: (raw.seasons ?? []).map(season),
    closedOtherwise: raw.closedOtherwise === true,
    exceptHolidays: raw.exceptHolidays === true,
    commercial: commercial
      ? {
          seasons: (commercial.seasons ?? []).map(season),
          exceptHolidays: commercial.exceptHolidays === true,
          text: commercial.text ? bilingual(commercial.text) : null,
        }
      : null,
    uncertain: raw.uncertain ? bilingual(raw.uncertain) : null,
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The day that "(from 2025-01-06)", "since April 2020" or "(2017 change)" gives. */
function validFrom(words: string | null): string | null {
  const iso = /\b(?:from|since) (\d{4}(?:-\d\d-\d\d)?)\b/i.exec(words ?? '')?.[1]
  if (iso) return iso
  const named = new RegExp(`\\b(?:from|since) (${months.join('|')}) (\\d{4})`).exec(words ?? '')
  if (named) return `${named[2]}-${String(months.indexOf(named[1] ?? '') + 1).padStart(2, '0')}`
  return /\((\d{4}) change\)/.exec(words ?? '')?.[1] ?? null
}

/** IANA zone of a place by state or province, for records whose facts name none. */
const zones: Record<string, string> = {
  YT: 'America/Whitehorse',
  BC: 'America/Vancouver',
  AB: 'America/Edmonton',
  SK: 'America/Regina',
  MB: 'America/Winnipeg',
  ON: 'America/Toronto',
  QC: 'America/Toronto',
  NB: 'America/Moncton',
  NS: 'America/Halifax',
  NL: 'America/St_Johns',
  WA: 'America/Los_Angeles',
  OR: 'America/Los_Angeles',
  ID: 'America/Los_Angeles',
  MT: 'America/Denver',
  ND: 'America/Chicago',
  MN: 'America/Chicago',
  WI: 'America/Chicago',
  IL: 'America/Chicago',
  IN: 'America/Chicago',
  MI: 'America/Detroit',
  OH: 'America/New_York',
  PA: 'America/New_York',
  NY: 'America/New_York',
  VT: 'America/New_York',
  NH: 'America/New_York',
  ME: 'America/New_York',
  MA: 'America/New_York',
  AK: 'America/Juneau',
}
function zoneOf(stateOrProvince: string, lon: number): string {
  if (stateOrProvince === 'AK' && lon < -141) return 'America/Anchorage'
  const zone = zones[stateOrProvince]
  if (!zone) throw new Error(`no zone for ${stateOrProvince}`)
  return zone
}

const bareSide = (
  place: string,
  stateOrProvince: string,
  tz: string,
  position: [number, number] | null = null,
  officeCode: string | null = null,
) => ({
  place,
  stateOrProvince,
  officeName: null,
  officeCode,
  tz,
  position,
  hoursText: null,
  hours: null,
  hoursSource: null,
})

const unknownModes = {
  passenger: null,
  commercial: null,
  bus: null,
  pedestrian: null,
  rail: null,
  vessel: null,
}
type Loose = { [Key in keyof Facility]: unknown }
const blank: Loose = {
  id: '',
  collection: '',
  kind: '',
  sameAs: null,
  names: null,
  aliases: [],
  region: null,
  status: null,
  position: null,
  isApproximate: true,
  us: null,
  ca: null,
  highways: { us: [], ca: [] },
  modes: unknownModes,
  lanes: { roadway: null, usBoundCommercialMax: null, usBoundPassengerMax: null, usBoundPedestrianMax: null },
  programs: { toUS: { nexus: null, fast: null, rfid: null }, toCA: { nexus: null, fast: null } },
  operator: null,
  toll: null,
  hazmat: null,
  volumes: null,
  truckWaitToUS2023: null,
  feeds: { cbp: null, cbsa: null },
  isThroughRoute: null,
  truckUse: null,
  derivedRank: null,
  isBiipMajor2016: false,
  rail: null,
  ferry: null,
  seaport: null,
  airport: null,
  lock: null,
  notes: [],
  sources: {},
}

const named = (raw: Json) => ({ names: { en: raw.names.en, fr: raw.names.fr }, aliases: raw.names.aliases })
const plainNotes = (notes: string[]) => notes.map((note) => ({ text: bilingual(note), cited: null }))

type Cites = Partial<Record<SourcedField, { source: string; confidence: string }>>
function nameSources(raw: Json): Cites {
  const { en, fr, aliases } = raw.names.sources
  return {
    ...(en ? { 'names.en': cite(en) } : {}),
    'names.fr': cite(fr),
    ...(raw.names.aliases.length > 0 ? { aliases: cite(aliases) } : {}),
  }
}

function volumes(raw: Json | null, scope: 'own' | 'port' | 'none', sharedWith: string[]) {
  if (!raw) return null
  return {
    year: raw.year,
    direction: 'toUS',
    scope,
    portCode: raw.portCode,
    sharedWith,
    trucks: raw.trucks ?? null,
    personalVehicles: raw.personalVehicles ?? null,
    buses: raw.buses ?? null,
    pedestrians: raw.pedestrians ?? null,
    trains: raw.trains ?? null,
    railContainersLoaded: raw.railContainersLoaded ?? null,
    railContainersEmpty: raw.railContainersEmpty ?? null,
    trainPassengers: raw.trainPassengers ?? null,
    source: raw.source,
    confidence: raw.confidence,
  }
}

// ---- crossings ----

/** The facts' own list of approximate points; a point that is less than sure is approximate too. */
const approximate = new Set(['whirlpool-rapids-bridge'])

/** The same ferry in both lists. */
const sameFerry: Record<string, string> = {
  'detroit-windsor-truck-ferry': 'ferry-detroit-windsor-truck-ferry',
  'algonac-walpole-island': 'ferry-algonac-walpole',
  'marine-city-sombra-ferry': 'ferry-marine-city-sombra',
  'cape-vincent-wolfe-island-ferry': 'ferry-cape-vincent-wolfe-island',
}

/**
 * Manitoba stopped changing clocks on 2026-09-17, after the facts were compiled from older zone data. As with British
 * Columbia and Alberta, its older hours are in doubt; whether the west of Ontario follows was not seen.
 */
const manitobaTime = {
  MB: {
    text: bilingual(
      'Clocks: Manitoba stays on UTC−5 all year since 2026; North Dakota and Minnesota go back to UTC−6 in winter, so from November to March the Canadian side is one hour ahead. Hours printed before Nov 2026 assume equal clocks: check.',
    ),
    cited: { source: 'mb-time-2026', confidence: 'high' },
  },
  ON: {
    text: bilingual(
      'Canadian-side clock unsure: the time zone database keeps the west of Ontario with Manitoba, which stays on UTC−5 all year since 2026; whether Ontario follows was not seen. Check local time.',
    ),
    cited: { source: 'mb-time-2026', confidence: 'low' },
  },
}
const clockNote = (crossing: Json) =>
  crossing.ca.tz === 'America/Winnipeg' ? [manitobaTime[crossing.ca.province as 'MB' | 'ON']] : []

function doubted(parsed: Hours | null, side: Json): Hours | null {
  if (!parsed || parsed.always || parsed.uncertain || side.province !== 'MB') return parsed
  return { ...parsed, uncertain: bilingual('printed before the province stopped changing clocks (2026)') }
}

function crossingSide(crossing: Json, country: 'us' | 'ca') {
  const raw = crossing[country]
  // The audit of 2026-11 wrote later sources of hours beside the older ones.
  const cited = crossing.sources[country]?.hours ?? crossing.sources[`${country}.hours`]
  return {
    place: raw.town,
    stateOrProvince: country === 'us' ? raw.state : raw.province,
    officeName: country === 'us' ? raw.portName : raw.officeName,
    officeCode: country === 'us' ? raw.portCode : raw.officeCode,
    tz: raw.tz,
    position: raw.pointKind === 'station' || raw.pointKind === 'port' ? [raw.lat, raw.lon] : null,
    hoursText: raw.hours,
    hours: doubted(hours(raw.hoursParsed), raw),
    hoursSource:
      cited && raw.hours
        ? { ...cite(cited), date: dateOf.get(cited.source) ?? null, validFrom: validFrom(raw.hours) }
        : null,
  }
}

function crossingSources(crossing: Json): Cites {
  const raw = crossing.sources
  const given: [SourcedField, Json | null | undefined][] = [
    ['status', raw.status],
    ['position', raw.point],
    ['us.position', raw['us.latlon']],
    ['ca.position', raw['ca.latlon']],
    [
      'tz',
      crossing.ca.tz === 'America/Winnipeg' && crossing.ca.province === 'ON'
        ? { ...raw.tz, confidence: 'low' }
        : raw.tz,
    ],
    ['highways', raw.highways],
    ['us.officeCode', raw['us.portCode']],
    ['ca.officeCode', raw['ca.officeCode']],
    ['modes.passenger', raw.modes.passenger],
    ['modes.commercial', raw.modes.commercialTruck],
    ['modes.bus', raw.modes.bus],
    ['modes.pedestrian', raw.modes.pedestrian],
    ['modes.rail', raw.modes.rail],
    ['lanes.roadway', raw.lanes.roadway],
    ['lanes.usBound', raw.lanes.usBound],
    ['programs.toUS', raw.programs.usBound],
    ['programs.toCA.nexus', raw.programs.canadaBound?.nexus],
    ['programs.toCA.fast', raw.programs.canadaBound?.fast],
    ['operator', raw.operator],
    ['toll', raw.toll],
    ['hazmat', raw.hazmat],
  ]
  return {
    ...nameSources(crossing),
    ...Object.fromEntries(given.flatMap(([field, source]) => (source ? [[field, cite(source)]] : []))),
  }
}

const scopes = { crossing: 'own', port: 'port', none: 'none' } as const

const crossingRecords = crossings.crossings.map((crossing: Json): Loose => ({
  ...blank,
  id: crossing.id,
  collection: 'crossing',
  kind: crossing.kind,
  sameAs: sameFerry[crossing.id] ?? null,
  ...named(crossing),
  region: crossing.region,
  status: crossing.status,
  position: crossing.point && [crossing.point.lat, crossing.point.lon],
  isApproximate: approximate.has(crossing.id) || crossing.sources.point?.confidence !== 'high',
  us: crossingSide(crossing, 'us'),
  ca: crossingSide(crossing, 'ca'),
  highways: crossing.highways,
  modes: {
    passenger: crossing.modes.passenger,
    commercial: crossing.modes.commercialTruck,
    bus: crossing.modes.bus,
    pedestrian: crossing.modes.pedestrian,
    rail: crossing.modes.rail,
    vessel: null,
  },
  lanes: crossing.lanes,
  programs: {
    toUS: crossing.programs.usBound ?? { nexus: null, fast: null, rfid: null },
    toCA: crossing.programs.canadaBound,
  },
  operator: crossing.operator,
  toll: textOrNull(crossing.toll),
  hazmat: textOrNull(crossing.hazmat),
  volumes:
    crossing.volumes &&
    volumes(crossing.volumes, scopes[crossing.volumes.scope as 'port'], crossing.volumes.sharedWith),
  truckWaitToUS2023: crossing.truckWaitSouthbound2023,
  feeds: {
    cbp: crossing.waitTimeMonitored.cbpSource && {
      portNumber: crossing.waitTimeMonitored.cbpPortNumber,
      bwtId: crossing.waitTimeMonitored.cbpBwtId,
      ...cite(crossing.waitTimeMonitored.cbpSource),
    },
    cbsa: crossing.waitTimeMonitored.cbsaSource && {
      officeName: crossing.waitTimeMonitored.cbsaName,
      ...cite(crossing.waitTimeMonitored.cbsaSource),
    },
  },
  isThroughRoute: crossing.throughRoute,
  truckUse: crossing.truckUse2024,
  derivedRank: crossing.priority.derivedRank,
  isBiipMajor2016: crossing.priority.biipMajor2016,
  notes: [
    ...crossing.notes.map((note: Json) => ({ text: bilingual(note.text), cited: cite(note) })),
    ...clockNote(crossing),
  ],
  sources: crossingSources(crossing),
}))
const crossingById = new Map<string, Json>(
  crossings.crossings.map((crossing: Json) => [crossing.id, crossing]),
)

// ---- rail, ferries, seaports, locks, airports ----

const railRaw: Json[] = read('rail.json').rail
const railRecords = railRaw.map((line): Loose => {
  const near = line.nearRoadCrossing ? crossingById.get(line.nearRoadCrossing) : undefined
  return {
    ...blank,
    id: line.id,
    collection: 'rail',
    kind: 'rail',
    ...named(line),
    region: line.region,
    status: line.status,
    position: [line.lat, line.lon],
    isApproximate: line.pointNote !== null || line.pointSource.confidence !== 'high',
    us: bareSide(
      line.us.place,
      line.us.state,
      near?.us.tz ?? zoneOf(line.us.state, line.lon),
      null,
      line.us.portCode,
    ),
    ca: bareSide(line.ca.place, line.ca.province, near?.ca.tz ?? zoneOf(line.ca.province, line.lon)),
    modes: { ...unknownModes, rail: true },
    operator: line.operators.join(' / ') || null,
    volumes: volumes(
      line.volumes,
      'port',
      railRaw.filter((other) => other !== line && other.us.portCode === line.us.portCode).map(({ id }) => id),
    ),
    rail: {
      structure: line.kind,
      operators: line.operators,
      passengerServices: line.passengerServices,
      nearRoadCrossing: line.nearRoadCrossing,
      isStandInPosition: line.pointNote !== null,
    },
    notes: plainNotes(line.notes),
    sources: {
      ...nameSources(line),
      position: cite(line.pointSource),
      operator: cite(line.operatorsSource),
      tz: derived,
    },
  }
})

const regionByArea: Record<string, string> = {
  alaska: 'north',
  pacific: 'pacific',
  'great-lakes-seaway': 'great-lakes',
  'st-lawrence': 'quebec-new-england',
  atlantic: 'atlantic',
}
const regionByProvince: Record<string, string> = {
  BC: 'pacific',
  AB: 'prairie',
  MB: 'prairie',
  ON: 'great-lakes',
  QC: 'quebec-new-england',
  NB: 'atlantic',
  NS: 'atlantic',
}

const point = (raw: Json): [number, number] => [raw.lat, raw.lon]
const middle = (one: number, other: number): number => Math.round(((one + other) / 2) * 1e5) / 1e5

const ferryRecords = read('ferries.json').ferries.map((ferry: Json): Loose => {
  const { us, ca } = ferry
  return {
    ...blank,
    id: ferry.id,
    collection: 'ferry',
    kind: 'ferry',
    sameAs: Object.entries(sameFerry).find(([, id]) => id === ferry.id)?.[0] ?? null,
    ...named(ferry),
    region: us?.state === 'AK' ? 'north' : regionByProvince[ca.province],
    status: ferry.status,
    position: us ? [middle(us.lat, ca.lat), middle(us.lon, ca.lon)] : point(ca),
    us: us && bareSide(us.town, us.state, zoneOf(us.state, us.lon), point(us), us.portCode),
    ca: bareSide(ca.town, ca.province, zoneOf(ca.province, ca.lon), point(ca)),
    modes: {
      ...unknownModes,
      passenger: ferry.kind === 'vehicle-passenger' ? true : null,
      commercial: ferry.kind === 'truck' ? true : null,
    },
    operator: ferry.operator,
    // The facts give a port's counts; nothing says that the port has this ferry only.
    volumes: volumes(ferry.volumes, 'port', []),
    ferry: {
      service: ferry.kind,
      isCrossBorder: ferry.crossBorder,
      season: textOrNull(ferry.season),
      straightLineKm: ferry.distanceKm,
      lastYearWithCounts: ferry.lastYearWithCounts,
    },
    notes: plainNotes(ferry.notes),
    sources: {
      ...nameSources(ferry),
      status: cite(ferry.sources.status),
      operator: cite(ferry.sources.operator),
      position: cite(ferry.pointSource),
      ...(us ? { 'us.position': cite(ferry.pointSource) } : {}),
      'ca.position': cite(ferry.pointSource),
      tz: derived,
    },
  }
})

const oneSide = (raw: Json, place: string) => ({
  [raw.country === 'US' ? 'us' : 'ca']: bareSide(
    place,
    raw.stateProvince,
    zoneOf(raw.stateProvince, raw.lon),
  ),
})

const seaportRaw = read('seaports.json')
const seaportRecords = seaportRaw.seaports.map((port: Json): Loose => ({
  ...blank,
  id: port.id,
  collection: 'seaport',
  kind: 'seaport',
  ...named(port),
  region: port.stateProvince === 'QC' ? 'quebec-new-england' : regionByArea[port.maritimeArea],
  position: point(port),
  ...oneSide(port, port.name),
  modes: { ...unknownModes, vessel: true },
  operator: port.authority,
  seaport: {
    unlocode: port.unlocode,
    unlocodePlace: port.unlocodePlace,
    maritimeArea: port.maritimeArea,
    authority: port.authority,
    uscgSector: port.uscgSector,
    transportCanadaRegion: port.transportCanadaRegion,
    cargo: port.cargo,
  },
  sources: {
    ...nameSources(port),
    unlocode: cite(port.sources.unlocode),
    position: cite(port.sources.latlon),
    operator: cite(port.sources.authority),
    authority: cite(port.sources.authority),
    sector: cite(port.sources.sectorRegion),
    cargo: cite(port.sources.cargo),
    tz: derived,
  },
}))

const lockRecords = seaportRaw.locks.map((lock: Json): Loose => ({
  ...blank,
  id: lock.id,
  collection: 'lock',
  kind: 'lock',
  ...named(lock),
  region: lock.stateProvince === 'QC' ? 'quebec-new-england' : 'great-lakes',
  position: point(lock),
  ...oneSide(lock, lock.name),
  modes: { ...unknownModes, vessel: true },
  operator: lock.operator,
  lock: { waterway: lock.waterway },
  sources: {
    ...nameSources(lock),
    position: cite(lock.sources.latlon),
    operator: cite(lock.sources.operator),
    tz: derived,
  },
}))

const airportRecords = read('airports.json').airports.map((airport: Json): Loose => ({
  ...blank,
  id: airport.id,
  collection: 'airport',
  kind: 'airport',
  ...named(airport),
  region: regionByProvince[airport.province],
  status: airport.usPreclearance ? 'open' : 'not-yet-open',
  position: point(airport),
  isApproximate: false,
  ca: bareSide(airport.city, airport.province, zoneOf(airport.province, airport.lon)),
  airport: {
    iata: airport.iata,
    icao: airport.icao,
    hasPreclearance: airport.usPreclearance,
    since: airport.since,
  },
  notes: plainNotes(airport.notes),
  sources: {
    ...nameSources(airport),
    status: cite(airport.sources.preclearance),
    position: cite(airport.sources.latlon),
    iata: cite(airport.sources.iata),
    preclearance: cite(airport.sources.preclearance),
    tz: derived,
  },
}))

// ---- alternates, about ----

const alternatesRaw = read('alternates.json')
const nears = (list: Json[]) => list.map((near) => ({ id: near.id, straightLineKm: near.greatCircleKm }))
const priorityAlternates = new Map<string, Json>(
  alternatesRaw.priority.map((record: Json) => [record.id, record]),
)
const nearestOf = new Map<string, Json>(alternatesRaw.nearestAll.map((record: Json) => [record.id, record]))
const alternateIds = crossings.crossings
  .map(({ id }: Json) => id)
  .filter((id: string) => priorityAlternates.has(id) || nearestOf.has(id))
const alternates = alternateIds.map((id: string) => {
  const recommended = priorityAlternates.get(id)?.recommended
  const nearest = priorityAlternates.get(id)?.computed ?? nearestOf.get(id)
  return {
    id,
    recommended: recommended
      ? {
          passenger: nears(recommended.passenger),
          commercial: nears(recommended.truck),
          note: textOrNull(recommended.note),
          ...cite(recommended),
        }
      : null,
    nearest: { passenger: nears(nearest.passenger), commercial: nears(nearest.truck) },
  }
})

const gordieHowe = 'gordie-howe-international-bridge'
const derivedTop20 = crossings.crossings
  .filter(({ priority }: Json) => priority.derivedTop20)
  .sort((one: Json, other: Json) => one.priority.derivedRank - other.priority.derivedRank)
  .map(({ id }: Json) => id)

const regionNames: Record<string, string> = {
  north: 'North',
  pacific: 'Pacific',
  prairie: 'Prairies',
  'great-lakes': 'Great Lakes',
  'quebec-new-england': 'Quebec–New England',
  atlantic: 'Atlantic',
}
const about = {
  dataVersion,
  asOf: crossings.asOf,
  volumesYear: crossings.volumesYear,
  regions: Object.entries(crossings.regionScheme as Record<string, string>).map(([id, covers]) => ({
    id,
    name: bilingual(regionNames[id] ?? id),
    covers: bilingual(covers),
  })),
  defaultPriority: [...derivedTop20, gordieHowe],
}

// ---- check and write ----

if (untranslated.size > 0)
  throw new Error(`no French in translations.json for:\n${[...untranslated].join('\n')}`)

const lists = {
  crossings: crossingRecords,
  rail: railRecords,
  ferries: ferryRecords,
  seaports: seaportRecords,
  locks: lockRecords,
  airports: airportRecords,
}
const organisations = own('organisations.json')
try {
  const reference = parseReference({
    about,
    facilities: Object.values(lists).flat(),
    alternates,
    organisations,
    sources,
  })
  const positionOf = new Map(reference.facilities.map((facility) => [facility.id, facility.position]))
  for (const { id, nearest } of reference.alternates)
    for (const near of [...nearest.passenger, ...nearest.commercial]) {
      const [from, to] = [positionOf.get(id), positionOf.get(near.id)]
      if (
        from &&
        to &&
        Math.abs(straightLineKm(from, to) - near.straightLineKm) > 0.5 + near.straightLineKm * 0.006
      )
        throw new Error(
          `${id} to ${near.id}: ${near.straightLineKm} km in the facts, ${straightLineKm(from, to)} by the ellipsoid`,
        )
    }
} catch (thrown) {
  console.error(thrown instanceof Problem ? thrown.facts : thrown)
  process.exit(1)
}

const lines = (records: unknown[]) => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`
for (const [name, records] of Object.entries({ ...lists, alternates, sources }))
  writeFileSync(join(target, `${name}.json`), lines(records))
writeFileSync(join(target, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
console.log(`${Object.values(lists).flat().length} facilities written`)
