import type { Country } from '../../data/model/country.ts'
import type { Position } from '../../data/model/ids.ts'
import type { BodyOf } from '../../data/model/kinds.ts'

/** When the entry at a place of a history happened: one every twenty seconds, all of it past. */
export const instant = (index: number): string =>
  new Date(Date.UTC(2026, 0, 5) + index * 20_000).toISOString()

/** Crossings of a history; more than half of it happens at the first. */
const crossings: readonly { id: string; position: Position; en: string; fr: string }[] = [
  {
    id: 'ambassador-bridge',
    position: [42.311972, -83.07649],
    en: 'Huron Church Road',
    fr: 'le chemin Huron Church',
  },
  { id: 'detroit-windsor-tunnel', position: [42.3245, -83.04], en: 'Goyeau Street', fr: 'la rue Goyeau' },
  { id: 'blue-water-bridge', position: [42.999, -82.424], en: 'Highway 402', fr: "l'autoroute 402" },
  { id: 'peace-bridge', position: [42.9069, -78.905], en: 'the QEW', fr: 'la voie QEW' },
  {
    id: 'lewiston-queenston-bridge',
    position: [43.1534, -79.0447],
    en: 'Highway 405',
    fr: "l'autoroute 405",
  },
  { id: 'thousand-islands-bridge', position: [44.347229, -75.983592], en: 'I-81', fr: "l'I-81" },
  { id: 'champlain-lacolle', position: [45.008825, -73.452358], en: 'A-15', fr: "l'A-15" },
  { id: 'pacific-highway', position: [49.002, -122.7354], en: 'Highway 15', fr: "l'autoroute 15" },
]
const placeOf = (index: number) => {
  const place = crossings[index % 8 < 5 ? 0 : (index * 7) % crossings.length]
  if (!place) throw new Error('a history has no crossing')
  return place
}

const linkTo = (index: number) => [{ type: 'facility', id: placeOf(index).id } as const]
const directionOf = (index: number) => (index % 20 < 10 ? 'toCA' : 'toUS')

/** A square of about a kilometre at some distance of a place, another one for each index. */
export function yardAt([latitude, longitude]: Position, index: number): Position[] {
  const [south, west] = [
    latitude + ((index * 37) % 1000) / 2500 - 0.2,
    longitude + ((index * 91) % 1000) / 2000 - 0.25,
  ]
  return [
    [south, west],
    [south, west + 0.012],
    [south + 0.009, west + 0.012],
    [south + 0.009, west],
  ]
}

/** What the officials of a history write; each text carries its place in it. */
export const said = {
  note: (index: number): BodyOf<'note.added'> => ({
    text:
      index % 2 === 0
        ? `Queue of trucks on ${placeOf(index).en}, report ${String(index)}`
        : `File de camions sur ${placeOf(index).fr}, rapport ${String(index)}`,
    form: index % 7 === 0 ? 'call' : 'note',
    tags: index % 90 === 1 ? ['improve'] : [],
    links: linkTo(index),
  }),

  status: (index: number, facility = placeOf(index).id): BodyOf<'status.reported'> => ({
    facility,
    text: '',
    links: [],
    cells: [{ direction: 'toCA', mode: 'commercial', state: index % 20 === 0 ? 'open' : 'closed' }],
  }),

  wait: (index: number): BodyOf<'wait.observed'> => ({
    facility: placeOf(index).id,
    direction: directionOf(index),
    mode: 'commercial',
    minutes: index % 90,
    method: 'cameras',
    source: 'Bridge operator',
    observedAt: instant(index),
  }),

  message: (index: number): BodyOf<'message.issued'> => ({
    en: `Trucks use the Blue Water Bridge until further notice (${String(index)}).`,
    fr: `Les camions empruntent le pont Blue Water jusqu'à nouvel ordre (${String(index)}).`,
    channel: 'Web site',
    links: linkTo(index),
  }),

  disruption: (disruption: string, number: string, index: number): BodyOf<'disruption.opened'> => ({
    disruption,
    number,
    facility: placeOf(index).id,
    title:
      index % 200 === 56 ? `Truck fire on the span, ${String(index)}` : `Camion en feu, ${String(index)}`,
    cause: 'fire',
    description: 'Smoke on both decks',
    expectedEnd: null,
    source: 'Bridge operator',
    position: placeOf(index).position,
    cells: [{ direction: 'toCA', mode: 'commercial', state: 'closed' }],
    links: [],
  }),

  request: (request: string, number: string, to: Country, index: number): BodyOf<'request.opened'> => ({
    request,
    number,
    subject: 'personnel',
    to,
    title: `Two officers for the inner lane, ${String(index)}`,
    text: 'Deux personnes pour la voie de gauche',
    legalBasis: '',
    neededBy: null,
    links: linkTo(index),
  }),

  staging: (measure: string, number: string, index: number): BodyOf<'measure.started'> => ({
    measure,
    number,
    type: 'stagingArea',
    title: `Cour de triage ${String(index)}`,
    text: '',
    directions: ['toCA'],
    modes: ['commercial'],
    from: placeOf(index).id,
    to: [],
    area: yardAt(placeOf(index).position, index),
    capacity: 40 + (index % 200),
    isAdvice: false,
    links: [],
  }),

  decision: (decision: string, number: string, index: number): BodyOf<'decision.proposed'> => ({
    decision,
    number,
    title: `Divert trucks to Blue Water, ${String(index)}`,
    text: 'Trucks to Canada go by the Blue Water Bridge until reopening.',
    needs: ['US', 'CA'],
    conditions: [],
    authority: { US: '', CA: '' },
    effectiveFrom: null,
    expiresAt: null,
    reviewAt: null,
    answerBy: null,
    links: linkTo(index),
  }),
}
