import { axisText, drawing, element, ink, labelLines, minuteSteps, signWidth, text, wrapped } from './svg.ts'

type Bars = {
  title: string
  description: string
  closed: string
  restricted: string
  rows: readonly {
    label: string
    detail: string
    closedMinutes: number
    restrictedMinutes: number
    text: string
  }[]
}

const [left, right, top, step, lineStep] = [286, 604, 30, 40, 16]
const fits = { label: Math.floor(left / signWidth.bold), detail: Math.floor(left / signWidth.plain) }

/** Closed and restricted time per direction and mode: closed is solid, restricted hatched. */
export function barsChart({ title, description, closed, restricted, rows }: Bars): string {
  const ticks = minuteSteps(Math.max(1, ...rows.map((row) => row.closedMinutes + row.restrictedMinutes)))
  const width = (minutes: number) => ((right - left) * minutes) / (ticks.at(-1) ?? 1)
  const laid = layOut(rows)
  const bottom = laid.bottom
  const second = 40 + closed.length * signWidth.plain
  return drawing('closed-time', bottom + 26, title, description, [
    hatch,
    element('rect', { x: 0, y: 1, width: 16, height: 14, fill: ink.closed }),
    text(22, 13, closed, { fill: ink.soft }),
    element('rect', { x: second, y: 1, width: 16, height: 14, ...hatched }),
    text(second + 22, 13, restricted, { fill: ink.soft }),
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${left + width(tick)} ${top}V${bottom}`, stroke: ink.grid }),
      text(left + width(tick), bottom + 18, axisText(tick), { 'text-anchor': 'middle', fill: ink.soft }),
    ]),
    ...laid.rows.flatMap(({ row, y, height, labels, details }) => {
      const [solid, lined] = [width(row.closedMinutes), width(row.restrictedMinutes)]
      const first = y + (height - (labels.length + details.length) * lineStep) / 2 + 12
      const middle = y + height / 2
      return [
        ...labelLines(0, first, lineStep, labels, { 'font-weight': 700 }),
        ...labelLines(0, first + labels.length * lineStep, lineStep, details, { fill: ink.soft }),
        ...(solid > 0
          ? [element('rect', { x: left, y: middle - 9, width: solid, height: 18, fill: ink.closed })]
          : []),
        ...(lined > 0
          ? [element('rect', { x: left + solid, y: middle - 9, width: lined, height: 18, ...hatched })]
          : []),
        text(left + solid + lined + 8, middle + 5, row.text, { 'font-weight': 700 }),
      ]
    }),
  ])
}

/** Where each row stands: the name of a place above its first one, in one language or two. */
function layOut(rows: Bars['rows']) {
  let bottom = top
  const laid = rows.map((row, place) => {
    const isFirst = rows[place - 1]?.label !== row.label
    const labels = isFirst ? wrapped(row.label, fits.label, 2) : []
    const details = wrapped(row.detail, fits.detail)
    const y = bottom
    const height = Math.max(step, (labels.length + details.length) * lineStep + 8)
    bottom += height
    return { row, y, height, labels, details }
  })
  return { rows: laid, bottom }
}

const hatched = { fill: 'url(#closed-time-hatch)', stroke: ink.restrictedText }
const hatch = element(
  'defs',
  {},
  element(
    'pattern',
    {
      id: 'closed-time-hatch',
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { width: 6, height: 6, fill: '#fdf0cd' }),
    element('path', { d: 'M0 0V6', stroke: ink.restrictedText, 'stroke-width': 3 }),
  ),
)
