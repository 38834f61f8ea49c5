import { axisText, drawing, element, ink, minuteSteps, shortened, text } from './svg.ts'

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

const [left, right, top, step] = [286, 604, 30, 40]

/** Closed and restricted time per direction and mode: closed is solid, restricted hatched. */
export function barsChart({ title, description, closed, restricted, rows }: Bars): string {
  const ticks = minuteSteps(Math.max(1, ...rows.map((row) => row.closedMinutes + row.restrictedMinutes)))
  const width = (minutes: number) => ((right - left) * minutes) / (ticks.at(-1) ?? 1)
  const bottom = top + rows.length * step
  return drawing('closed-time', bottom + 26, title, description, [
    hatch,
    element('rect', { x: 0, y: 1, width: 16, height: 14, fill: ink.closed }),
    text(22, 13, closed, { fill: ink.soft }),
    element('rect', { x: 40 + closed.length * 7, y: 1, width: 16, height: 14, ...hatched }),
    text(62 + closed.length * 7, 13, restricted, { fill: ink.soft }),
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${left + width(tick)} ${top}V${bottom}`, stroke: ink.grid }),
      text(left + width(tick), bottom + 18, axisText(tick), { 'text-anchor': 'middle', fill: ink.soft }),
    ]),
    ...rows.flatMap((row, place) => {
      const y = top + place * step
      const isFirst = rows[place - 1]?.label !== row.label
      const [solid, lined] = [width(row.closedMinutes), width(row.restrictedMinutes)]
      return [
        ...(isFirst ? [text(0, y + 15, shortened(row.label, 40), { 'font-weight': 700 })] : []),
        text(0, y + (isFirst ? 31 : 24), shortened(row.detail, 50), { fill: ink.soft }),
        ...(solid > 0
          ? [element('rect', { x: left, y: y + 11, width: solid, height: 18, fill: ink.closed })]
          : []),
        ...(lined > 0
          ? [element('rect', { x: left + solid, y: y + 11, width: lined, height: 18, ...hatched })]
          : []),
        text(left + solid + lined + 8, y + 25, row.text, { 'font-weight': 700 }),
      ]
    }),
  ])
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
