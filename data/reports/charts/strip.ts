import type { Instant } from '../../model/ids.ts'
import { epochMs, instantAt } from '../../rules/instant.ts'
import { drawing, element, ink, labelLines, minuteSteps, signWidth, text, WIDTH, wrapped } from './svg.ts'

/** A decision taking effect. */
export type StripMark = { at: Instant; text: string }

type Strip = {
  title: string
  description: string
  window: { from: Instant; to: Instant }
  tickText(at: Instant): string
  zoneText: string
  decisionText: string
  marks: readonly StripMark[]
  rows: readonly { label: string; detail: string; from: Instant; to: Instant | null; stillText: string }[]
}

const [left, right, top, lineStep] = [236, 700, 58, 15]
const fits = Math.floor((left - 8) / signWidth.plain)

/** Disruptions as bars over the length of the event, decisions in effect as diamonds above. */
export function stripChart(strip: Strip): string {
  const [from, to] = [epochMs(strip.window.from), epochMs(strip.window.to)]
  const length = Math.max(60_000, to - from)
  const x = (at: Instant) =>
    left + ((right - left) * Math.min(length, Math.max(0, epochMs(at) - from))) / length
  let bottom = top
  const laid = strip.rows.map((row) => {
    const [y, details] = [bottom, wrapped(row.detail, fits, 2)]
    bottom += (details.length + 1) * lineStep + 6
    return { row, y, details }
  })
  const zone = wrapped(strip.zoneText, fits)
  const stepMs = (minuteSteps(length / 60_000)[1] ?? 1) * 60_000
  const first = Math.ceil(from / stepMs) * stepMs
  const ticks = Array.from({ length: Math.max(0, Math.floor((to - first) / stepMs) + 1) }, (_, place) =>
    instantAt(first + place * stepMs),
  )
  return drawing('disruption-strip', bottom + 13 + zone.length * lineStep, strip.title, strip.description, [
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${x(tick)} ${top - 6}V${bottom}`, stroke: ink.grid }),
      text(Math.min(x(tick), right - 8), bottom + 18, strip.tickText(tick), {
        'text-anchor': 'middle',
        fill: ink.soft,
      }),
    ]),
    ...labelLines(0, bottom + 18, lineStep, zone, { fill: ink.soft }),
    ...(strip.marks.length > 0
      ? labelLines(0, 32, lineStep, wrapped(strip.decisionText, fits), { fill: ink.soft })
      : []),
    ...strip.marks.flatMap((mark, place) => markParts(x(mark.at), mark.text, place)),
    ...laid.flatMap(({ row, y, details }) => {
      const [start, end] = [x(row.from), row.to === null ? right : x(row.to)]
      return [
        text(0, y + 12, row.label, { 'font-weight': 700 }),
        ...labelLines(0, y + 12 + lineStep, lineStep, details, { fill: ink.soft }),
        element('rect', {
          x: start,
          y: y + 6,
          width: Math.max(3, end - start),
          height: 16,
          fill: ink.closed,
          'fill-opacity': 0.28,
          stroke: ink.closed,
          'stroke-width': 1.5,
        }),
        ...(row.to === null
          ? [
              element('path', { d: `M${right} ${y + 2}l10 12l-10 12z`, fill: ink.closed }),
              text(right - 6, y + 19, row.stillText, {
                'text-anchor': 'end',
                fill: ink.closedText,
                'font-weight': 600,
              }),
            ]
          : []),
      ]
    }),
    element('path', { d: `M${left} ${bottom}H${right}`, stroke: ink.axis, 'stroke-width': 2 }),
  ])
}

/** Neighbours write above and below by turns, so that close decisions stay readable. */
function markParts(x: number, words: string, place: number): string[] {
  // The name of a mark at the edge keeps inside.
  const middle = Math.min(x, WIDTH - (words.length * signWidth.bold) / 2)
  return [
    element('path', { d: `M${x} 24L${x + 8} 32L${x} 40L${x - 8} 32Z`, fill: ink.text }),
    element('path', { d: `M${x} 40V${top - 6}`, stroke: ink.text, 'stroke-dasharray': '2 3' }),
    text(middle, place % 2 === 0 ? 18 : 54, words, {
      'text-anchor': 'middle',
      'font-size': 13,
      'font-weight': 700,
    }),
  ]
}
