import { DomUtil, Layer, type Map as LeafletMap } from 'leaflet'
import type { Language } from '../../../data/model/country.ts'
import type { Archive, FoundTile } from './archive.ts'
import { streetTile, type Streets } from './basemap-layer.ts'
import { tileSide } from './brush.ts'
import { drawWord, fontOf, spacingOf } from './draw-words.ts'
import { labelCandidates, type MapWord, type Measure, type ToScreen } from './label-candidates.ts'
import type { MapTheme } from './map-theme.ts'
import { placeLabels } from './place-labels.ts'
import { streetWords } from './street-words.ts'
import { furniture, takenBoxes } from './taken-boxes.ts'

/** Names beyond the edge are drawn too, so that a short drag shows no empty strip. */
const margin = 128

/** Names and highway shields of the whole view on one canvas; symbols and what else lies over the map never cover or cut them. */
export class LabelsLayer extends Layer {
  readonly #base: Archive
  readonly #streets: Streets | null
  readonly #theme: MapTheme
  readonly #language: Language
  readonly #canvas = DomUtil.create('canvas', 'leaflet-zoom-hide')
  #shown: LeafletMap | null = null
  #asked = 0
  /** Names are on their way to the canvas. */
  isDrawing = false
  #symbols: MutationObserver | null = null

  constructor(base: Archive, streets: Streets | null, theme: MapTheme, language: Language) {
    super()
    this.#base = base
    this.#streets = streets
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
    map.on('moveend zoomend resize drawingchange', this.#redraw, this)
    this.#symbols = new MutationObserver(() => this.#redraw())
    const markers = map.getPane('markerPane')
    if (markers) this.#symbols.observe(markers, { childList: true, subtree: true })
    const container = map.getContainer()
    this.#symbols.observe(container, { childList: true })
    for (const over of container.closest('[data-map-ground]')?.querySelectorAll(furniture) ?? [])
      this.#symbols.observe(over, { childList: true })
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
    map.off('moveend zoomend resize drawingchange', this.#redraw, this)
    this.#symbols?.disconnect()
    this.#canvas.remove()
    this.#shown = null
    return this
  }

  #redraw(): void {
    const turn = ++this.#asked
    this.#tell(true)
    requestAnimationFrame(() => {
      if (turn === this.#asked && this.#shown)
        void this.#draw(this.#shown, turn).finally(() => turn === this.#asked && this.#tell(false))
    })
  }

  #tell(isDrawing: boolean): void {
    this.isDrawing = isDrawing
    this.fire(isDrawing ? 'drawing' : 'drawn')
  }

  async #draw(map: LeafletMap, turn: number): Promise<void> {
    const { base, streets, covered } = await this.#tilesOf(map)
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
    const toScreen: ToScreen = (found, x, y) => {
      const side = tileSide * 2 ** (zoom - found.z)
      return { x: (found.x + x) * side - corner.x + margin, y: (found.y + y) * side - corner.y + margin }
    }
    const measure: Measure = (text, kind, textSize) => {
      context.font = fontOf(kind, textSize, this.#theme)
      context.letterSpacing = spacingOf(kind)
      return context.measureText(text).width
    }
    const middle = { x: width / 2, y: height / 2 }
    const isUncovered = ({ x, y }: MapWord) => {
      const at = (pixel: number, from: number) => Math.floor((pixel - margin + from) / tileSide)
      return !covered.has(`${at(x, corner.x)}/${at(y, corner.y)}`)
    }
    const words = [
      ...labelCandidates(base, zoom, this.#language, middle, toScreen, measure).filter(
        (word) => word.kind === 'region' || word.kind === 'shield' || isUncovered(word),
      ),
      ...streetWords(streets, zoom, this.#language, toScreen, measure),
    ]
    for (const { candidate, box } of placeLabels(words, takenBoxes(map, margin)))
      drawWord(context, candidate, box, this.#theme)
  }

  /** The tiles in view, and the squares that the street-level map covers: its own words stand there. */
  async #tilesOf(map: LeafletMap) {
    const zoom = map.getZoom()
    const { min, max } = map.getPixelBounds()
    const base = new Map<string, FoundTile>()
    const streets = new Map<string, FoundTile>()
    const covered = new Set<string>()
    const side = 2 ** zoom
    const add = async (x: number, y: number) => {
      const [found, street] = await Promise.all([
        this.#base.find(zoom, x, y),
        streetTile(this.#streets, { z: zoom, x, y }),
      ])
      if (found) base.set(found.key, found)
      if (!street) return
      streets.set(street.key, street)
      covered.add(`${x}/${y}`)
    }
    const asked: Promise<void>[] = []
    if (min && max)
      for (let x = Math.floor((min.x - margin) / tileSide); x <= Math.floor((max.x + margin) / tileSide); x++)
        for (
          let y = Math.floor((min.y - margin) / tileSide);
          y <= Math.floor((max.y + margin) / tileSide);
          y++
        )
          if (x >= 0 && x < side && y >= 0 && y < side) asked.push(add(x, y))
    await Promise.all(asked)
    return { base: [...base.values()], streets: [...streets.values()], covered }
  }
}
