import { correctiveKinds, exerciseKinds } from '../model/entries/exercise.ts'
import { injectKinds } from '../model/entries/inject.ts'
import type { Entry, EntryOf } from '../model/entry.ts'
import { objectivesOf } from '../projections/exercises.ts'
import { startOfExercise } from '../rules/exercise-clock.ts'
import { eitherText } from './either-text.ts'
import { formatInstant, formatNumber } from './format.ts'
import { linkLabel, thingTitle, type SentenceContext } from './links.ts'
import { translate, type MessageValues } from './translate.ts'
import { minutesAfter } from '../rules/instant.ts'

const ofExercise = { ...exerciseKinds, ...injectKinds, ...correctiveKinds }
type Kind = keyof typeof ofExercise
export type ExerciseEntry = { [K in Kind]: EntryOf<K> }[Kind]

/** Whether an entry is about an exercise: its design, its clock, its injects, or what is learned from it. */
export const isOfExercise = (entry: Entry): entry is ExerciseEntry => Object.hasOwn(ofExercise, entry.kind)

/** What the sentence of an entry about an exercise says. */
export function exerciseValues(entry: ExerciseEntry, context: SentenceContext): MessageValues {
  const { language } = context
  const moment = (instant: string) => formatInstant(instant, 'UTC', language, 'short')
  switch (entry.kind) {
    case 'exercise.planned':
    case 'exercise.replanned': {
      const { name, type, objectives } = entry.body.overview
      const text = entry.kind === 'exercise.replanned' ? entry.body.changeNote : ''
      return { name, type: translate(language, `exerciseType.${type}`), count: objectives.length, text }
    }
    case 'exercise.ended':
      return { text: entry.body.reason }
    case 'clock.started':
    case 'clock.rateChanged':
      return { at: moment(entry.body.exerciseTime), rate: formatNumber(entry.body.rate, language) }
    case 'clock.paused':
      return { at: moment(entry.body.exerciseTime) }
    case 'clock.jumped':
      return { at: moment(entry.body.exerciseTime), text: entry.body.reason }
    case 'report.finalised': {
      const country = context.picture.people.desks[entry.desk]?.country ?? 'US'
      return { country, on: entry.body.on, text: entry.body.remarks }
    }
    case 'observation.recorded': {
      const { rating, type, text } = entry.body
      return { ...objective(entry.body.objective, context), rating: rating ?? 'none', type, text }
    }
    case 'objective.rated': {
      const { rating, reason } = entry.body
      const country = context.picture.people.desks[entry.desk]?.country ?? 'US'
      return { ...objective(entry.body.objective, context), country, rating, text: reason }
    }
    case 'hotWash.commented': {
      const { cell, topic, text } = entry.body
      return { cell, topic, text }
    }
    default:
      return isInject(entry) ? injectValues(entry, context, moment) : actionValues(entry, context)
  }
}

/** Number and title of an objective; what the exercise does not have is said by its name. */
function objective(id: string, context: SentenceContext) {
  const known = objectivesOf(context.picture).find((each) => each.id === id)
  return { number: known?.number ?? '?', title: known ? eitherText(known.title, context.language) : id }
}

type InjectEntry = { [K in keyof typeof injectKinds]: EntryOf<K> }[keyof typeof injectKinds]
const isInject = (entry: Entry): entry is InjectEntry => Object.hasOwn(injectKinds, entry.kind)

function injectValues(
  entry: InjectEntry,
  context: SentenceContext,
  moment: (instant: string) => string,
): MessageValues {
  const { language, picture } = context
  if (entry.kind === 'inject.delivered') {
    const { number, title, text, from, to, channel } = entry.body.content
    const [only] = to.countries
    return {
      number,
      title: eitherText(title, language),
      from: eitherText(from, language),
      to: to.countries.length === 2 ? 'joint' : (only ?? 'joint'),
      channel: translate(language, `injectChannel.${channel}`),
      text: eitherText(text, language),
    }
  }
  if (entry.kind === 'expectedAction.met') {
    const link = { type: 'inject' as const, id: entry.body.inject }
    const by = linkLabel({ type: 'entry', id: entry.body.entry }, context)
    return {
      number: linkLabel(link, context),
      title: thingTitle(link, context),
      by,
      text: entry.body.remarks,
    }
  }
  const known = picture.events[entry.body.event]
  const content = 'content' in entry.body ? entry.body.content : known?.content
  const about = { number: content?.number ?? '?', title: content ? eitherText(content.title, language) : '?' }
  switch (entry.kind) {
    case 'inject.planned':
      return { ...about, at: offsetText(entry.body.content.offset) }
    case 'inject.changed':
      return { ...about, at: offsetText(entry.body.content.offset), text: entry.body.reason }
    case 'inject.retimed': {
      const start = startOfExercise(picture.clock)
      const { offset, reason } = entry.body
      const at = start === null ? 'none' : moment(minutesAfter(start, offset))
      return { ...about, offset: offsetText(offset), at, text: reason }
    }
    case 'inject.released':
      return { ...about, text: entry.body.remarks }
    case 'inject.sent':
      return about
    default:
      return { ...about, text: entry.body.reason }
  }
}

/** `T+2:30`: hours and minutes of exercise time from the start; the same in both languages. */
export const offsetText = (minutes: number): string =>
  `T+${Math.floor(minutes / 60)}:${String(Math.round(minutes) % 60).padStart(2, '0')}`

type ActionEntry = { [K in keyof typeof correctiveKinds]: EntryOf<K> }[keyof typeof correctiveKinds]

function actionValues(entry: ActionEntry, context: SentenceContext): MessageValues {
  const link = { type: 'correctiveAction' as const, id: entry.body.correctiveAction }
  const number = linkLabel(link, context)
  if (entry.kind === 'correctiveAction.closed') {
    const { closedOn: on, outcome: text } = entry.body
    return { number, title: thingTitle(link, context), on, text }
  }
  const { recommendation, organisation, due: on } = entry.body
  const text = entry.kind === 'correctiveAction.updated' ? entry.body.reason : ''
  return { number, title: recommendation, organisation, on, text }
}
