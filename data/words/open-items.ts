import type { Instant } from '../model/ids.ts'
import { decisionState, isDueForReview, missingAnswers } from '../projections/decision-state.ts'
import { formatInstant } from './format.ts'
import type { SentenceContext } from './links.ts'
import { translate, type MessageValues } from './translate.ts'
import type { MessageKey } from './catalogue.ts'

/** A handed-over line is one line of the log. */
const longestLine = 300

/** What is open and what is due at an instant, one line each: what an outgoing official hands over. */
export function openItems({ picture, language, facilityName }: SentenceContext, now: Instant): string[] {
  const say = (key: MessageKey, values: MessageValues) =>
    translate(language, key, values).slice(0, longestLine)
  const moment = (instant: string | null) =>
    instant === null ? 'none' : formatInstant(instant, 'UTC', language, 'short')
  return [
    ...Object.values(picture.disruptions)
      .filter(({ closed }) => !closed)
      .map(({ number, title, facility, expectedEnd }) =>
        say('openItem.disruption', {
          number,
          title,
          facility: facilityName(facility),
          end: moment(expectedEnd),
        }),
      ),
    ...Object.values(picture.measures)
      .filter(({ ended }) => !ended)
      .map(({ number, title, type }) => say('openItem.measure', { number, title, type })),
    ...Object.values(picture.decisions).flatMap((decision) => {
      const { number, terms } = decision
      const about = { number, title: terms.title }
      if (isDueForReview(decision, now))
        return [say('openItem.review', { ...about, at: moment(terms.reviewAt) })]
      const state = decisionState(decision, now)
      if (state !== 'proposed' && state !== 'awaiting') return []
      const missing = missingAnswers(decision)
      const from = missing.length === 2 ? 'joint' : (missing[0] ?? 'joint')
      return [say('openItem.decision', { ...about, from, by: moment(terms.answerBy) })]
    }),
    ...Object.values(picture.decisions)
      .filter(({ type, acknowledged }) => type === 'sovereign' && !acknowledged)
      .map(({ number, terms }) => say('openItem.acknowledgement', { number, title: terms.title })),
    ...Object.values(picture.requests)
      .filter(({ state }) => state !== 'declined' && state !== 'demobilised')
      .map(({ number, title, state, neededBy }) =>
        say('openItem.request', { number, title, state, by: moment(neededBy) }),
      ),
    ...Object.values(picture.runs)
      .filter(({ ended }) => !ended)
      .map(({ number, playbook, facility }) =>
        say('openItem.run', { number, title: playbook.title[language], facility: facilityName(facility) }),
      ),
  ]
}
