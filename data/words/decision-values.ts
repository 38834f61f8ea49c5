import { ownerOf } from '../model/country.ts'
import type { Link } from '../model/entries/body.ts'
import type { Entry } from '../model/entry.ts'
import { linkLabel, thingTitle, type SentenceContext } from './links.ts'
import type { MessageValues } from './translate.ts'

/** An entry about a shared decision. */
export type DecisionEntry = Extract<Entry, { kind: `decision.${string}` }>

/** What the sentence of an entry about a decision says. */
export function decisionValues(
  entry: DecisionEntry,
  context: SentenceContext,
  moment: (instant: string | null) => string,
): MessageValues {
  const link: Link = { type: 'decision', id: entry.body.decision }
  const { picture } = context
  const country = picture.people.desks[entry.desk]?.country ?? ownerOf('toUS')
  const about = { number: linkLabel(link, context), title: thingTitle(link, context), country }
  switch (entry.kind) {
    case 'decision.proposed':
    case 'decision.amended': {
      const needs = entry.body.needs.length === 2 ? 'joint' : (entry.body.needs[0] ?? 'joint')
      const by = moment(entry.body.answerBy) || 'none'
      const reason = entry.kind === 'decision.amended' ? entry.body.reason : ''
      return { ...about, title: entry.body.title, text: entry.body.text, needs, by, reason }
    }
    case 'decision.takenAlone':
      return { ...about, title: entry.body.title, text: entry.body.text }
    case 'decision.concurred':
    case 'decision.acknowledged':
      return { ...about, text: entry.body.remarks }
    case 'decision.answeredByPhone': {
      const { answer, by, at, remarks, country: answering } = entry.body
      return { ...about, country: answering, answer, by, at: moment(at), text: remarks }
    }
    case 'decision.reminded':
      return { ...about, country: entry.body.country, channel: entry.body.channel }
    default:
      return { ...about, text: entry.body.reason }
  }
}
