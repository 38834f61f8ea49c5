import type { VectorTileFeature } from '@mapbox/vector-tile'
import type { ArchiveHead, FoundTile } from './archive.ts'
import { fill, stroke, tileSide, type Brush } from './brush.ts'
import type { MapTheme } from './map-theme.ts'
import { featuresOf, placeOf, type Square } from './paint-tile.ts'
import { boundaryKind, roadRank, streetFeatures, type RoadRank } from './street-layers.ts'

const buildingZoom = 14

/** Paints a tile of a street-level map over the base map, as far as the file reaches. */
export function paintStreetTile(
  context: CanvasRenderingContext2D,
  square: Square,
  found: FoundTile,
  bounds: ArchiveHead['bounds'],
  theme: MapTheme,
): void {
  context.save()
  const [west, south, east, north] = bounds
  const [left, top] = pixelOf(west, north, square)
  const [right, bottom] = pixelOf(east, south, square)
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  if (found.picture) paintPicture(context, square, found.picture, found)
  else paintLayers(context, square, found, theme)
  context.restore()
}

function paintPicture(
  context: CanvasRenderingContext2D,
  square: Square,
  picture: ImageBitmap,
  found: FoundTile,
): void {
  const times = 2 ** (square.z - found.z)
  const [width, height] = [picture.width / times, picture.height / times]
  const [x, y] = [(square.x - found.x * times) * width, (square.y - found.y * times) * height]
  context.drawImage(picture, x, y, width, height, 0, 0, tileSide, tileSide)
}

function paintLayers(
  context: CanvasRenderingContext2D,
  square: Square,
  found: FoundTile,
  theme: MapTheme,
): void {
  const { tile } = found
  const extent = Object.values(tile.layers)[0]?.extent ?? 4096
  const brush: Brush = placeOf(context, square, found, extent)
  const areas = (features: VectorTileFeature[]) => features.filter(({ type }) => type === 3)
  const lines = (features: VectorTileFeature[]) => features.filter(({ type }) => type === 2)
  const isSeen = ({ properties }: VectorTileFeature) => properties['brunnel'] !== 'tunnel'
  context.lineJoin = 'round'
  context.lineCap = 'round'
  // Protomaps has the land as areas; OpenMapTiles only the water.
  const earth = areas(featuresOf(tile, 'earth'))
  context.fillStyle = earth.length > 0 ? theme.water : theme.land
  context.fillRect(0, 0, tileSide, tileSide)
  fill(brush, earth, { color: theme.land, edge: null })
  fill(brush, areas(streetFeatures(tile, 'water')), { color: theme.water, edge: theme.shore })
  const width = Math.max(0.8, (square.z - 9) * 0.5)
  stroke(brush, lines(streetFeatures(tile, 'waterways')).filter(isSeen), { color: theme.water, width })
  if (square.z >= buildingZoom)
    fill(brush, areas(streetFeatures(tile, 'buildings')), { color: theme.urban, edge: theme.admin })
  const borders = lines(streetFeatures(tile, 'boundaries'))
  const ofKind = (kind: string) => borders.filter((each) => boundaryKind(each) === kind)
  stroke(brush, ofKind('region'), { color: theme.admin, width: 1.2, dash: [5, 4] })
  paintRoads(brush, lines(streetFeatures(tile, 'roads')), square.z, theme)
  context.lineCap = 'butt'
  stroke(brush, ofKind('country'), { color: theme.boundaryBand, width: 12 })
  stroke(brush, ofKind('country'), { color: theme.boundary, width: 1.6, dash: [12, 3, 2, 3] })
}

const roadRanks: readonly RoadRank[] = [0, 1, 2, 3]

function paintRoads(brush: Brush, roads: readonly VectorTileFeature[], zoom: number, theme: MapTheme): void {
  const byRank = roadRanks.map((rank) => roads.filter((road) => roadRank(road) === rank))
  byRank.forEach((some, rank) => {
    const width = widthOf(rank as RoadRank, zoom)
    if (width > 1.5) stroke(brush, some, { color: theme.admin, width: width + 1.6 })
  })
  byRank.forEach((some, rank) => {
    const width = widthOf(rank as RoadRank, zoom)
    if (rank === 0) stroke(brush, some, { color: theme.admin, width, dash: [3, 3] })
    else
      stroke(brush, some, {
        color: rank === 3 ? theme.road : width > 1.5 ? theme.roadCase : theme.admin,
        width,
      })
  })
}

/** Width of a road in pixels. */
function widthOf(rank: RoadRank, zoom: number): number {
  if (rank === 3) return 1.5 + Math.max(0, zoom - 6) * 0.7
  if (rank === 2) return 0.8 + Math.max(0, zoom - 9) * 0.7
  if (rank === 1) return 0.5 + Math.max(0, zoom - 12) * 1.1
  return 1
}

/** A position in pixels of a square, on the Web Mercator map. */
function pixelOf(lon: number, lat: number, { z, x, y }: Square): [number, number] {
  const side = tileSide * 2 ** z
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180)
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return [((lon + 180) / 360) * side - x * tileSide, down * side - y * tileSide]
}
