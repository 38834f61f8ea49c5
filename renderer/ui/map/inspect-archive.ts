import { Compression, TileType } from 'pmtiles'
import { Problem } from '../../../data/model/problem.ts'
import { decodeTile, openArchive, pmtilesOf } from './archive.ts'
import { isDrawable } from './street-layers.ts'
import type { TileSource } from './tile-source.ts'

/** What the screen says about a street-level map: its own credit line, and the part of the world it shows. */
export type AboutTiles = {
  attribution: string
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number]
}

/** Reads the head and the description of a street-level map; a file that cannot be drawn fails by name. */
export async function inspectArchive(source: TileSource, name: string, size: number): Promise<AboutTiles> {
  const damaged = (cause: unknown) => new Problem('file.tiles-damaged', { name }, { cause })
  const refused = (reason: string) => new Problem('file.tiles-undrawable', { name, reason })
  const file = pmtilesOf(source)
  const head = await file.getHeader().catch((cause: unknown) => {
    throw damaged(cause)
  })
  const end = head.tileDataOffset + (head.tileDataLength ?? 0)
  if (end > size) throw damaged(`${end} bytes are announced, ${size} are there`)
  const drawn = [TileType.Mvt, TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]
  if (!drawn.includes(head.tileType)) throw refused('type')
  const packed = [head.tileCompression, head.internalCompression]
  if (!packed.every((way) => way !== Compression.Brotli && way !== Compression.Zstd))
    throw refused('compression')
  const about = (await file.getMetadata().catch((cause: unknown) => {
    throw damaged(cause)
  })) as { attribution?: unknown; vector_layers?: { id?: unknown }[] } | null
  const layers = about?.vector_layers
  if (
    head.tileType === TileType.Mvt &&
    Array.isArray(layers) &&
    !isDrawable(layers.map(({ id }) => String(id)))
  )
    throw refused('layers')
  const { bounds, minZoom } = await openArchive(source).head()
  // One tile is tried, so that a file that was cut short is told at once.
  const [x, y] = tileOf((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, minZoom)
  const tile = await file.getZxy(minZoom, x, y).catch((cause: unknown) => {
    throw damaged(cause)
  })
  if (tile)
    await decodeTile(tile.data, head.tileType).catch((cause: unknown) => {
      throw damaged(cause)
    })
  const attribution = typeof about?.attribution === 'string' ? withoutTags(about.attribution) : ''
  return { attribution, bounds }
}

const withoutTags = (html: string): string => {
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent
  return text.replace(/\s+/g, ' ').trim()
}

function tileOf(lon: number, lat: number, zoom: number): [x: number, y: number] {
  const side = 2 ** zoom
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side
  return [Math.min(side - 1, Math.floor(((lon + 180) / 360) * side)), Math.floor(y)]
}
