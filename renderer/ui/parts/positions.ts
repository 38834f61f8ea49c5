/** Latitude and longitude in WGS 84 degrees. */
export type LatLon = [number, number]

/** Decimals of a degree that a typed or drawn place keeps: about one metre. */
const decimals = 5

/** Positions typed one a line, e.g. `42.31180, -83.07400`; null when a line is no position. French decimal commas work with a space or semicolon between. */
export function readPositions(text: string): LatLon[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map(readPosition)
  return read.every((position) => position !== null) ? read : null
}

/** One position, or null. */
export function readPosition(line: string): LatLon | null {
  const [first, second, ...more] = parts(line)
  if (first === undefined || second === undefined || more.length > 0) return null
  const [lat, lon] = [degrees(first), degrees(second)]
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null
  return [lat, lon]
}

function parts(line: string): string[] {
  const byMark = line.split(/\s*;\s*|\s+/).filter(Boolean)
  if (byMark.length === 2) return byMark.map((part) => part.replace(/,$/, '').replace(',', '.'))
  return line.split(',').map((part) => part.trim())
}

function degrees(text: string): number | null {
  const clean = text.replace(/°|[NESWO]$/gi, '').replace('\u2212', '-')
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(clean)) return null
  const size = Number(clean)
  return /[SWO]$/i.test(text) && size > 0 ? -size : size
}

/** A position as it is typed. */
export const writePosition = ([lat, lon]: readonly [number, number]): string =>
  `${lat.toFixed(decimals)}, ${lon.toFixed(decimals)}`

/** Positions one a line. */
export const writePositions = (positions: readonly (readonly [number, number])[]): string =>
  positions.map(writePosition).join('\n')
