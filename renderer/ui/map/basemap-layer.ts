import { DomUtil, GridLayer, type Coords, type DoneCallback } from 'leaflet'
import type { Archive, ArchiveHead, FoundTile } from './archive.ts'
import { tileSide } from './brush.ts'
import type { MapTheme } from './map-theme.ts'
import { paintStreetTile } from './paint-street-tile.ts'
import { paintCountryLine, paintTile, type Square } from './paint-tile.ts'
import { hasCountryLine } from './street-layers.ts'

/** A street-level map over the base map. */
export type Streets = { archive: Archive; head: ArchiveHead; failed: (thrown: unknown) => void }

/** The street-level tile there; null where it has none, or where it cannot be read, which is told. */
export const streetTile = (streets: Streets | null, { z, x, y }: Square): Promise<FoundTile | null> =>
  streets
    ? streets.archive.at(z, x, y).catch((thrown: unknown) => {
        streets.failed(thrown)
        return null
      })
    : Promise.resolve(null)

/** Paints the base map and the street-level map on canvas; past their last zoom the last tile is enlarged. */
export class BasemapLayer extends GridLayer {
  readonly #base: Archive
  readonly #streets: Streets | null
  readonly #theme: MapTheme

  constructor(base: Archive, streets: Streets | null, theme: MapTheme) {
    super({ tileSize: tileSide, keepBuffer: 3, updateWhenZooming: false })
    this.#base = base
    this.#streets = streets
    this.#theme = theme
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = DomUtil.create('canvas', 'leaflet-tile')
    const ratio = Math.min(window.devicePixelRatio, 2)
    canvas.width = tileSide * ratio
    canvas.height = tileSide * ratio
    void this.#paint(canvas, ratio, coords).then(
      () => done(undefined, canvas),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), canvas),
    )
    return canvas
  }

  async #paint(canvas: HTMLCanvasElement, ratio: number, { x, y, z }: Coords): Promise<void> {
    const side = 2 ** z
    const square = { z, x: ((x % side) + side) % side, y }
    const isOnMap = y >= 0 && y < side
    const found = isOnMap ? await this.#base.find(z, square.x, y) : null
    const street = isOnMap ? await streetTile(this.#streets, square) : null
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    paintTile(context, square, found, this.#theme)
    if (!street || !this.#streets) return
    paintStreetTile(context, square, street, this.#streets.head.bounds, this.#theme)
    if (found && !hasCountryLine(street.tile)) paintCountryLine(context, square, found, this.#theme)
  }
}
