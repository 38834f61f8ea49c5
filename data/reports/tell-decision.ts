import type { Entry } from '../model/entry.ts'
import { translate } from '../words/translate.ts'
import type { ReportContext } from './context.ts'
import type { Line } from './document.ts'
import { line, muted, said, saidIfAny } from './words.ts'

/** What an entry about a decision says; every line but the first is as its author wrote it. */
export function tellDecision(context: ReportContext, entry: Entry): Line[] {
  switch (entry.kind) {
    case 'decision.proposed':
    case 'decision.takenAlone':
      return [line(said(`${entry.body.number} ${entry.body.title}`)), ...saidIfAny(entry.body.text)]
    case 'decision.amended':
      return [
        named(context, entry.body.decision),
        line(said(entry.body.text)),
        muted(context.say('report.line.reason', { reason: entry.body.reason })),
      ]
    case 'decision.concurred':
    case 'decision.acknowledged':
      return [named(context, entry.body.decision), ...saidIfAny(entry.body.remarks)]
    case 'decision.declined':
    case 'decision.concurrenceWithdrawn':
    case 'decision.withdrawn':
    case 'decision.rescinded':
      return [named(context, entry.body.decision), line(said(entry.body.reason))]
    case 'decision.answeredByPhone': {
      const { country, answer, by, at } = entry.body
      return [
        named(context, entry.body.decision),
        line(
          context.each((language) =>
            translate(language, 'report.line.phone', {
              country: translate(language, `country.${country}`),
              answer: translate(language, `report.phone.${answer}`),
              by,
              at: context.local(at, 'time')[language] ?? '',
            }),
          ),
        ),
        ...saidIfAny(entry.body.remarks),
      ]
    }
    case 'decision.reminded':
      return [
        named(context, entry.body.decision),
        line(
          context.each((language) =>
            translate(language, 'report.line.reminded', {
              country: translate(language, `country.${entry.body.country}`),
              channel: entry.body.channel,
            }),
          ),
        ),
      ]
    default:
      return []
  }
}

const named = (context: ReportContext, decision: string): Line => {
  const known = context.picture.decisions[decision]
  return line(said(known ? `${known.number} ${known.terms.title}` : decision))
}
