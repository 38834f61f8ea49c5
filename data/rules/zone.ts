import geodesic from 'geographiclib-geodesic'
import type { ErgContainer, ErgDistance, ErgEdition, ErgGuide, ErgTable, WindClass } from '../model/erg.ts'
import type { Position } from '../model/ids.ts'

/** What an official knows of a release; null: not known yet. */
export type Release = {
  edition: ErgEdition
  material: string
  spill: 'small' | 'large'
  dayNight: 'day' | 'night'
  container: ErgContainer | null
  wind: WindClass | null
}

/** Distances of one edition, or why none can be given. */
export type ErgAnswer =
  | {
      ok: true
      edition: ErgEdition
      table: 1 | 3
      isolationM: number
      protective: ErgDistance
      source: string
    }
  | { ok: false; reason: 'notInTable' | 'needsContainer' | 'needsWind' }

/**
 * The distances of the guidebook for a release, read from rows of its edition only. What we do not hold is
 * `notInTable`, never another edition's value (cbrne facts, section 5).
 */
export function ergDistances(table: ErgTable, release: Release): ErgAnswer {
  const { edition, material, spill, dayNight, container, wind } = release
  const row = table.table1.find((each) => each.edition === edition && each.material === material)
  const said = spill === 'small' ? row?.small : row?.large
  if (said && said !== 'table3') {
    const { isolationM } = said
    return { ok: true, edition, table: 1, isolationM, protective: said[dayNight], source: row?.source ?? '' }
  }
  const rows = table.table3.filter((each) => each.edition === edition && each.material === material)
  if (spill === 'small' || rows.length === 0) return { ok: false, reason: 'notInTable' }
  if (container === null) return { ok: false, reason: 'needsContainer' }
  const large = rows.find((each) => each.container === container)
  if (!large) return { ok: false, reason: 'notInTable' }
  if (wind === null) return { ok: false, reason: 'needsWind' }
  const { isolationM, source } = large
  return { ok: true, edition, table: 3, isolationM, protective: large[dayNight][wind], source }
}

/**
 * The distances of a guide where no table has the material: all round at once, and for a large spill how far downwind;
 * a large spill that the guide clears all round widens the circle.
 */
export function guideDistances(
  { isolationM, largeM, largeIs }: ErgGuide,
  spill: Release['spill'],
): { isolationM: number; protective: ErgDistance | null } {
  if (spill === 'small' || largeM === null) return { isolationM, protective: null }
  return largeIs === 'allRound'
    ? { isolationM: largeM, protective: null }
    : { isolationM, protective: { km: largeM / 1000, reading: 'exact' } }
}

/** Wind class of Table 3 for a speed in km/h: low below 10, moderate up to 20, high above (general knowledge). */
export const windClassOf = (kmPerHour: number): WindClass =>
  kmPerHour < 10 ? 'low' : kmPerHour <= 20 ? 'moderate' : 'high'

/** Outlines of a zone in WGS 84: the isolation circle, and the downwind square; null without distance or wind. */
export type ZoneOutlines = { isolation: Position[]; protective: Position[] | null }

const corners = 72

/**
 * Outlines around a place: a circle of the isolation distance, and the guidebook's square with sides of the
 * protective distance, which begins at the place and is centred on the wind axis.
 *
 * @param windFrom degrees clockwise from north from where the wind blows; null: not known
 */
export function zoneOutlines(
  place: Position,
  isolationM: number,
  protectiveKm: number | null,
  windFrom: number | null,
): ZoneOutlines {
  const isolation = Array.from({ length: corners }, (_each, i) => at(place, (i * 360) / corners, isolationM))
  if (protectiveKm === null || windFrom === null) return { isolation, protective: null }
  const side = protectiveKm * 1000
  const downwind = windFrom + 180
  const near = [at(place, downwind - 90, side / 2), at(place, downwind + 90, side / 2)] as const
  // The far side lies across the axis, so that the square stays one where meridians meet.
  const far = at(place, downwind, side)
  const axis = azimuth(far, place)
  return {
    isolation,
    protective: [near[0], at(far, axis + 90, side / 2), at(far, axis - 90, side / 2), near[1]],
  }
}

function at([lat, lon]: Position, bearing: number, metres: number): Position {
  const { lat2, lon2 } = geodesic.Geodesic.WGS84.Direct(lat, lon, bearing, metres)
  if (lat2 === undefined || lon2 === undefined) throw new Error('no geodesic point')
  return [lat2, lon2]
}

/** Direction from one position to another, in degrees clockwise from north. */
function azimuth(from: Position, to: Position): number {
  const { azi1 } = geodesic.Geodesic.WGS84.Inverse(from[0], from[1], to[0], to[1])
  if (azi1 === undefined) throw new Error('no geodesic direction')
  return azi1
}
