import type { Country, Releasability } from '../../data/model/country.ts'
import type { Draft, Entry } from '../../data/model/entry.ts'
import type { ExerciseOverview } from '../../data/model/exercise.ts'
import type { Inject } from '../../data/model/inject.ts'
import type { BodyOf, Kind } from '../../data/model/kinds.ts'
import { deliveryDrafts, plannedDraft } from '../../data/projections/delivery.ts'
import { inExerciseTime } from '../../data/projections/exercise-time.ts'
import { pictureOf, type Picture } from '../../data/projections/picture.ts'
import { controlWords } from '../../data/words/exercise-control.ts'
import { LogWriter } from './log-fixture.ts'
import { planContent } from './plan-records.ts'

/** STARTEX of the story: 19:00 in Detroit on the evening of the blockade. */
export const startex = '2022-02-08T00:00:00.000Z'
export const exerciseId = '0192f000-0000-7000-8000-0000000000f1'
export const planId = '0192f000-0000-7000-8000-0000000000a1'
const id = (kind: string, number: number) =>
  `0192f000-0000-7000-80${kind}-${String(number).padStart(12, '0')}`
export const eventId = (number: number) => id('e0', number)
export const injectId = (number: number) => id('e1', number)

const both = (en: string, fr: string) => ({ en, fr })

export const overview = (more: Partial<ExerciseOverview> = {}): ExerciseOverview => ({
  name: 'Bridge blockade tabletop',
  type: 'tabletop',
  scope: both('Three hours, one room', 'Trois heures, une salle'),
  sponsor: 'Port committee',
  startsOn: '2026-11-22',
  endsOn: '2026-11-22',
  missionAreas: ['response'],
  threat: both('Protest', 'Manifestation'),
  scenario: both('The bridge to Canada is blocked.', 'Le pont vers le Canada est bloqué.'),
  place: 'Windsor',
  contact: 'Emergency manager',
  plan: planId,
  facilities: ['ambassador-bridge', 'blue-water-bridge'],
  organisations: [
    { country: 'US', name: 'CBP' },
    { country: 'CA', name: 'CBSA' },
  ],
  roles: [{ role: 'controller', country: 'CA', agency: 'CBSA', position: 'Watch' }],
  objectives: [
    {
      id: 'tell',
      number: 1,
      title: both('Tell each other', 'S’informer'),
      capabilities: ['operationalCommunications'],
      gateGroup: 'CI',
      tasks: [
        {
          id: 'call',
          text: both('Hold a joint call', 'Tenir un appel conjoint'),
          target: both('within 15 minutes', 'en 15 minutes'),
          targetMinutes: 15,
          reference: 'CI-01',
        },
      ],
    },
    {
      id: 'lead',
      number: 2,
      title: both('Decide together', ''),
      capabilities: ['operationalCoordination', 'planning'],
      gateGroup: 'CM',
      tasks: [],
    },
    {
      id: 'divert',
      number: 3,
      title: both('Divert trucks', 'Dévier les camions'),
      capabilities: ['criticalTransportation'],
      gateGroup: 'TM',
      tasks: [],
    },
    {
      id: 'reopen',
      number: 4,
      title: both('Reopen', 'Rouvrir'),
      capabilities: ['economicRecovery'],
      gateGroup: 'RC',
      tasks: [],
    },
  ],
  ...more,
})

export const inject = (number: number, offset: number, more: Partial<Inject> = {}): Inject => ({
  number: String(number),
  title: both(`Inject ${number}`, `Injection ${number}`),
  text: both('Vehicles stopped on the road', 'Des véhicules arrêtés sur la route'),
  from: both('Bridge operator', 'Exploitant du pont'),
  to: { countries: ['US', 'CA'], organisation: both('', '') },
  channel: 'phone',
  effects: [],
  type: 'inject',
  offset,
  expectedAction: both(`Do ${number}`, `Faire ${number}`),
  objectives: ['tell'],
  tasks: [],
  controller: 'Watch',
  evaluator: '',
  branch: null,
  basis: 'fiction',
  source: '',
  comments: '',
  ...more,
})

/** An exercise of both countries, written act by act; Canada controls. Minutes are real, from 12:00Z. */
export class ExerciseLog {
  readonly log = new LogWriter().enrol(true, 'exercise')
  minute = 10

  write<K extends Kind>(
    country: Country,
    kind: K,
    body: BodyOf<K>,
    given: { releasability?: Releasability; basedOn?: readonly string[] } = {},
  ): Entry {
    return this.log.write(country, kind, body, { minute: this.minute, ...given })
  }

  /** Writes drafts as the log would; the number of what they open is given here. */
  drafts(country: Country, drafts: readonly Draft[]): Entry[] {
    return drafts.map(({ kind, body, releasability, basedOn }) =>
      this.log.write(country, kind, body as BodyOf<typeof kind>, {
        minute: this.minute,
        releasability,
        basedOn,
      }),
    )
  }

  at(minute: number): this {
    this.minute = minute
    return this
  }

  plan(more: Partial<ExerciseOverview> = {}): this {
    this.write('CA', 'exercise.planned', { exercise: exerciseId, overview: overview(more) })
    return this
  }

  /** The event follows the plan that the exercise tests. */
  activate(crossings = ['ambassador-bridge', 'blue-water-bridge']): this {
    const content = planContent({ title: 'Detroit and St. Clair rivers', crossings })
    const snapshot = { library: exerciseId, plan: planId, number: 'DET-1', version: 'a'.repeat(64) }
    this.write('CA', 'plan.activated', {
      snapshot: { ...snapshot, major: 1, minor: 0, content },
      remarks: '',
    })
    return this
  }

  list(number: number, offset: number, more: Partial<Inject> = {}): this {
    this.drafts('CA', [plannedDraft({ event: eventId(number), content: inject(number, offset, more) }, 'CA')])
    return this
  }

  start(rate = 2): this {
    this.write('CA', 'clock.started', { exerciseTime: startex, rate })
    return this
  }

  deliver(number: number): Entry[] {
    const event = this.picture('CA').events[eventId(number)]
    if (!event) throw new Error(`no event ${number}`)
    return this.drafts(
      'CA',
      deliveryDrafts(event, { inject: injectId(number), at: startex, country: 'CA', words: controlWords() }),
    )
  }

  call(country: Country, text: string, injects: readonly number[] = []): Entry {
    const links = injects.map((number) => ({ type: 'inject' as const, id: injectId(number) }))
    return this.write(country, 'note.added', { text, form: 'call', tags: [], links })
  }

  observe(
    country: Country,
    objective: string,
    rating: 'P' | 'S' | 'M' | 'U' | 'NO' | null,
    more = {},
  ): Entry {
    const said = {
      task: null,
      type: 'neutral' as const,
      text: 'Seen',
      analysis: '',
      reference: '',
      links: [],
    }
    return this.write(country, 'observation.recorded', { objective, rating, ...said, ...more })
  }

  picture(country: Country = 'CA'): Picture {
    return pictureOf(this.log.entries, country)
  }

  told(country: Country = 'CA'): Picture {
    return inExerciseTime(this.picture(country))
  }
}
