import geodesic from 'geographiclib-geodesic'
import type { Position } from '../model/ids.ts'

/** Kilometres between two positions along the WGS 84 ellipsoid: a straight line, never a road distance. */
export function straightLineKm(from: Position, to: Position): number {
  const metres = geodesic.Geodesic.WGS84.Inverse(from[0], from[1], to[0], to[1]).s12
  if (metres === undefined) throw new Error('no geodesic distance')
  return metres / 1000
}
