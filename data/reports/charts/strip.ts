import type { Instant } from '../../model/ids.ts'
import { epochMs, instantAt } from '../../rules/instant.ts'
import { drawing, element, ink, minuteSteps, shortened, text } from './svg.ts'

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

const [left, right, top, step] = [236, 700, 58, 34]

/** Disruptions as bars over the length of the event, decisions in effect as diamonds above. */
export function stripChart(strip: Strip): string {
  const [from, to] = [epochMs(strip.window.from), epochMs(strip.window.to)]
  const length = Math.max(60_000, to - from)
  const x = (at: Instant) =>
    left + ((right - left) * Math.min(length, Math.max(0, epochMs(at) - from))) / length
  const bottom = top + strip.rows.length * step
  const stepMs = (minuteSteps(length / 60_000)[1] ?? 1) * 60_000
  const first = Math.ceil(from / stepMs) * stepMs
  const ticks = Array.from({ length: Math.max(0, Math.floor((to - first) / stepMs) + 1) }, (_, place) =>
    instantAt(first + place * stepMs),
  )
  return drawing('disruption-strip', bottom + 28, strip.title, strip.description, [
    ...ticks.flatMap((tick) => [
      element('path', { d: `M${x(tick)} ${top - 6}V${bottom}`, stroke: ink.grid }),
      text(Math.min(x(tick), right - 8), bottom + 18, strip.tickText(tick), {
        'text-anchor': 'middle',
        fill: ink.soft,
      }),
    ]),
    text(0, bottom + 18, shortened(strip.zoneText, 38), { fill: ink.soft }),
    ...(strip.marks.length > 0 ? [text(0, 32, shortened(strip.decisionText, 34), { fill: ink.soft })] : []),
    ...strip.marks.flatMap((mark, place) => markParts(x(mark.at), mark.text, place)),
    ...strip.rows.flatMap((row, place) => {
      const y = top + place * step
      const [start, end] = [x(row.from), row.to === null ? right : x(row.to)]
      return [
        text(0, y + 12, row.label, { 'font-weight': 700 }),
        text(0, y + 27, shortened(row.detail, 34), { fill: ink.soft }),
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
function markParts(x: number, label: string, place: number): string[] {
  return [
    element('path', { d: `M${x} 24L${x + 8} 32L${x} 40L${x - 8} 32Z`, fill: ink.text }),
    element('path', { d: `M${x} 40V${top - 6}`, stroke: ink.text, 'stroke-dasharray': '2 3' }),
    text(x, place % 2 === 0 ? 18 : 54, label, {
      'text-anchor': 'middle',
      'font-size': 13,
      'font-weight': 700,
    }),
  ]
}
