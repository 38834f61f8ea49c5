import { drawing, element, ink, shortened, signWidth, text } from './svg.ts'

type Regions = {
  title: string
  description: string
  legend: { counts: string; covered: string; rest: string }
  rows: readonly { label: string; counts: number; covered: number; of: number; text: string }[]
}

const [left, right, top, step] = [250, 560, 34, 30]

/** Crossings of each region, one box each: solid counts, hatched is covered and not validated, empty is neither. */
export function regionsChart({ title, description, legend, rows }: Regions): string {
  const most = Math.max(1, ...rows.map(({ of }) => of))
  const box = Math.min(22, (right - left) / most)
  const bottom = top + rows.length * step
  return drawing('coverage-regions', bottom + 4, title, description, [
    hatch,
    ...legendParts(legend),
    ...rows.flatMap((row, place) => {
      const y = top + place * step
      return [
        text(0, y + 17, shortened(row.label, Math.floor((left - 8) / signWidth.bold)), {
          'font-weight': 700,
        }),
        ...Array.from({ length: row.of }, (_, index) =>
          unit(
            left + index * box,
            y + 3,
            box - 4,
            index < row.counts ? solid : index < row.covered ? hatched : empty,
          ),
        ),
        text(left + row.of * box + 8, y + 17, row.text, { fill: ink.text }),
      ]
    }),
  ])
}

const solid = { fill: ink.text }
const hatched = { fill: 'url(#coverage-regions-hatch)', stroke: ink.text, 'stroke-width': 1.5 }
const empty = { fill: '#ffffff', stroke: ink.axis, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' }

const unit = (x: number, y: number, size: number, look: Record<string, string | number>) =>
  element('rect', { x, y, width: size, height: 18, rx: 2, ...look })

function legendParts({ counts, covered, rest }: Regions['legend']): string[] {
  let at = 0
  return (
    [
      [counts, solid],
      [covered, hatched],
      [rest, empty],
    ] as const
  ).flatMap(([words, look]) => {
    const x = at
    at += 34 + words.length * signWidth.plain
    return [unit(x, 1, 18, look), text(x + 24, 15, words, { fill: ink.soft })]
  })
}

const hatch = element(
  'defs',
  {},
  element(
    'pattern',
    {
      id: 'coverage-regions-hatch',
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { width: 5, height: 5, fill: '#ffffff' }),
    element('path', { d: 'M0 0V5', stroke: ink.text, 'stroke-width': 2.4 }),
  ),
)
