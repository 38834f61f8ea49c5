import type { Country } from '../../data/model/country.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { Conflict } from '../../data/projections/conflicts.ts'
import type { MessageKey } from '../../data/words/catalogue.ts'
import { formatInstant, formatList, formatNumber } from '../../data/words/format.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { cellsSentence } from '../../data/words/cells.ts'
import { linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { linkTitle } from '../../data/words/sentence.ts'
import { translate } from '../../data/words/translate.ts'

/** One term of a version, as it reads. */
export type Fact = { label: MessageKey; text: string }

/** Number and title of what a conflict is about. */
export function conflictName({ thing, id }: Conflict, context: SentenceContext): string {
  const link = { type: thing, id }
  return `${linkLabel(link, context)} ${linkTitle(link, context)}`
}

/** The terms that a version would put in force; what it leaves empty is left out. */
export function factsOf(entry: Entry, context: SentenceContext): Fact[] {
  return rawFacts(entry, context).filter(({ text }) => text !== '')
}

/** The labels under which the versions of a conflict do not say the same. */
export function differing(versions: readonly (readonly Fact[])[]): ReadonlySet<MessageKey> {
  const labels = new Set(versions.flat().map(({ label }) => label))
  const says = (facts: readonly Fact[], label: MessageKey) => facts.find((fact) => fact.label === label)?.text
  return new Set(
    [...labels].filter((label) => new Set(versions.map((facts) => says(facts, label) ?? '')).size > 1),
  )
}

function rawFacts(entry: Entry, context: SentenceContext): Fact[] {
  const { language, facilityName } = context
  const t = (key: MessageKey) => translate(language, key)
  const moment = (at: string | null) => (at === null ? '' : formatInstant(at, 'UTC', language))
  const list = (items: readonly string[]) => formatList(items, language)
  switch (entry.kind) {
    case 'disruption.opened':
    case 'disruption.updated': {
      const { title, cause, description, cells, expectedEnd, source } = entry.body
      return [
        { label: 'form.title', text: title },
        { label: 'form.cells', text: cellsSentence(cells, language) },
        { label: 'form.cause', text: t(`cause.${cause}`) },
        { label: 'form.description', text: description },
        { label: 'exchange.fact.expectedEnd', text: moment(expectedEnd) },
        { label: 'exchange.fact.source', text: source },
      ]
    }
    case 'disruption.closed':
      return [
        { label: 'exchange.fact.closes', text: entry.body.outcome },
        { label: 'form.cells', text: cellsSentence(entry.body.cells, language) },
      ]
    case 'measure.started':
    case 'measure.updated': {
      const { title, text, from, to, capacity } = entry.body
      return [
        { label: 'form.title', text: title },
        { label: 'form.text', text },
        { label: 'exchange.fact.from', text: from === null ? '' : facilityName(from) },
        { label: 'exchange.fact.to', text: list(to.map(facilityName)) },
        { label: 'exchange.fact.capacity', text: capacity === null ? '' : formatNumber(capacity, language) },
      ]
    }
    case 'measure.ended':
      return [{ label: 'exchange.fact.closes', text: entry.body.outcome }]
    case 'decision.proposed':
    case 'decision.amended': {
      const { title, text, needs, conditions, effectiveFrom, expiresAt, reviewAt, answerBy } = entry.body
      return [
        { label: 'form.title', text: title },
        { label: 'form.text', text },
        { label: 'exchange.fact.needs', text: list(needs.map((each: Country) => t(`country.${each}`))) },
        { label: 'exchange.fact.conditions', text: conditions.join(' · ') },
        { label: 'exchange.fact.effectiveFrom', text: moment(effectiveFrom) },
        { label: 'exchange.fact.expiresAt', text: moment(expiresAt) },
        { label: 'exchange.fact.reviewAt', text: moment(reviewAt) },
        { label: 'exchange.fact.answerBy', text: moment(answerBy) },
      ]
    }
    case 'plan.drafted':
    case 'plan.revised': {
      const { content, changeNote } = entry.body
      return [
        { label: 'form.title', text: content.title },
        { label: 'form.text', text: content.purpose },
        { label: 'exchange.fact.version', text: versionText(entry.body) },
        { label: 'exchange.fact.crossings', text: list(content.crossings.map(facilityName)) },
        { label: 'exchange.fact.changeNote', text: changeNote },
      ]
    }
    default:
      return []
  }
}
