import type { Direction, Mode } from '../../data/model/country.ts'
import { flowText } from '../../data/reports/tell.ts'
import { minutes, type LogFacts } from './log-facts.ts'
import type { Claims } from './report-text.ts'
import type { InWords } from './report-words.ts'

const closedOrNot = ['closed', 'restricted'] as const

/** How each crossing stood at the end, how long it was shut, when most was, and what was done and waited. */
export function trafficClaims(facts: LogFacts, w: InWords): Claims {
  const { t, local, lasts } = w
  const { states, window } = facts
  const flow = ({ direction, mode }: { direction: string; mode: string }) =>
    flowText([direction as Direction], [mode as Mode], w.language)
  const time = (of: number, was: boolean) => (was ? lasts(of) : '–')
  const shut = [...states.values()].flatMap((reports) => {
    const [first] = reports
    const [closed, restricted] = closedOrNot.map((state) => facts.minutesIn(reports, state))
    if (!first || facts.outOfService.has(first.facility) || (!closed && !restricted)) return []
    return [{ ...first, reports, closed: closed ?? 0, restricted: restricted ?? 0 }]
  })
  const owner = ({ direction }: { direction: string }) => (direction === 'toUS' ? 'US' : 'CA')
  return {
    'report.situation': [
      t('report.situation.asOf', { at: local(window.to, 'full') }),
      ...[...states.values()].flatMap((reports) => {
        const own = reports.filter(({ cell, country }) => country === owner(cell))
        const last = own.at(-1) ?? reports.at(-1)
        if (!last) return []
        const note = last.cell.note === undefined ? '' : ` ${last.cell.note}`
        const state = `${t(`state.${last.cell.state as 'open'}`)}${note}`
        return [`${flow(last.cell)} | ${state} | ${last.country} ${local(last.at)}`]
      }),
    ],
    'report.crossings': shut.flatMap(({ cell, closed, restricted, reports }) => [
      `${flow(cell)} | ${time(closed, closed > 0)} | ${time(restricted, restricted > 0)} | ${owner(cell)} ${t('report.crossings.owner')}`,
      ...(reports.length > 0 ? [`${flow(cell)}\n${lasts(closed + restricted)}`] : []),
    ]),
    'report.worst': worst(facts, w),
    'report.measures': facts.of('measure.started').map((raw) => {
      const { body } = raw
      const to = body['to'] as string[]
      const way = `${w.place(facts.text(raw, 'from'))} → ${to.map((id) => w.place(id)).join(', ')}`
      const about = `${t(`measure.${body['type'] as 'diversion'}`)} · ${flowText(body['directions'] as Direction[], body['modes'] as Mode[], w.language)}`
      const name = `${facts.text(raw, 'number')} ${facts.text(raw, 'title')}`
      return `${name} ${about} ${way} | ${facts.country(raw)} ${local(facts.at(raw))} | ${t('report.measures.running')}`
    }),
    'report.waits': facts.of('wait.observed').map((raw) => {
      const { body } = raw
      const seen = facts.text(raw, 'observedAt')
      const how = `${t(`waitMethod.${body['method'] as 'official'}`)} ${facts.text(raw, 'source')}`
      const age = t('report.waits.age', {
        age: lasts(Math.max(0, minutes(seen, facts.shown(raw.recordedAt)))),
      })
      const about = flow({ direction: facts.text(raw, 'direction'), mode: facts.text(raw, 'mode') })
      return `${w.place(facts.text(raw, 'facility'))} ${about} | ${lasts(Number(body['minutes']))} | ${how} | ${local(seen)} ${age}`
    }),
  }
}

/** The first moment at which most crossings in service were closed and, of equals, most restricted. */
function worst(facts: LogFacts, { t, local }: InWords): string[] {
  const { states, window } = facts
  const all = [...states.values()].filter(([first]) => first && !facts.outOfService.has(first.facility))
  const moments = [...new Set(all.flatMap((reports) => reports.map(({ at }) => at)))].sort()
  const counted = moments
    .filter((at) => at < window.to)
    .map((at) => {
      const by = new Map<string, string>()
      for (const reports of all) {
        const own = reports.filter(
          ({ cell, country }) => country === (cell.direction === 'toUS' ? 'US' : 'CA'),
        )
        const now = (own.length > 0 ? own : reports).findLast((each) => each.at <= at)
        if (!now) continue
        const order = ['open', 'restricted', 'closed']
        const before = by.get(now.facility) ?? 'open'
        const is = now.cell.state
        by.set(now.facility, order.indexOf(is) > order.indexOf(before) ? is : before)
      }
      const count = (state: string) => [...by.values()].filter((each) => each === state).length
      return { at, closed: count('closed'), restricted: count('restricted') }
    })
  const [first] = counted.sort(
    (a, b) => b.closed - a.closed || b.restricted - a.restricted || (a.at < b.at ? -1 : 1),
  )
  if (!first) return []
  const said = t('report.worst.text', { ...first, at: local(first.at, 'full') })
  // The sentence, the drawing's own description, and the drawing's scale.
  return [said, said, '20 km']
}

/** Each decision with its minutes to each concurrence and to effect. */
export function registerClaims(facts: LogFacts, { t, local, lasts }: InWords): string[] {
  return facts.decisions.flatMap(({ raw, name, needs, by, proposedAt, inEffectAt }) => {
    const after = (country: string) => {
      const answer = by(country)
      return answer ? lasts(minutes(proposedAt, facts.at(answer))) : ''
    }
    const person = (of: typeof raw) => facts.author(of).slice(3)
    const effect = inEffectAt === null ? '' : lasts(minutes(proposedAt, inEffectAt))
    const row = `${facts.country(raw)} ${local(proposedAt)} | ${after('US')} | ${after('CA')} | ${effect}`
    return [
      row,
      name,
      facts.text(raw, 'number'),
      `${name.slice(name.indexOf(' ') + 1)}`.slice(0, 20),
      name,
      t('report.decision.caption', { number: facts.text(raw, 'number') }),
      `${facts.country(raw)} ${local(proposedAt)} · ${person(raw)}`,
      ...needs.map((country) => {
        const answer = by(country)
        if (!answer) return ''
        return `${t('report.decision.concurred', { after: after(country) })} ${local(facts.at(answer))} · ${person(answer)}`
      }),
      // In the drawing, and beside when it took effect.
      effect,
      `${local(inEffectAt ?? '')} (${effect})`,
    ]
  })
}

/** What was still open, running or in effect at the end, and since when. */
export function openClaims(facts: LogFacts, { t, local }: InWords): string[] {
  const since = (of: ReturnType<LogFacts['of']>[number]) =>
    `${facts.text(of, 'number')} ${facts.text(of, 'title')} | ${local(facts.at(of))} |`
  return [
    ...facts.of('disruption.opened').map((raw) => `${since(raw)} ${t('report.open.disruption')}`),
    ...facts.of('measure.started').map((raw) => `${since(raw)} ${t('report.open.measure')}`),
    ...facts.of('decision.proposed').map((raw) => `${since(raw)} ${t('report.decisionState.inEffect')}`),
  ]
}
