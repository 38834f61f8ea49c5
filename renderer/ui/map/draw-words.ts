import type { MapWord } from './label-candidates.ts'
import type { MapTheme } from './map-theme.ts'
import type { Box } from './place-labels.ts'

/** The canvas font of a kind of word. */
export function fontOf(kind: MapWord['kind'], size: number, theme: MapTheme): string {
  const style = kind === 'water' ? 'italic 500' : kind === 'shield' ? '600' : '500'
  return `${style} ${size}px ${theme.font}`
}

/** Letter spacing in px: states and provinces are spaced wide, as on a chart. */
export const spacingOf = (kind: MapWord['kind']): string =>
  kind === 'region' ? '3px' : kind === 'water' ? '0.5px' : '0px'

/** Writes a placed word with its halo, or draws a highway shield. */
export function drawWord(context: CanvasRenderingContext2D, word: MapWord, box: Box, theme: MapTheme): void {
  context.font = fontOf(word.kind, word.size, theme)
  context.letterSpacing = spacingOf(word.kind)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  if (word.kind === 'shield') {
    drawShield(context, word, box, theme)
    return
  }
  if (word.kind === 'city') {
    context.beginPath()
    context.arc(word.x, word.y, 2.4, 0, Math.PI * 2)
    context.fillStyle = theme.ink
    context.strokeStyle = theme.halo
    context.lineWidth = 2
    context.stroke()
    context.fill()
  }
  if (word.angle !== undefined) {
    context.save()
    context.translate(word.x, word.y)
    context.rotate(word.angle)
    write(context, word, 0, 0, 'center', theme)
    context.restore()
    return
  }
  write(context, word, box.left + 2, box.top + box.height / 2, 'left', theme)
}

function write(
  context: CanvasRenderingContext2D,
  word: MapWord,
  x: number,
  y: number,
  align: CanvasTextAlign,
  theme: MapTheme,
): void {
  context.textAlign = align
  context.strokeStyle = word.kind === 'water' ? theme.water : theme.halo
  context.lineWidth = 3.5
  context.fillStyle = word.kind === 'water' ? theme.inkWater : theme.ink
  context.strokeText(word.text, x, y)
  context.fillText(word.text, x, y)
}

function drawShield(context: CanvasRenderingContext2D, word: MapWord, box: Box, theme: MapTheme): void {
  const { left, top, width, height } = box
  const [right, bottom, middle] = [left + width - 2, top + height - 1, left + width / 2]
  const [x, y] = [left + 2, top + 1]
  context.beginPath()
  if (word.shield === 'interstate' || word.shield === 'us' || word.shield === 'autoroute') {
    context.moveTo(x, y + 2)
    context.quadraticCurveTo((x + middle) / 2, y + 4, middle, y)
    context.quadraticCurveTo((right + middle) / 2, y + 4, right, y + 2)
    context.bezierCurveTo(right + 2, bottom - 5, middle + 4, bottom - 2, middle, bottom)
    context.bezierCurveTo(middle - 4, bottom - 2, x - 2, bottom - 5, x, y + 2)
  } else if (word.shield === 'state') context.roundRect(x, y + 2, right - x, bottom - y - 4, 7)
  else {
    context.moveTo(x, y + 1)
    context.lineTo(right, y + 1)
    context.lineTo(right, bottom - 6)
    context.quadraticCurveTo(right - 2, bottom - 2, middle, bottom)
    context.quadraticCurveTo(x + 2, bottom - 2, x, bottom - 6)
  }
  context.closePath()
  context.fillStyle = theme.halo
  context.strokeStyle = theme.ink
  context.lineWidth = 1.2
  context.fill()
  context.stroke()
  context.fillStyle = theme.ink
  context.textAlign = 'center'
  context.fillText(word.text, middle, top + height / 2 + 0.5)
}
