import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { flowText } from '../../data/reports/tell.ts'
import { formatInstant, formatUtc } from '../../data/words/format.ts'
import type { LogFacts, Raw } from './log-facts.ts'
import type { InWords } from './report-words.ts'

/** Kinds that set an event up and have no row in the timeline of a report. */
const setUp = /^(desk|official)\./

/** Every entry of the timeline: when, by whom, of what kind, and the numbers of its sentence. */
export function timelineClaims(facts: LogFacts, w: InWords): string[] {
  const { t, local } = w
  const shown = facts.entries.filter(({ kind }) => !setUp.test(kind))
  const days = new Set(shown.map((raw) => local(facts.at(raw), 'date')))
  const disruptions = facts.of('disruption.opened')
  return [
    ...days,
    local(facts.window.from),
    ...facts.decisions.flatMap(({ raw, inEffectAt }) =>
      inEffectAt === null ? [] : [facts.text(raw, 'number')],
    ),
    ...disruptions.flatMap((raw) => {
      const name = `${facts.text(raw, 'number')} ${facts.text(raw, 'title')}`
      const about = `${w.place(facts.text(raw, 'facility'))} · ${t(`cause.${raw.body['cause'] as 'unknown'}`)}`
      return [`${name} ${about} | ${local(facts.at(raw))}`]
    }),
    ...shown.map((raw) => {
      const time = `${local(facts.at(raw), 'time')} ${formatUtc(facts.at(raw))}`
      const mark = raw.releasability === 'SHARED' ? '' : ` ${t(`releasability.${raw.releasability as 'US'}`)}`
      const real = t('report.timeline.real', { at: local(raw.occurredAt) })
      return `${time} ${real} | ${facts.author(raw)}${mark} | ${t(`kind.${raw.kind}` as 'kind.note.added')} ${sentence(facts, raw, w)}`.trim()
    }),
  ]
}

/** As far as an entry's sentence has numbers that are not its own words. */
function sentence(facts: LogFacts, raw: Raw, { t, language, either, local }: InWords): string {
  const { body, kind } = raw
  const on = (key: string) => facts.text(raw, key)
  const content = body['content'] as
    { number: string; title: { en: string; fr: string }; channel: 'phone' } | undefined
  const moment = () => formatInstant(on('exerciseTime'), 'UTC', language, 'short')
  const cut = (text: string) => text.split('@')[0] ?? ''
  const country = facts.country(raw)
  switch (kind) {
    case 'exercise.planned':
    case 'exercise.replanned': {
      const { name, type, objectives } = body['overview'] as {
        name: string
        type: 'tabletop'
        objectives: unknown[]
      }
      const values = { name, type: t(`exerciseType.${type}`), count: objectives.length, text: '@' }
      return cut(t(`sentence.${kind}`, values)).trim()
    }
    case 'plan.activated': {
      const plan = body['snapshot'] as Record<'number' | 'major' | 'minor', string> & {
        content: { title: string }
      }
      const version = `${plan.major}.${plan.minor}`
      return t('sentence.plan.activated', {
        number: plan.number,
        version,
        title: plan.content.title,
        text: '',
      }).trim()
    }
    case 'disruption.opened':
    case 'measure.started':
    case 'decision.proposed':
      return `${on('number')} ${on('title')}`
    case 'decision.concurred':
      return facts.decisions.find((each) => each.raw.body['decision'] === body['decision'])?.name ?? ''
    case 'clock.started':
      return t('sentence.clock.started', { at: moment(), rate: on('rate') })
    case 'clock.paused':
    case 'clock.jumped':
      return t(`sentence.${kind}`, { at: moment(), text: on('reason') })
    case 'inject.delivered':
      return cut(
        t('sentence.inject.delivered', {
          number: content?.number ?? '',
          channel: '@',
          from: '',
          to: '',
          title: '',
          text: '',
        }),
      )
    case 'expectedAction.met': {
      const inject = facts.injects.find((each) => each.raw.body['inject'] === body['inject'])
      const by = facts.byHash(body['entry'])
      return t('sentence.expectedAction.met', {
        ...{ number: inject?.content.number ?? '', title: inject ? either(inject.content.title) : '' },
        ...{ by: by ? facts.reference(by) : '', text: on('remarks') },
      }).trim()
    }
    case 'observation.recorded':
    case 'objective.rated': {
      const objective = facts.overview.objectives.find(({ id }) => id === body['objective'])
      const about = {
        number: objective?.number ?? 0,
        title: objective ? either(objective.title) : '',
        country,
      }
      const rating = on('rating')
      return t(`sentence.${kind}`, { ...about, rating, type: on('type'), text: on('text') || on('reason') })
    }
    case 'correctiveAction.opened':
      return t('sentence.correctiveAction.opened', {
        ...{
          number: on('number'),
          on: on('due'),
          organisation: on('organisation'),
          title: on('recommendation'),
        },
      })
    case 'report.finalised':
      return t('sentence.report.finalised', { country, on: on('on'), text: on('remarks') }).trim()
    case 'wait.observed': {
      const flow = flowText([body['direction'] as 'toUS'], [body['mode'] as 'bus'], language)
      const method = t(`waitMethod.${on('method') as 'official'}`)
      const at = local(on('observedAt'), 'time')
      const place = facilityById(on('facility'))
      const said = { flow, method, at, source: on('source'), minutes: Number(body['minutes']) }
      return `${place ? facilityName(place, language) : ''} ${t('report.line.wait', said)}`
    }
    default:
      return ''
  }
}
