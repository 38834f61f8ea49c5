import { DomUtil, Layer, type Map as LeafletMap } from 'leaflet'
import type { Language } from '../../../data/model/country.ts'
import { findIn, type Archive, type FoundTile } from './archive.ts'
import { drawWord, fontOf, spacingOf } from './draw-words.ts'
import { labelCandidates } from './label-candidates.ts'
import type { MapTheme } from './map-theme.ts'
import { tileSide } from './paint-tile.ts'
import { placeLabels, type Box } from './place-labels.ts'

/** Names beyond the edge are drawn too, so that a short drag shows no empty strip. */
const margin = 128

/** Names and highway shields of the whole view on one canvas; symbols that stand on the map are never covered. */
export class LabelsLayer extends Layer {
  readonly #archives: readonly Archive[]
  readonly #theme: MapTheme
  readonly #language: Language
  readonly #canvas = DomUtil.create('canvas', 'leaflet-zoom-hide')
  #shown: LeafletMap | null = null
  #asked = 0
  #symbols: MutationObserver | null = null

  constructor(archives: readonly Archive[], theme: MapTheme, language: Language) {
    super()
    this.#archives = archives
    this.#theme = theme
    this.#language = language
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('words') ?? map.createPane('words')
    pane.style.zIndex = '350'
    pane.style.pointerEvents = 'none'
    this.#canvas.style.position = 'absolute'
    pane.append(this.#canvas)
    this.#shown = map
    map.on('moveend zoomend resize', this.#redraw, this)
    this.#symbols = new MutationObserver(() => this.#redraw())
    const markers = map.getPane('markerPane')
    if (markers) this.#symbols.observe(markers, { childList: true, subtree: true })
    // A canvas does not load a web font by using it.
    void Promise.allSettled(
      (['city', 'shield', 'water'] as const).map((kind) =>
        document.fonts.load(fontOf(kind, 14, this.#theme)),
      ),
    ).then(() => this.#redraw())
    this.#redraw()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend zoomend resize', this.#redraw, this)
    this.#symbols?.disconnect()
    this.#canvas.remove()
    this.#shown = null
    return this
  }

  #redraw(): void {
    const turn = ++this.#asked
    requestAnimationFrame(() => {
      if (turn === this.#asked && this.#shown) void this.#draw(this.#shown, turn)
    })
  }

  async #draw(map: LeafletMap, turn: number): Promise<void> {
    const tiles = await this.#tilesOf(map)
    const context = this.#canvas.getContext('2d')
    if (turn !== this.#asked || !this.#shown || !context) return
    const size = map.getSize()
    const origin = map.containerPointToLayerPoint([-margin, -margin])
    const ratio = Math.min(window.devicePixelRatio, 2)
    const [width, height] = [size.x + margin * 2, size.y + margin * 2]
    this.#canvas.width = width * ratio
    this.#canvas.height = height * ratio
    this.#canvas.style.width = `${width}px`
    this.#canvas.style.height = `${height}px`
    DomUtil.setPosition(this.#canvas, origin)
    context.scale(ratio, ratio)

    const zoom = map.getZoom()
    const corner = map.getPixelBounds().min ?? { x: 0, y: 0 }
    const words = labelCandidates(
      tiles,
      zoom,
      this.#language,
      { x: width / 2, y: height / 2 },
      (found, x, y) => {
        const side = tileSide * 2 ** (zoom - found.z)
        return { x: (found.x + x) * side - corner.x + margin, y: (found.y + y) * side - corner.y + margin }
      },
      (text, kind, textSize) => {
        context.font = fontOf(kind, textSize, this.#theme)
        context.letterSpacing = spacingOf(kind)
        return context.measureText(text).width
      },
    )
    for (const { candidate, box } of placeLabels(words, symbolBoxes(map)))
      drawWord(context, candidate, box, this.#theme)
  }

  async #tilesOf(map: LeafletMap): Promise<FoundTile[]> {
    const zoom = map.getZoom()
    const { min, max } = map.getPixelBounds()
    if (!min || !max) return []
    const side = 2 ** zoom
    const asked: Promise<FoundTile | null>[] = []
    for (let x = Math.floor((min.x - margin) / tileSide); x <= Math.floor((max.x + margin) / tileSide); x++)
      for (let y = Math.floor((min.y - margin) / tileSide); y <= Math.floor((max.y + margin) / tileSide); y++)
        if (x >= 0 && x < side && y >= 0 && y < side) asked.push(findIn(this.#archives, zoom, x, y))
    const found = new Map<string, FoundTile>()
    for (const tile of await Promise.all(asked)) if (tile) found.set(tile.key, tile)
    return [...found.values()]
  }
}

/** Boxes of the symbols and their words, in pixels of the drawing. */
function symbolBoxes(map: LeafletMap): Box[] {
  const frame = map.getContainer().getBoundingClientRect()
  return [...map.getPanes().markerPane.querySelectorAll('.map-symbol, .map-label')].map((symbol) => {
    const { left, top, width, height } = symbol.getBoundingClientRect()
    return {
      left: left - frame.left + margin - 2,
      top: top - frame.top + margin - 2,
      width: width + 4,
      height: height + 4,
    }
  })
}
