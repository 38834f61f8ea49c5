import type { Country } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import type { Lane } from '../model/playbook.ts'
import { firstAfter, measuredTime, type MeasuredTime } from '../rules/evidence-times.ts'
import { effectiveFrom } from './decision-state.ts'
import { isEffect } from './expected-actions.ts'
import type { Picture } from './picture.ts'
import { runView } from './run-view.ts'

/** What a time of the log is evidence of, and the entry that ends it where one does. */
export type EvidenceTime = MeasuredTime & { entry: Sha256 | null } & (
    | { what: 'notification' | 'jointCall' }
    | { what: 'concurrence'; decision: string; number: string; title: string; country: Country }
    | { what: 'inEffect'; decision: string; number: string; title: string }
    | { what: 'diversion'; measure: string; number: string; title: string }
    | {
        what: 'step'
        run: string
        number: string
        step: string
        lane: Lane
        title: { en: string; fr: string }
      }
  )

/**
 * Times that the log itself measures: from the first thing that was to be dealt with - the first inject, or disruption -
 * to the first report of a player and the first joint call; of each decision to each concurrence and to effect; of each
 * diversion from the disruption that it relieves; of each playbook step against its target. Minutes are of the clock
 * that the picture is told in.
 */
export function evidenceTimes(picture: Picture, now: Instant): EvidenceTime[] {
  return [...firsts(picture), ...agreements(picture), ...diversions(picture), ...steps(picture, now)]
}

function firsts({ timeline, injects, disruptions }: Picture): EvidenceTime[] {
  const start = firstAfter(
    [
      ...Object.values(injects).map(({ at }) => at),
      ...Object.values(disruptions).map(({ openedAt }) => openedAt),
    ],
    '',
  )
  if (start === null) return []
  const entries = timeline.flatMap(({ entry, retracted }) =>
    retracted || entry.releasability !== 'SHARED' || isEffect(entry) ? [] : [entry],
  )
  // Where a disruption begins it, its own entry is no report of it.
  const isReport = (entry: Entry) =>
    notifies.test(entry.kind) && (Object.keys(injects).length > 0 || entry.kind !== 'disruption.opened')
  const first = (what: 'notification' | 'jointCall', isIt: (entry: Entry) => boolean): EvidenceTime => {
    const told = entries.filter(isIt)
    const at = firstAfter(
      told.map(({ occurredAt }) => occurredAt),
      start,
    )
    const entry = told.find(({ occurredAt }) => occurredAt === at)?.hash ?? null
    return { what, entry, ...measuredTime(start, at) }
  }
  return [
    first('notification', isReport),
    first('jointCall', ({ kind, body }) => kind === 'note.added' && 'form' in body && body.form === 'call'),
  ]
}

/** What a player tells both countries by: a report, a disruption, a request, a proposal, a call. */
const notifies =
  /^(status\.reported|disruption\.opened|request\.opened|decision\.(proposed|takenAlone)|note\.added)$/

const agreements = ({ decisions }: Picture): EvidenceTime[] =>
  Object.values(decisions).flatMap((each): EvidenceTime[] => {
    if (each.type === 'sovereign') return []
    const { decision, number, proposedAt, terms, answers } = each
    const about = { decision, number, title: terms.title }
    return [
      ...terms.needs.map((country): EvidenceTime => {
        const answer = answers[country]
        const given = answer?.answer === 'concurs' ? answer : null
        const time = measuredTime(proposedAt, given?.at ?? null)
        return { what: 'concurrence', country, entry: given?.hash ?? null, ...about, ...time }
      }),
      { what: 'inEffect', entry: null, ...about, ...measuredTime(proposedAt, effectiveFrom(each)) },
    ]
  })

/** From the disruption of the crossing relieved, the last one opened before; else from the first of all. */
function diversions({ measures, disruptions }: Picture): EvidenceTime[] {
  const opened = Object.values(disruptions).sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  return Object.values(measures).flatMap(({ type, measure, number, title, from, startedAt, entries }) => {
    if (type !== 'diversion') return []
    const relieved = opened.findLast((each) => each.facility === from && each.openedAt <= startedAt)
    const since = relieved ?? opened[0]
    if (!since) return []
    const time = measuredTime(since.openedAt, startedAt)
    return [{ what: 'diversion' as const, measure, number, title, entry: entries[0] ?? null, ...time }]
  })
}

const steps = ({ runs, playbooks, decisions }: Picture, now: Instant): EvidenceTime[] =>
  Object.values(runs).flatMap((run) => {
    const playbook = playbooks[run.playbook.hash]?.playbook
    if (!playbook) return []
    return runView(run, playbook, decisions, now).steps.flatMap(({ step, lanes }) =>
      lanes.flatMap(({ lane, timer, ended }): EvidenceTime[] => {
        if (!timer || timer.startedAt === null) return []
        const time = measuredTime(timer.startedAt, ended?.at ?? null, timer.target.minutes)
        const about = { run: run.run, number: run.number, step: step.id, lane, title: step.title }
        return [{ what: 'step', entry: ended?.hash ?? null, ...about, ...time }]
      }),
    )
  })
