import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../data/model/ids.ts'
import { barsChart } from '../../../data/reports/charts/bars.ts'
import { dumbbellChart } from '../../../data/reports/charts/dumbbell.ts'
import { placeMap } from '../../../data/reports/charts/place-map.ts'
import { stripChart } from '../../../data/reports/charts/strip.ts'

/** Units of a bold sign of size 14 in the widest font that pages are printed in where ours are not installed. */
const sign = 9.2

type Drawn = { x: number; y: number; words: string; end: boolean }
const texts = (svg: string): Drawn[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', words = '']) => {
    const value = (name: string) => Number(new RegExp(` ?${name}="([^"]*)"`).exec(attributes)?.[1])
    return { x: value('x'), y: value('y'), words, end: attributes.includes('text-anchor="end"') }
  })
const widthOf = ({ words }: Drawn) => words.length * sign
/** The places of texts that would be printed over each other. */
const overprinted = (all: readonly Drawn[]) =>
  all.filter((one, place) =>
    all
      .slice(place + 1)
      .some((other) => one.words !== other.words && one.x === other.x && Math.abs(one.y - other.y) < 13),
  )

describe('the charts of a report in both languages', () => {
  it('[RPT-47] keep the names of directions and modes clear of the bars, each language on its own line', () => {
    const row = { closedMinutes: 41, restrictedMinutes: 0, text: '41 min' }
    const svg = barsChart({
      title: 'Closed time',
      description: '',
      closed: 'Closed | Fermé',
      restricted: 'Restricted | Restreint',
      rows: [
        'Into Canada · Trucks | Vers le Canada · Camions',
        'Into Canada · Cars | Vers le Canada · Voitures',
      ].map((detail) => ({
        ...row,
        label: 'Gordie Howe International Bridge | Pont international Gordie-Howe',
        detail,
      })),
    })
    const bars = Math.min(
      ...[...svg.matchAll(/<rect x="(\d+)" y="\d+(?:\.\d+)?" width="\d+(?:\.\d+)?" height="18"/g)].map(
        ([, x]) => Number(x),
      ),
    )
    const labels = texts(svg).filter(({ x, y }) => x === 0 && y > 20)
    expect(labels.map(({ words }) => words)).toContain('Vers le Canada · Camions')
    for (const label of labels) expect(widthOf(label)).toBeLessThan(bars)
    expect(overprinted(labels)).toEqual([])
    const [closed, restricted] = texts(svg)
    expect((closed?.x ?? 0) + widthOf(closed as Drawn)).toBeLessThan((restricted?.x ?? 0) + 16)
  })

  it('[RPT-47] keep the title of a decision clear of its first mark, on two lines when it is long', () => {
    const svg = dumbbellChart({
      title: '',
      description: '',
      legend: { US: 'United States', CA: 'Canada', effect: 'In effect', declined: 'Declined' },
      unit: 'after the proposal',
      rows: [
        {
          ...{ label: 'DET-2', detail: 'Divert trucks to the Blue Water Bridge' },
          ...{ marks: [{ country: 'US', minutes: 0, declines: false }], effectMinutes: 16, text: '16 min' },
        },
      ],
    })
    const labels = texts(svg).filter(({ x, y }) => x === 0 && y > 40)
    expect(labels.map(({ words }) => words)).toEqual(['DET-2', 'Divert trucks to the Blue', 'Water Bridge'])
    for (const label of labels) expect(widthOf(label)).toBeLessThan(236)
    expect(overprinted(labels)).toEqual([])
  })

  it('[RPT-47] keep the name of a decision at the end of the event inside the page', () => {
    const window = { from: '2026-11-23T14:00:00.000Z' as Instant, to: '2026-11-23T14:41:00.000Z' as Instant }
    const svg = stripChart({
      ...{ title: '', description: '', window, tickText: () => '', zoneText: '', decisionText: '' },
      marks: [{ at: window.to, text: 'DET-SHARED-2' }],
      rows: [],
    })
    const name = texts(svg).find(({ words }) => words === 'DET-SHARED-2')
    expect((name?.x ?? 0) + widthOf(name as Drawn) / 2).toBeLessThanOrEqual(712)
  })

  it('[RPT-47] keep the names of places inside the map', () => {
    const svg = placeMap({
      ...{ title: '', description: '', watermark: null, diversionText: '', diversions: [] },
      legend: { closed: 'Closed', restricted: 'Restricted', open: 'Open', unknown: 'Unknown' },
      places: [
        { position: [42.31, -83.07], label: 'Ambassador Bridge | Pont Ambassador', state: 'closed' },
        { position: [43.0, -82.42], label: 'Blue Water Bridge | Pont Blue Water', state: 'open' },
      ],
    })
    const names = texts(svg).filter(({ words }) => /Bridge|Pont/.test(words))
    expect(new Set(names.map(({ words }) => words)).size).toBe(4)
    for (const name of names) {
      const [left, right] = name.end ? [name.x - widthOf(name), name.x] : [name.x, name.x + widthOf(name)]
      expect(left).toBeGreaterThan(0)
      expect(right).toBeLessThan(712)
    }
    expect(overprinted(names)).toEqual([])
  })
})
