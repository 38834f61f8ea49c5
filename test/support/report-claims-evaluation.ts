import { offsetText } from '../../data/words/exercise-values.ts'
import { minutes, type LogFacts, type Raw } from './log-facts.ts'
import type { Claims } from './report-text.ts'
import type { InWords } from './report-words.ts'

const order = ['P', 'S', 'M', 'U']
const worstOf = (ratings: readonly string[]): string | undefined =>
  [...ratings].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]

/** Objectives with their ratings, measured times, injects as delivered, what was learned and what is to be done. */
export function evaluationClaims(facts: LogFacts, w: InWords): Claims {
  return {
    'report.objectives': facts.overview.objectives.flatMap((each) => objective(facts, each, w)),
    'report.evidence': evidence(facts, w),
    'report.msel': msel(facts, w),
    'report.hotWash': facts
      .of('hotWash.commented')
      .map((raw) => `${w.t(`hotWashTopic.${raw.body['topic'] as 'wentWell'}`)} | ${facts.text(raw, 'text')}`),
    'report.improvement': facts
      .of('correctiveAction.opened')
      .flatMap((raw) => [
        `${facts.text(raw, 'number')} | ${facts.text(raw, 'finding')}`,
        `${w.t('report.improvement.due', { on: facts.text(raw, 'due') })} ${w.t('report.improvement.open')}`,
      ]),
  }
}

type Objective = LogFacts['overview']['objectives'][number]

function objective(
  facts: LogFacts,
  { id, number, title, tasks }: Objective,
  { t, local, lasts, either }: InWords,
) {
  const seen = facts.of('observation.recorded').filter(({ body }) => body['objective'] === id)
  const rating = (country: string) => {
    const judged = facts
      .of('objective.rated')
      .findLast((raw) => raw.body['objective'] === id && facts.country(raw) === country)
    const given = seen.flatMap((raw) => {
      const of = raw.body['rating']
      return facts.country(raw) === country && typeof of === 'string' && of !== 'NO' ? [of] : []
    })
    const of = judged ? facts.text(judged, 'rating') : worstOf(given)
    const why = judged ? facts.text(judged, 'reason') || '–' : t('report.objectives.computed')
    return { of, said: of === undefined ? `${country} ${t('ratingText.NO')}` : `${country} ${of} ${why}` }
  }
  const [us, ca] = [rating('US'), rating('CA')]
  const counts = worstOf([us.of, ca.of].flatMap((of) => of ?? []))
  const isContested = us.of !== undefined && ca.of !== undefined && us.of !== ca.of
  const words = (of: string | undefined) =>
    of === undefined ? t('ratingText.NO') : `${of} – ${t(`ratingText.${of as 'P'}`)}`
  const named = `${String(number)}. ${either(title)}`
  const groups = ['strength', 'areaForImprovement', 'neutral'].map((type) =>
    seen.filter(({ body }) => body['type'] === type),
  )
  return [
    `${us.said} ${ca.said}${isContested ? ` ${t('report.objectives.lower')}` : ''} | ${words(counts)}`,
    // In the summary, and over its own part.
    named,
    named,
    ...tasks.map(({ text, target, targetMinutes }) => {
      const wanted = [either(target), targetMinutes === null ? '' : lasts(targetMinutes)].filter(
        (part) => part !== '',
      )
      const rated = t('ratingText.NO')
      return [`${either(text)} |`, ...wanted, `| ${rated}`].join(' ')
    }),
    ...groups.flatMap((group) =>
      group.map((raw, place) => {
        const labelled = (key: 'reference' | 'analysis') =>
          facts.text(raw, key) === ''
            ? ''
            : ` ${t(`report.objectives.${key}`, { text: facts.text(raw, key) })}`
        const text = `${facts.text(raw, 'text')}${labelled('reference')}${labelled('analysis')}`
        return `${String(place + 1)} | ${text} | ${facts.text(raw, 'rating') || '–'} | ${facts.author(raw)} ${local(facts.at(raw))}`
      }),
    ),
  ]
}

function evidence(facts: LogFacts, { t, lasts }: InWords): string[] {
  const { injects, decisions } = facts
  const starts = [...injects.map(({ at }) => at), ...facts.of('disruption.opened').map(facts.at)].sort()
  const first = (isIt: (raw: Raw) => boolean) =>
    facts.entries
      .filter((raw) => raw.body['inject'] === undefined && raw.releasability === 'SHARED' && isIt(raw))
      .map(facts.at)
      .sort()
      .find((at) => at >= (starts[0] ?? ''))
  const told = first(({ kind }) =>
    /^(status\.reported|disruption\.opened|request\.opened|decision\.proposed|note\.added)$/.test(kind),
  )
  const call = first(({ kind, body }) => kind === 'note.added' && body['form'] === 'call')
  const row = (said: string, from: string | undefined, to: string | undefined) =>
    `${said} | ${from === undefined || to === undefined ? t('report.evidence.not') : lasts(minutes(from, to))} | –`
  return [
    row(t('report.evidence.notification'), starts[0], told),
    row(t('report.evidence.jointCall'), starts[0], call),
    ...decisions.flatMap(({ raw, needs, by, proposedAt, inEffectAt }) => {
      const about = { number: facts.text(raw, 'number'), title: facts.text(raw, 'title') }
      const concurred = (country: string) => {
        const answer = by(country)
        return answer && facts.at(answer)
      }
      return [
        ...needs.map((country) =>
          row(`${country} ${t('report.evidence.concurrence', about)}`, proposedAt, concurred(country)),
        ),
        row(t('report.evidence.inEffect', about), proposedAt, inEffectAt ?? undefined),
      ]
    }),
    ...facts.of('measure.started').map((raw) => {
      const about = { number: facts.text(raw, 'number'), title: facts.text(raw, 'title') }
      const relieved = facts
        .of('disruption.opened')
        .findLast((each) => each.body['facility'] === raw.body['from'] && facts.at(each) <= facts.at(raw))
      return row(t('report.evidence.diversion', about), relieved && facts.at(relieved), facts.at(raw))
    }),
  ]
}

function msel(facts: LogFacts, { t, local, lasts, either }: InWords): string[] {
  const { window } = facts
  return facts.injects
    .map(({ raw, answer, content, at }) => {
      const planned = content.plannedOffset
      const late = planned === null ? 0 : minutes(window.from, at) - planned
      const shift =
        Math.abs(late) < 1
          ? ''
          : ` ${t(late > 0 ? 'report.msel.late' : 'report.msel.early', { by: lasts(Math.abs(late)) })}`
      const done = answer
        ? `${facts.country(answer)} ${t('report.msel.met', { entry: facts.reference(answer), after: lasts(minutes(at, facts.at(answer))) })}`
        : t('report.msel.open', { after: lasts(minutes(at, window.to)) })
      const when = `${planned === null ? '–' : offsetText(planned)} | ${facts.country(raw)} ${local(at)}${shift}`
      return [`${content.number} | ${when} | ${either(content.title)}`, done]
    })
    .flat()
}
