import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles, TileType } from 'pmtiles'
import type { TileSource } from './tile-source.ts'

/** A decoded tile and where it lies; it can be an ancestor of the one that was asked for. */
export type FoundTile = {
  key: string
  z: number
  x: number
  y: number
  /** Without layers where the tile is a picture. */
  tile: VectorTile
  picture: ImageBitmap | null
}

/** What an archive says about itself; bounds in degrees. */
export type ArchiveHead = {
  minZoom: number
  maxZoom: number
  bounds: readonly [west: number, south: number, east: number, north: number]
}

/** Tiles of one PMTiles archive. */
export type Archive = {
  readonly key: string
  head(): Promise<ArchiveHead>
  /** The tile, or its nearest ancestor where the archive ends. */
  find(z: number, x: number, y: number): Promise<FoundTile | null>
  /** The tile, past the last zoom its ancestor there; null where the archive has none. */
  at(z: number, x: number, y: number): Promise<FoundTile | null>
}

const opened = new Map<string, Archive>()
const keptTiles = 400
const world: ArchiveHead['bounds'] = [-180, -90, 180, 90]

/** A source as the PMTiles reader wants it. */
export const pmtilesOf = (source: TileSource): PMTiles =>
  new PMTiles({
    getKey: () => source.key,
    getBytes: async (offset, length) => ({ data: await source.getBytes(offset, length) }),
  })

/** The archive behind a source, opened once in a window. */
export function openArchive(source: TileSource): Archive {
  const known = opened.get(source.key)
  if (known) return known
  const archive = createArchive(source)
  opened.set(source.key, archive)
  return archive
}

/** A tile's bytes as layers or as a picture. */
export async function decodeTile(
  data: ArrayBuffer,
  type: TileType,
): Promise<Pick<FoundTile, 'tile' | 'picture'>> {
  const isVector = type === TileType.Mvt
  const tile = new VectorTile(new PbfReader(isVector ? new Uint8Array(data) : new Uint8Array()))
  return { tile, picture: isVector ? null : await createImageBitmap(new Blob([data])) }
}

function createArchive(source: TileSource): Archive {
  const file = pmtilesOf(source)
  const tiles = new Map<string, Promise<FoundTile | null>>()

  async function read(z: number, x: number, y: number): Promise<FoundTile | null> {
    const found = await file.getZxy(z, x, y)
    if (!found) return null
    const { tileType } = await file.getHeader()
    return { key: `${source.key} ${z}/${x}/${y}`, z, x, y, ...(await decodeTile(found.data, tileType)) }
  }

  function readOnce(z: number, x: number, y: number): Promise<FoundTile | null> {
    const name = `${z}/${x}/${y}`
    const known = tiles.get(name)
    if (known) return known
    const asked = read(z, x, y)
    asked.catch(() => tiles.delete(name))
    tiles.set(name, asked)
    const [oldest] = tiles.keys()
    if (tiles.size > keptTiles && oldest !== undefined) tiles.delete(oldest)
    return asked
  }

  return {
    key: source.key,
    async head() {
      const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await file.getHeader()
      const isSet = minLon < maxLon && minLat < maxLat
      return { minZoom, maxZoom, bounds: isSet ? [minLon, minLat, maxLon, maxLat] : world }
    },
    async find(z, x, y) {
      const { maxZoom, minZoom } = await file.getHeader()
      for (let up = Math.max(0, z - maxZoom); z - up >= minZoom; up++) {
        const found = await readOnce(z - up, x >> up, y >> up)
        if (found) return found
      }
      return null
    },
    async at(z, x, y) {
      const { maxZoom, minZoom } = await file.getHeader()
      const up = Math.max(0, z - maxZoom)
      return z < minZoom ? null : readOnce(z - up, x >> up, y >> up)
    },
  }
}
