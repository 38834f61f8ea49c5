import type { Country } from '../../data/model/country.ts'
import type { ElementValue } from '../../data/model/entries/playbook.ts'
import type { Element, Lane, Playbook } from '../../data/model/playbook.ts'
import { pictureOf, type Picture } from '../../data/projections/picture.ts'
import { runView, type RunView } from '../../data/projections/run-view.ts'
import { playbookHash } from '../../data/rules/playbook-hash.ts'
import { at, LogWriter } from './log-fixture.ts'

export const run = '0192f000-0000-7000-8000-0000000000a1'

/** A log with one run of a playbook, and the view of it at a minute. */
export class RunLog {
  readonly log = new LogWriter().enrol()
  readonly playbook: Playbook
  readonly start: number

  constructor(playbook: Playbook, start = 100) {
    this.playbook = playbook
    this.start = start
    const hash = playbookHash(playbook)
    const { id, version, title } = playbook
    this.log.write('US', 'playbook.adopted', { playbook, hash, text: '' })
    this.log.write(
      'US',
      'run.started',
      {
        run,
        number: 'DET-1',
        playbook: { id, version, hash, title },
        facility: 'blue-water-bridge',
        startedAt: at(start),
        text: '',
        links: [],
      },
      { minute: start },
    )
  }

  step(
    country: Country,
    kind: 'started' | 'done' | 'skipped',
    step: string,
    lane: Lane,
    minute: number,
  ): this {
    const given = { minute: this.start + minute }
    if (kind === 'started') this.log.write(country, 'run.stepStarted', { run, step, lane, text: '' }, given)
    if (kind === 'done') this.log.write(country, 'run.stepDone', { run, step, lane, text: '' }, given)
    if (kind === 'skipped')
      this.log.write(country, 'run.stepSkipped', { run, step, lane, reason: 'Not here' }, given)
    return this
  }

  fill(country: Country, element: Element, minute: number, value = valueFor(element)): this {
    const minutes = this.start + minute
    this.log.write(
      country,
      'run.informationFilled',
      {
        run,
        element: element.id,
        subject: element.subject && 'Lock 1',
        value,
        unit: element.units[0] ?? null,
        baseline: element.hasBaseline && typeof value === 'number' ? 2 : null,
        observedAt: at(minutes),
        source: 'Watch',
        confidence: 'high',
        nextUpdateAt: null,
      },
      { minute: minutes },
    )
    return this
  }

  picture(country: Country = 'US'): Picture {
    return pictureOf(this.log.entries, country)
  }

  view(minute: number, country: Country = 'US'): RunView {
    const picture = this.picture(country)
    const known = picture.runs[run]
    if (!known) throw new Error('no run')
    return runView(known, this.playbook, picture.decisions, at(this.start + minute))
  }
}

/** A value that fits an element. */
export function valueFor({ type, options, min }: Element): ElementValue {
  switch (type) {
    case 'number':
    case 'count':
      return Math.max(1, min ?? 1)
    case 'yesNo':
      return true
    case 'choice':
      return options[0]?.id ?? ''
    case 'instant':
      return at(101)
    case 'position':
      return '43.0, -82.4'
    default:
      return 'Second span'
  }
}
