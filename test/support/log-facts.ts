import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

type Body = Readonly<Record<string, unknown>>
type Both = { en: string; fr: string }
type CellOf = { direction: string; mode: string; state: string; note?: string }
type StateOf = { facility: string; cell: CellOf; country: string; at: string; isStart: boolean }

/** An entry of an exported log, read from its own text alone. */
export type Raw = {
  hash: string
  kind: string
  desk: string
  official: string | null
  releasability: string
  seq: number
  occurredAt: string
  recordedAt: string
  body: Body
}

const ms = (at: string) => Date.parse(at)
const iso = (at: number) => new Date(at).toISOString()
/** Whole minutes from one instant to another. */
export const minutes = (from: string, to: string) => (ms(to) - ms(from)) / 60_000

/** The entries of an exported log as they stand in its file: hash and all are reckoned here. */
export async function entriesOf(path: string): Promise<Raw[]> {
  const { entries } = JSON.parse(await readFile(path, 'utf8')) as {
    entries: readonly { header: string; body: string }[]
  }
  return entries.map(({ header, body }) => ({
    ...(JSON.parse(header) as Omit<Raw, 'hash' | 'body'>),
    hash: createHash('sha256').update(header, 'utf8').digest('hex'),
    body: JSON.parse(body) as Body,
  }))
}

/** Reckons from the raw entries of a log what a report of it may say; nothing of the app's own views is asked. */
export class LogFacts {
  readonly entries: readonly Raw[]
  readonly acts: readonly { raw: Raw; shown: string }[]
  /** The exercise time of its start and of its end. */
  readonly window: { from: string; to: string }
  private readonly segments: { from: string; shown: string; rate: number }[] = []

  constructor(entries: readonly Raw[]) {
    this.entries = entries
    const acts: { raw: Raw; shown: string }[] = []
    for (const raw of this.of(
      'clock.started',
      'clock.paused',
      'clock.jumped',
      'clock.rateChanged',
      'exercise.ended',
    )) {
      const { kind, body, recordedAt: from } = raw
      const last = this.segments.at(-1)
      const isSet = kind === 'clock.jumped' || !last
      const shown = isSet ? String(body['exerciseTime']) : this.shown(from)
      const stands = kind === 'clock.paused' || kind === 'exercise.ended'
      const rate = stands ? 0 : typeof body['rate'] === 'number' ? body['rate'] : (last?.rate ?? 1)
      this.segments.push({ from, shown, rate })
      acts.push({ raw, shown })
    }
    this.acts = acts
    this.window = { from: acts[0]?.shown ?? '', to: acts.at(-1)?.shown ?? '' }
  }

  of(...kinds: string[]): Raw[] {
    return this.entries.filter(({ kind }) => kinds.includes(kind))
  }

  /** What the exercise clock showed at a real instant; before its start, as if it had always run. */
  shown(real: string): string {
    const [first] = this.segments
    const last = this.segments.findLast(({ from }) => from <= real)
    if (!first) return real
    if (!last) return iso(ms(first.shown) - (ms(first.from) - ms(real)))
    return iso(ms(last.shown) + Math.floor((ms(real) - ms(last.from)) * last.rate))
  }

  at = ({ occurredAt }: Raw) => this.shown(occurredAt)
  byHash = (hash: unknown) => this.entries.find((each) => each.hash === hash)
  text = (raw: Raw | undefined, key: string) => String(raw?.body[key] ?? '')
  desk = (id: string) => this.of('desk.enrolled').find((each) => each.desk === id)?.body
  country = ({ desk }: Raw) => String(this.desk(desk)?.['country'])
  reference = (raw: Raw) => `${String(this.desk(raw.desk)?.['code'])}#${String(raw.seq)}`

  /** `US Dana Example, CBP`: the mark of the country, who wrote it, and for whom. */
  author(raw: Raw): string {
    const person = this.of('official.registered').find(({ body }) => body['official'] === raw.official)?.body
    const agency = String(person?.['agency'] ?? this.desk(raw.desk)?.['agency'])
    return `${this.country(raw)} ${person ? `${String(person['name'])}, ` : ''}${agency}`
  }

  get overview() {
    type Overview = {
      startsOn: string
      endsOn: string
      plan: string | null
      objectives: readonly {
        id: string
        number: number
        title: Both
        tasks: readonly { text: Both; target: Both; targetMinutes: number | null; reference: string }[]
      }[]
    }
    return this.of('exercise.planned', 'exercise.replanned').at(-1)?.body['overview'] as Overview
  }

  /** Each delivered inject with the first entry that answers it, linked by its author or ticked. */
  get injects() {
    return this.of('inject.delivered').map((raw) => {
      const id = raw.body['inject']
      const ticked = this.of('expectedAction.met').filter(({ body }) => body['inject'] === id)
      const linked = this.entries.filter(({ body }) =>
        (body['links'] as { type: string; id: string }[] | undefined)?.some(
          (link) => link.type === 'inject' && link.id === id,
        ),
      )
      const isPlay = ({ body, kind }: Raw) =>
        body['inject'] === undefined &&
        !/^(exercise|clock|inject|observation|objective|hotWash|correctiveAction)\./.test(kind)
      const [answer] = [
        ...linked.filter(isPlay),
        ...ticked.flatMap(({ body }) => this.byHash(body['entry']) ?? []),
      ].sort((a, b) => ms(this.at(a)) - ms(this.at(b)))
      const content = raw.body['content'] as { number: string; title: Both; plannedOffset: number | null }
      return { raw, answer, content, at: this.at(raw) }
    })
  }

  /** The country that answers for a direction's state, and when it said so, by crossing, direction and mode. */
  get states() {
    const cells = new Map<string, StateOf[]>()
    const starts = new Set(
      this.of('inject.delivered')
        .filter(({ body }) => (body['content'] as { number: string }).number === '0')
        .map(({ body }) => body['inject']),
    )
    for (const raw of this.of('status.reported', 'disruption.opened', 'disruption.updated'))
      for (const cell of (raw.body['cells'] ?? []) as CellOf[]) {
        const facility = this.text(raw, 'facility')
        const key = `${facility} ${cell.direction} ${cell.mode}`
        const owner = cell.direction === 'toUS' ? 'US' : 'CA'
        // What control changes, it changes for the country that the direction leads into.
        const country = raw.body['inject'] === undefined ? this.country(raw) : owner
        const isStart = raw.body['inject'] !== undefined && starts.has(raw.body['inject'])
        cells.set(key, [...(cells.get(key) ?? []), { facility, cell, country, at: this.at(raw), isStart }])
      }
    return cells
  }

  /** Crossings of which all that was ever said is that inject 0, the situation before anything happens, has them closed. */
  get outOfService(): ReadonlySet<string> {
    const said = [...this.states.values()].flat()
    const happened = said.filter(({ cell, isStart }) => !isStart || cell.state !== 'closed')
    const inUse = new Set(happened.map(({ facility }) => facility))
    return new Set(said.map(({ facility }) => facility).filter((id) => !inUse.has(id)))
  }

  /** Minutes that a direction and mode was in a state by its owner's reports, until the end. */
  minutesIn(reports: readonly { cell: CellOf; country: string; at: string }[], state: string): number {
    const own = reports.filter(({ cell, country }) => country === (cell.direction === 'toUS' ? 'US' : 'CA'))
    return own.reduce((sum, { cell, at }, place) => {
      if (cell.state !== state) return sum
      return sum + minutes(at, own[place + 1]?.at ?? this.window.to)
    }, 0)
  }

  /** Decisions with the time of each concurrence and of effect. */
  get decisions() {
    return this.of('decision.proposed').map((raw) => {
      const answers = this.of('decision.concurred').filter(
        ({ body }) => body['decision'] === raw.body['decision'],
      )
      const needs = raw.body['needs'] as string[]
      const by = (country: string) => answers.find((each) => this.country(each) === country)
      const all = needs.map((country) => by(country))
      const last = all.every(Boolean)
        ? all
            .flatMap((each) => (each ? [this.at(each)] : []))
            .sort()
            .at(-1)
        : undefined
      const name = `${this.text(raw, 'number')} ${this.text(raw, 'title')}`
      return { raw, name, needs, by, proposedAt: this.at(raw), inEffectAt: last ?? null }
    })
  }
}
