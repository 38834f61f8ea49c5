/** A scale bar: a round number of kilometres, how many miles that is, and its length in pixels. */
export type Scale = { km: number; px: number }

/** The longest round scale bar of at most `mostPx` at a latitude and zoom of the Web Mercator map (tiles of 256). */
export function scaleAt(latitude: number, zoom: number, mostPx: number): Scale {
  const kmPerPx = (156.54303392 * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom
  const most = kmPerPx * mostPx
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((step) => step * power).find((each) => each <= most) ?? power
  return { km, px: km / kmPerPx }
}
