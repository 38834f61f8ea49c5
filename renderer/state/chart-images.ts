import type { ChartImage } from '../../data/reports/docx-request.ts'
import type { ReportDocument } from '../../data/reports/document.ts'

/** Pixels per unit of the drawing, so that charts stay sharp on paper. */
const SHARPNESS = 3

/** The charts of a report as PNG, by id; Word cannot be trusted with SVG. */
export async function chartImages(document: ReportDocument): Promise<Record<string, ChartImage>> {
  const images: Record<string, ChartImage> = {}
  for (const block of document.blocks) if (block.type === 'chart') images[block.id] = await drawn(block.svg)
  return images
}

async function drawn(svg: string): Promise<ChartImage> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const canvas = document.createElement('canvas')
  canvas.width = width * SHARPNESS
  canvas.height = height * SHARPNESS
  const surface = canvas.getContext('2d')
  if (!surface) throw new Error('no canvas')
  surface.fillStyle = '#ffffff'
  surface.fillRect(0, 0, canvas.width, canvas.height)
  surface.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture')
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height }
}
