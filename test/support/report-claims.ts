import type { Language } from '../../data/model/country.ts'
import { dataVersion } from '../../data/reference/reference.ts'
import { formatUtc } from '../../data/words/format.ts'
import { minutes, type LogFacts } from './log-facts.ts'
import { evaluationClaims } from './report-claims-evaluation.ts'
import { timelineClaims } from './report-claims-timeline.ts'
import { openClaims, registerClaims, trafficClaims } from './report-claims-traffic.ts'
import type { Claims } from './report-text.ts'
import { wordsIn, type InWords } from './report-words.ts'

/** Everything that the report of an exercise must say with a number in it, reckoned from the raw log. */
export function claimsOf(facts: LogFacts, language: Language, generatedAt: string): Claims {
  const w = wordsIn(language)
  return {
    '': [period(facts, w)],
    'report.exercise': exercise(facts, w),
    'report.overview': overview(facts, w),
    ...evaluationClaims(facts, w),
    ...trafficClaims(facts, w),
    'report.timeline': timelineClaims(facts, w),
    'report.decisions': registerClaims(facts, w),
    'report.open': openClaims(facts, w),
    'report.participants.appendix': participants(facts),
    'report.integrity': integrity(facts, w),
    footer: [`${dataVersion} · ${generatedAt.slice(0, 10)} ${formatUtc(generatedAt)}`],
  }
}

function period({ window: { from, to } }: LogFacts, { t, local }: InWords): string {
  const utc = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)}Z`
  return t('report.front.period', {
    ...{ from: local(from, 'full'), to: local(to, 'full') },
    ...{ fromUtc: utc(from), toUtc: utc(to) },
  })
}

function exercise(facts: LogFacts, { t, local, either }: InWords): string[] {
  const { startsOn, endsOn, objectives } = facts.overview
  const activated = facts.of('plan.activated').at(-1)?.body['snapshot'] as {
    number: string
    content: { title: string }
  }
  return [
    startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`,
    ...objectives.map(({ number, title }) => `${String(number)}. ${either(title)}`),
    `${activated.number} ${activated.content.title}`,
    ...facts.acts.map(({ raw, shown }) => {
      const type = raw.kind.split('.')[1] ?? ''
      const what = t('report.exercise.clock.what', { type, rate: String(raw.body['rate'] ?? '') })
      const reason = facts.text(raw, 'reason')
      const said = [facts.country(raw), what, reason].filter((part) => part !== '').join(' ')
      return `${said} | ${local(shown, 'full')} | ${local(raw.recordedAt, 'full')}`
    }),
  ]
}

function overview(facts: LogFacts, { t, lasts }: InWords): string[] {
  const { window, decisions } = facts
  const disruptions = facts.of('disruption.opened')
  const agreed = decisions.flatMap(({ proposedAt, inEffectAt }) =>
    inEffectAt === null ? [] : [minutes(proposedAt, inEffectAt)],
  )
  const [median = 0] = agreed.sort((a, b) => a - b).slice(Math.floor((agreed.length - 1) / 2))
  const closed = [...facts.states.values()]
    .filter(([first]) => first && !facts.outOfService.has(first.facility))
    .map((reports) => facts.minutesIn(reports, 'closed'))
  return [
    t('report.overview.text', {
      duration: lasts(minutes(window.from, window.to)),
      disruptions: disruptions.length,
      crossings: new Set(disruptions.map((each) => facts.text(each, 'facility'))).size,
      measures: facts.of('measure.started').length,
      decisions: decisions.length,
      agreed: agreed.length,
      requests: facts.of('request.opened').length,
    }),
    `${t('report.figure.median')} ${lasts(median)}`,
    `${t('report.figure.agreed')} ${t('report.figure.ofValue', { part: agreed.length, whole: decisions.length })}`,
    `${t('report.figure.closed')} ${lasts(Math.max(...closed))}`,
    `${t('report.figure.entries', { corrected: facts.of('entry.corrected', 'entry.retracted').length })} ${String(facts.entries.length)}`,
  ]
}

function participants(facts: LogFacts): string[] {
  const agencies = new Map<string, number>()
  for (const raw of facts.entries) {
    const [country = '', agency = ''] = [
      facts.country(raw),
      facts
        .author(raw)
        .split(/^.. |, /)
        .at(-1),
    ]
    agencies.set(`${country} ${agency}`, (agencies.get(`${country} ${agency}`) ?? 0) + 1)
  }
  return [...agencies].map(([name, count]) => {
    const positions = facts
      .of('official.registered')
      .filter((raw) => `${facts.country(raw)} ${facts.text(raw, 'agency')}` === name)
      .map((raw) => facts.text(raw, 'position'))
    return `${name} | ${[...new Set(positions)].sort().join(' ')} | ${String(count)}`
  })
}

function integrity(facts: LogFacts, { t, local }: InWords): string[] {
  const chains = new Map<string, typeof facts.entries>()
  for (const raw of facts.entries) {
    const key = `${raw.desk} ${raw.releasability}`
    chains.set(key, [...(chains.get(key) ?? []), raw])
  }
  const total = facts.entries.length
  const authors = new Set(facts.entries.flatMap(({ official }) => official ?? [])).size
  return [
    t('report.integrity.text', { entries: total, authors, chains: chains.size, verified: total }),
    ...[...chains.values()].flatMap((chain) => {
      const [first] = chain
      const last = chain.reduce((newest, each) => (each.seq > newest.seq ? each : newest))
      if (!first) return []
      const desk = facts.desk(first.desk)
      const said = `${String(desk?.['code'])} ${String(desk?.['name'])} ${t(`releasability.${first.releasability as 'US'}`)}`
      const of = { verified: chain.length, total: chain.length }
      const endorsed = facts.of('key.endorsed').find(({ body }) => body['desk'] === first.desk)
      const standing = endorsed ? 'endorsed' : 'opener'
      const at = endorsed ? local(facts.at(endorsed)) : ''
      const key = t('report.integrity.key', {
        standing,
        how: endorsed ? facts.text(endorsed, 'how') : 'other',
        at,
        seq: 0,
      })
      const head = last.hash.match(/.{8}/g)?.join(' ') ?? ''
      return [
        `${facts.country(first)} ${said} | ${String(chain.length)} | ${t('report.integrity.verified', of)} ${key} | ${head}`,
      ]
    }),
    t('report.integrity.data', { version: dataVersion }),
    // Names of things, no figures.
    t('report.integrity.caption'),
  ]
}
