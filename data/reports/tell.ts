import type { Direction, Language, Mode } from '../model/country.ts'
import type { Entry } from '../model/entry.ts'
import { exchangeKinds } from '../model/entries/exchange.ts'
import { isOfExercise } from '../words/exercise-values.ts'
import { isPlanning } from '../words/plan-values.ts'
import { playbookKinds } from '../model/entries/playbook.ts'
import { privacyKinds } from '../model/entries/privacy.ts'
import type { StateCell } from '../model/entries/status.ts'
import { aheadSince } from '../rules/said-at.ts'
import { languageMark } from '../words/either-text.ts'
import { formatList } from '../words/format.ts'
import { hoursWords } from '../words/hours-words.ts'
import { purposeIn } from '../words/purpose.ts'
import { cellsSentence } from '../words/cells.ts'
import { aheadSentence, entrySentence } from '../words/sentence.ts'
import { translate } from '../words/translate.ts'
import type { ReportContext } from './context.ts'
import type { Line, Words } from './document.ts'
import { tellDecision } from './tell-decision.ts'
import { inEights, inline, line, muted, said, saidIfAny } from './words.ts'

/** What an entry's wording says, line by line; the kind of the entry is told apart. */
export function tell(context: ReportContext, entry: Entry): Line[] {
  if (entry.kind.startsWith('decision.')) return tellDecision(context, entry)
  const traffic = tellTraffic(context, entry)
  if (traffic && aheadSince(entry) !== null)
    return [...traffic, muted(context.each((language) => aheadSentence(entry, language)))]
  return traffic ?? tellWork(context, entry) ?? tellExchange(context, entry)
}

/** Keys, conflicts, disclosures, plans, committees, what was done for privacy, runs and exercises, in the log's own sentences. */
function tellExchange(context: ReportContext, entry: Entry): Line[] {
  if (
    !isPlanning(entry) &&
    !isOfExercise(entry) &&
    !Object.hasOwn({ ...exchangeKinds, ...privacyKinds, ...playbookKinds }, entry.kind)
  )
    return []
  const { picture } = context
  const sentence = (language: Language) => {
    const facilityName = (id: string) => textOf(context.facility(id), language)
    return entrySentence(entry, { language, picture, facilityName })
  }
  return [line(context.each(sentence))]
}

/** Directions and modes in the log's own sentences: "Into Canada: closed for trucks and cars." */
const stateLines = (context: ReportContext, states: readonly StateCell[]): Line[] =>
  states.length === 0 ? [] : [line(context.each((language) => cellsSentence(states, language)))]

/** Modes as a list: "Trucks and Cars". */
const modesText = (modes: readonly Mode[], language: Language): string =>
  formatList(
    modes.map((mode) => translate(language, `mode.${mode}`)),
    language,
  )

/** A direction and modes: "Into Canada · Trucks". */
export const flowText = (
  directions: readonly Direction[],
  modes: readonly Mode[],
  language: Language,
): string =>
  [
    formatList(
      directions.map((direction) => translate(language, `direction.${direction}`)),
      language,
    ),
    modesText(modes, language),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** Facilities as a list of names in one language. */
const facilitiesText = (context: ReportContext, ids: readonly string[], language: Language): string =>
  formatList(
    ids.map((id) => textOf(context.facility(id), language)),
    language,
  )

/** Words in one language; words of the log are what they are. */
export const textOf = (words: Words, language: Language): string =>
  words.said === undefined || words.in === undefined || words.in === language
    ? (words.said ?? words[language] ?? '')
    : `${words.said}\u00a0${languageMark(words.in)}`

function tellTraffic(context: ReportContext, entry: Entry): Line[] | null {
  switch (entry.kind) {
    case 'status.reported':
      return [
        line(context.facility(entry.body.facility)),
        ...stateLines(context, entry.body.cells),
        ...saidIfAny(entry.body.text),
      ]
    case 'wait.observed': {
      const { facility, direction, mode, minutes, method, source, observedAt } = entry.body
      return [
        line(context.facility(facility)),
        line(
          context.each((language) =>
            translate(language, 'report.line.wait', {
              flow: flowText([direction], [mode], language),
              minutes,
              method: translate(language, `waitMethod.${method}`),
              source,
              at: textOf(context.local(observedAt, 'time'), language),
            }),
          ),
        ),
      ]
    }
    case 'lanes.reported': {
      const { facility, direction, mode, open, of } = entry.body
      const lanes =
        of === null
          ? context.say('report.line.lanes', { open })
          : context.say('report.line.lanesOf', { open, of })
      return [
        line(context.facility(facility)),
        line(
          context.each(
            (language) => `${flowText([direction], [mode], language)}: ${textOf(lanes, language)}`,
          ),
        ),
      ]
    }
    case 'hours.changed': {
      const { facility, side, hours, from, until, schedule, reason } = entry.body
      const words = schedule ? context.each((language) => hoursWords(schedule, language)) : said(hours)
      return [
        line(context.facility(facility)),
        { ...line(words), mark: side },
        ...(reason ? [line(said(reason))] : []),
        muted(period(context, from, until)),
      ]
    }
    case 'disruption.opened':
      return [
        line(said(`${entry.body.number} ${entry.body.title}`)),
        line(
          context.each(
            (language) =>
              `${textOf(context.facility(entry.body.facility), language)} · ${translate(language, `cause.${entry.body.cause}`)}`,
          ),
        ),
        ...stateLines(context, entry.body.cells),
        ...saidIfAny(entry.body.description),
        muted(context.say('report.line.source', { source: entry.body.source })),
      ]
    case 'disruption.updated':
      return [
        line(said(entry.body.title)),
        ...stateLines(context, entry.body.cells),
        ...saidIfAny(entry.body.description),
        muted(context.say('report.line.source', { source: entry.body.source })),
      ]
    case 'disruption.closed':
      return [line(said(entry.body.outcome)), ...stateLines(context, entry.body.cells)]
    case 'measure.started':
    case 'measure.updated': {
      const { title, text, directions, modes } = entry.body
      const number = entry.kind === 'measure.started' ? `${entry.body.number} ` : ''
      return [
        line(said(number + title)),
        line(context.each((language) => flowText(directions, modes, language))),
        ...routeLines(context, entry.body),
        ...saidIfAny(text),
      ].filter(({ words }) => inline(words) !== '')
    }
    case 'measure.ended':
      return [line(said(entry.body.outcome))]
    default:
      return null
  }
}

/** From which crossing to which a measure leads, its capacity, and whether it is advice. */
export function routeLines(
  context: ReportContext,
  measure: { from: string | null; to: readonly string[]; capacity: number | null; isAdvice: boolean },
): Line[] {
  const { from, to, capacity, isAdvice } = measure
  const lines: Line[] = []
  if (from !== null || to.length > 0)
    lines.push(
      line(
        context.each((language) =>
          [
            from === null ? '' : textOf(context.facility(from), language),
            facilitiesText(context, to, language),
          ]
            .filter((part) => part !== '')
            .join(' → '),
        ),
      ),
    )
  if (capacity !== null) lines.push(line(context.say('report.line.capacity', { capacity })))
  if (isAdvice) lines.push(muted(context.say('report.line.advice')))
  return lines
}

function period(context: ReportContext, from: string, until: string | null): Words {
  return context.say('report.line.period', (language) => ({
    from: textOf(context.local(from), language),
    until: until === null ? '…' : textOf(context.local(until), language),
  }))
}

function tellWork(context: ReportContext, entry: Entry): Line[] | null {
  switch (entry.kind) {
    case 'workspace.opened':
      return [
        line(said(entry.body.name)),
        line(context.each((language) => purposeIn(language, entry.body.purpose))),
      ]
    case 'workspace.archived':
    case 'workspace.reopened':
      return [line(said(entry.body.reason))]
    case 'handover.offered':
      return [...saidIfAny(entry.body.summary), ...entry.body.open.map((open) => line(said(open)))]
    case 'handover.accepted':
      return saidIfAny(entry.body.remarks)
    case 'attachment.added':
      return [
        line(said(entry.body.name)),
        ...saidIfAny(entry.body.caption),
        muted(said(`SHA-256 ${inEights(entry.body.sha256)}`)),
      ]
    case 'request.opened':
      return [line(said(`${entry.body.number} ${entry.body.title}`)), ...saidIfAny(entry.body.text)]
    case 'request.declined':
      return [numbered(context, entry.body.request), line(said(entry.body.reason))]
    case 'request.accepted':
    case 'request.countered':
    case 'request.counterAccepted':
    case 'request.deployed':
    case 'request.demobilised':
      return [numbered(context, entry.body.request), ...saidIfAny(entry.body.text)]
    case 'note.added':
      return [
        line(said(entry.body.text)),
        ...entry.body.tags.map((tag) => muted(context.each((language) => translate(language, `tag.${tag}`)))),
      ]
    case 'message.issued':
      return [
        line(context.say('report.line.channel', { channel: entry.body.channel })),
        line(said(`EN: ${entry.body.en}`)),
        line(said(`FR : ${entry.body.fr}`)),
      ]
    default:
      return null
  }
}

const numbered = (context: ReportContext, request: string): Line => {
  const known = context.picture.requests[request]
  return line(said(known ? `${known.number} ${known.title}` : request))
}
