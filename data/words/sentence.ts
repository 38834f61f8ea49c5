import type { Direction, Language, Mode } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import type { StateCell } from '../model/entries/status.ts'
import type { Entry } from '../model/entry.ts'
import { entryIn } from '../projections/entry-in.ts'
import { aheadSince } from '../rules/said-at.ts'
import { cellsSentence, modeName } from './cells.ts'
import { decisionValues, type DecisionEntry } from './decision-values.ts'
import { exchangeValues, type ExchangeEntry } from './exchange-values.ts'
import { exerciseValues, isOfExercise } from './exercise-values.ts'
import { formatInstant, formatList } from './format.ts'
import { hoursWords } from './hours-words.ts'
import { linkLabel, thingTitle, type SentenceContext } from './links.ts'
import { isPlanning, planValues } from './plan-values.ts'
import { isPrivacy, privacyValues } from './privacy-values.ts'
import { purposeIn } from './purpose.ts'
import { isRunEntry, runValues } from './run-values.ts'
import { translate, type MessageValues } from './translate.ts'

/** What an entry says, as one sentence or a few, in a language; free text stays as it was written. */
export function entrySentence(entry: Entry, context: SentenceContext): string {
  if (entry.kind === 'note.added') return entry.body.text
  const said = translate(context.language, `sentence.${entry.kind}`, valuesOf(entry, context))
  return tidy(`${said} ${aheadSentence(entry, context.language)}`)
}

/** That a report states a time after it was recorded, and from when it counts; empty for every other entry. */
export function aheadSentence(entry: Entry, language: Language): string {
  const at = aheadSince(entry)
  return at === null
    ? ''
    : translate(language, 'sentence.ahead', { at: formatInstant(at, 'UTC', language, 'short') })
}

/** What the thing behind a link is called, or what the entry says; empty when its label says all. */
export function linkTitle(link: Link, context: SentenceContext): string {
  if (link.type !== 'entry') return thingTitle(link, context)
  const target = entryIn(context.picture.timeline, link.id)
  return target ? entrySentence(target.entry, context) : ''
}

/** One sentence after another: no doubled full stop, no gap where a part is empty. */
const tidy = (text: string) =>
  text
    // A space that does not break stays one: a colon never begins a line.
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(/\.(\s?\.)+/g, '.')
    .replace(/([?!:])\./g, '$1')
    .trim()

function valuesOf(entry: Entry, context: SentenceContext): MessageValues {
  const { language, picture, facilityName } = context
  const moment = (instant: string | null) =>
    instant === null ? '' : formatInstant(instant, 'UTC', language, 'short')
  const official = (id: string | null) => (id === null ? '' : (picture.people.officials[id]?.name ?? '?'))
  const cells = (given: readonly StateCell[]) => cellsSentence(given, language)
  const label = (link: Link) => linkLabel(link, context)
  const title = (link: Link) => thingTitle(link, context)
  const lane = (body: { facility: string; direction: Direction; mode: Mode }) => ({
    facility: facilityName(body.facility),
    mode: modeName(body.mode, language),
    direction: body.direction,
  })
  switch (entry.kind) {
    case 'workspace.opened':
      return { name: entry.body.name, purpose: purposeIn(language, entry.body.purpose) }
    case 'workspace.archived':
    case 'workspace.reopened':
      return { reason: entry.body.reason }
    case 'desk.enrolled':
      return {
        name: entry.body.name,
        code: entry.body.code,
        agency: entry.body.agency,
        place: entry.body.place,
      }
    case 'official.registered':
      return { name: entry.body.name, position: entry.body.position, agency: entry.body.agency }
    case 'official.switched':
      return { to: official(entry.body.to), from: official(entry.body.from) }
    case 'handover.offered':
      return { to: official(entry.body.to), count: entry.body.open.length, summary: entry.body.summary }
    case 'handover.accepted': {
      const offered = picture.people.handovers.find(({ handover }) => handover === entry.body.handover)
      return { from: official(offered?.from ?? null), remarks: entry.body.remarks }
    }
    case 'attachment.added':
      return { name: entry.body.name, caption: entry.body.caption }
    case 'entry.corrected':
    case 'entry.retracted':
      return { entry: label({ type: 'entry', id: entry.body.entry }), reason: entry.body.reason }
    case 'status.reported':
      return {
        facility: facilityName(entry.body.facility),
        cells: cells(entry.body.cells),
        text: entry.body.text,
      }
    case 'wait.observed': {
      const { minutes, method, source, observedAt } = entry.body
      return { ...lane(entry.body), minutes, method, source, at: moment(observedAt) }
    }
    case 'lanes.reported':
      return { ...lane(entry.body), open: entry.body.open, of: entry.body.of ?? 'none' }
    case 'hours.changed': {
      const { facility, side, hours, from, until, schedule, reason } = entry.body
      return {
        facility: facilityName(facility),
        side,
        hours: schedule ? hoursWords(schedule, context.language) : hours,
        reason: reason ?? '',
        from: moment(from),
        until: moment(until) || 'none',
      }
    }
    case 'disruption.opened': {
      const { number, facility, description, cause } = entry.body
      const place = facilityName(facility)
      return {
        number,
        title: entry.body.title,
        facility: place,
        cause,
        cells: cells(entry.body.cells),
        description,
      }
    }
    case 'disruption.updated':
    case 'disruption.closed': {
      const link: Link = { type: 'disruption', id: entry.body.disruption }
      const isUpdate = entry.kind === 'disruption.updated'
      const text = isUpdate ? entry.body.description : entry.body.outcome
      const name = isUpdate ? entry.body.title : title(link)
      return { number: label(link), title: name, text, cells: cells(entry.body.cells) }
    }
    case 'measure.started':
    case 'measure.updated': {
      const known = picture.measures[entry.body.measure]
      const type = entry.kind === 'measure.started' ? entry.body.type : (known?.type ?? 'diversion')
      const from = entry.body.from === null ? 'none' : facilityName(entry.body.from)
      const to = formatList(entry.body.to.map(facilityName), language) || 'none'
      const number = label({ type: 'measure', id: entry.body.measure })
      return { number, type, title: entry.body.title, from, to, text: entry.body.text }
    }
    case 'measure.ended': {
      const link: Link = { type: 'measure', id: entry.body.measure }
      return { number: label(link), title: title(link), text: entry.body.outcome }
    }
    case 'request.opened':
      return {
        number: entry.body.number,
        subject: entry.body.subject,
        to: entry.body.to,
        title: entry.body.title,
        text: entry.body.text,
        by: moment(entry.body.neededBy) || 'none',
      }
    case 'request.accepted':
    case 'request.declined':
    case 'request.countered':
    case 'request.counterAccepted':
    case 'request.deployed':
    case 'request.demobilised': {
      const link: Link = { type: 'request', id: entry.body.request }
      const text = entry.kind === 'request.declined' ? entry.body.reason : entry.body.text
      return { number: label(link), title: title(link), text }
    }
    case 'note.added':
      return {}
    case 'message.issued':
      return { channel: entry.body.channel, text: entry.body[language] }
    default:
      if (isRunEntry(entry)) return runValues(entry, context)
      if (isOfExercise(entry)) return exerciseValues(entry, context)
      return entry.kind.startsWith('decision.')
        ? decisionValues(entry as DecisionEntry, context, moment)
        : isPrivacy(entry)
          ? privacyValues(entry, context, moment)
          : isPlanning(entry)
            ? planValues(entry, context)
            : exchangeValues(entry as ExchangeEntry, context)
  }
}
