import type { Country } from '../../model/country.ts'
import {
  WIDTH,
  axisText,
  drawing,
  element,
  ink,
  labelLines,
  minuteSteps,
  shortened,
  signWidth,
  text,
  wrapped,
  type LabelLine,
} from './svg.ts'

type DumbbellRow = {
  label: string
  detail: string
  marks: readonly { country: Country; minutes: number; declines: boolean }[]
  effectMinutes: number | null
  text: string
}

type Dumbbell = {
  title: string
  description: string
  legend: { US: string; CA: string; effect: string; declined: string }
  unit: string
  rows: readonly DumbbellRow[]
}

const [left, right, top, lineStep] = [236, 574, 44, 16]
/** The end of a name keeps clear of the first mark. */
const detailLength = Math.floor((left - 16) / signWidth.plain)

/** Time from proposal to each country's answer: square is the United States, round is Canada, a diamond is effect. */
export function dumbbellChart({ title, description, legend, unit, rows }: Dumbbell): string {
  const most = Math.max(
    1,
    ...rows.flatMap((row) => [...row.marks.map(({ minutes }) => minutes), row.effectMinutes ?? 0]),
  )
  const ticks = minuteSteps(most)
  const x = (minutes: number) => left + ((right - left) * Math.max(0, minutes)) / (ticks.at(-1) ?? 1)
  let bottom = top
  const laid = rows.map((row) => {
    const details = wrapped(row.detail, detailLength, 2)
    const height = (details.length + 1) * lineStep + 10
    bottom += height
    return { row, details, y: bottom - height / 2 }
  })
  const parts = [
    ...legendParts(legend, unit),
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${x(tick)} ${top}V${bottom}`, stroke: ink.grid }),
      text(x(tick), bottom + 18, axisText(tick), { 'text-anchor': 'middle', fill: ink.soft }),
    ]),
    ...laid.flatMap(({ row, details, y }) => rowParts(row, details, y, x)),
  ]
  return drawing('time-to-concurrence', bottom + 26, title, description, parts)
}

function legendParts(legend: Dumbbell['legend'], unit: string): string[] {
  const width = (words: string) => words.length * signWidth.plain + 38
  let at = 0
  const entry = (words: string, mark: (x: number) => string) => {
    const part = [mark(at + 8), text(at + 22, 13, words, { fill: ink.soft })].join('')
    at += width(words)
    return part
  }
  return [
    entry(legend.US, (x) => square(x, 8)),
    entry(legend.CA, (x) => round(x, 8)),
    entry(legend.effect, (x) => diamond(x, 8, 8)),
    text(0, 34, unit, { fill: ink.soft }),
    text(WIDTH, 34, legend.effect, { 'text-anchor': 'end', fill: ink.soft }),
  ]
}

function rowParts(
  row: DumbbellRow,
  details: readonly LabelLine[],
  y: number,
  x: (minutes: number) => number,
): string[] {
  const ends = [
    ...row.marks.map(({ minutes }) => minutes),
    ...(row.effectMinutes === null ? [] : [row.effectMinutes]),
  ]
  const far = Math.max(0, ...ends)
  return [
    text(0, y + 6 - (details.length * lineStep) / 2, row.label, { 'font-weight': 700 }),
    ...labelLines(0, y + 6 + (1 - details.length / 2) * lineStep, lineStep, details, { fill: ink.soft }),
    element('path', {
      d: `M${x(0)} ${y}H${x(far)}`,
      stroke: ink.axis,
      'stroke-width': 4,
      ...(row.effectMinutes === null ? { 'stroke-dasharray': '7 4' } : {}),
    }),
    ...(row.effectMinutes === null ? [] : [diamond(x(row.effectMinutes), y)]),
    ...row.marks.map(({ country, minutes, declines }) =>
      declines
        ? crossed(x(minutes), y, country)
        : country === 'US'
          ? square(x(minutes), y)
          : round(x(minutes), y),
    ),
    ...row.text.split(' | ').map((part, place, parts) =>
      text(WIDTH, y + 5 + place * 16 - (parts.length - 1) * 8, shortened(part, 24), {
        'text-anchor': 'end',
        'font-weight': place === 0 ? 700 : 500,
      }),
    ),
  ]
}

const square = (x: number, y: number) =>
  element('rect', { x: x - 8, y: y - 8, width: 16, height: 16, rx: 2, fill: ink.us })
const diamond = (x: number, y: number, size = 13) =>
  element('path', {
    d: `M${x} ${y - size}l${size} ${size}l-${size} ${size}l-${size} -${size}z`,
    fill: '#ffffff',
    stroke: ink.text,
    'stroke-width': 2,
  })
const round = (x: number, y: number) => element('circle', { cx: x, cy: y, r: 8.5, fill: ink.ca })

/** A refusal: the country's shape, hollow, with a cross. */
const crossed = (x: number, y: number, country: Country) => {
  const stroke = country === 'US' ? ink.us : ink.ca
  const shape = { fill: '#ffffff', stroke, 'stroke-width': 2 }
  return [
    country === 'US'
      ? element('rect', { x: x - 8, y: y - 8, width: 16, height: 16, rx: 2, ...shape })
      : element('circle', { cx: x, cy: y, r: 8.5, ...shape }),
    element('path', { d: `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`, stroke, 'stroke-width': 2 }),
  ].join('')
}
