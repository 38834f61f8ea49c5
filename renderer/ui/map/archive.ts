import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import type { TileSource } from './tile-source.ts'

/** A decoded tile and where it lies; it can be an ancestor of the one that was asked for. */
export type FoundTile = { key: string; z: number; x: number; y: number; tile: VectorTile }

/** Tiles of one PMTiles archive. */
export type Archive = {
  readonly key: string
  /** The tile, or its nearest ancestor where the archive ends. */
  find(z: number, x: number, y: number): Promise<FoundTile | null>
}

const opened = new Map<string, Archive>()
const keptTiles = 400

/** The archive behind a source, opened once in a window. */
export function openArchive(source: TileSource): Archive {
  const known = opened.get(source.key)
  if (known) return known
  const archive = createArchive(source)
  opened.set(source.key, archive)
  return archive
}

function createArchive(source: TileSource): Archive {
  const file = new PMTiles({
    getKey: () => source.key,
    getBytes: async (offset, length) => ({ data: await source.getBytes(offset, length) }),
  })
  const tiles = new Map<string, Promise<FoundTile | null>>()

  async function read(z: number, x: number, y: number): Promise<FoundTile | null> {
    const found = await file.getZxy(z, x, y)
    if (!found) return null
    const tile = new VectorTile(new PbfReader(new Uint8Array(found.data)))
    return { key: `${source.key} ${z}/${x}/${y}`, z, x, y, tile }
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
    async find(z, x, y) {
      const { maxZoom, minZoom } = await file.getHeader()
      for (let up = Math.max(0, z - maxZoom); z - up >= minZoom; up++) {
        const found = await readOnce(z - up, x >> up, y >> up)
        if (found) return found
      }
      return null
    },
  }
}

/** The first archive that has the tile; a region's own file comes before the map that ships. */
export async function findIn(
  archives: readonly Archive[],
  z: number,
  x: number,
  y: number,
): Promise<FoundTile | null> {
  for (const archive of archives) {
    const found = await archive.find(z, x, y)
    const isCoarse = found !== null && z - found.z > 5 && archive !== archives.at(-1)
    if (found && !isCoarse) return found
  }
  return null
}
