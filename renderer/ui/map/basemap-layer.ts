import { DomUtil, GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { findIn, type Archive } from './archive.ts'
import type { MapTheme } from './map-theme.ts'
import { paintTile, tileSide } from './paint-tile.ts'

/** Paints the vector tiles of the archives on canvas; past their last zoom the last tile is enlarged. */
export class BasemapLayer extends GridLayer {
  readonly #archives: readonly Archive[]
  readonly #theme: MapTheme

  constructor(archives: readonly Archive[], theme: MapTheme) {
    super({ tileSize: tileSide, keepBuffer: 3, updateWhenZooming: false })
    this.#archives = archives
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
    const found = y < 0 || y >= side ? null : await findIn(this.#archives, z, square.x, y)
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    paintTile(context, square, found, this.#theme)
  }
}
