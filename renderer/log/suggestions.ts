import { organisationsOf } from '../../data/reference/reference.ts'
import { facilityName } from '../../data/reference/reference.ts'
import { foldText, searchFacilities } from '../../data/reference/search.ts'
import { facilityById } from '../../data/reference/reference.ts'
import type { Country } from '../../data/model/country.ts'
import type { Link } from '../../data/model/entries/body.ts'
import { minutesAfter } from '../../data/rules/instant.ts'
import { formatUtc } from '../../data/words/format.ts'
import type { SentenceContext } from '../../data/words/links.ts'
import { translate } from '../../data/words/translate.ts'
import type { FormName } from '../state/session.ts'
import { readTimeWord, type Trigger } from './triggers.ts'

/** One line of the list that a sign opens, and what choosing it does. */
export type Suggestion = {
  id: string
  label: string
  hint?: string
  /** Words put into the text in place of what was typed. */
  words: string
  link?: Link
  at?: string
  form?: 'note' | 'call'
  opens?: FormName
}

/** Lines of a list at once. */
const most = 8

/** What a sign offers for what was typed after it. */
export function suggestionsFor(
  trigger: Trigger,
  context: SentenceContext,
  country: Country,
  now: string,
): Suggestion[] {
  const query = foldText(trigger.query)
  switch (trigger.sign) {
    case '@':
      return [...places(trigger.query, context), ...agencies(query, context, country)].slice(0, most)
    case '#':
      return things(context)
        .filter(({ label, hint }) => foldText(`${label} ${hint ?? ''}`).includes(query))
        .slice(0, most)
    case '/':
      return types(context).filter(({ label }) =>
        foldText(label)
          .split(' ')
          .some((word) => word.startsWith(query)),
      )
    case '!':
      return times(trigger.query, now)
  }
}

function places(query: string, { language, picture }: SentenceContext): Suggestion[] {
  const focus = picture.workspace?.facilities.flatMap((id) => facilityById(id) ?? []) ?? []
  const found = query === '' ? focus : searchFacilities(query, language).map(({ facility }) => facility)
  return found.slice(0, most - 2).map((facility) => {
    const name = facilityName(facility, language)
    const at = [facility.us, facility.ca].flatMap((side) => (side ? [side.place] : [])).join(' – ')
    return {
      id: facility.id,
      label: name,
      hint: at,
      words: `@${name}`,
      link: { type: 'facility', id: facility.id },
    }
  })
}

function agencies(query: string, { language }: SentenceContext, country: Country): Suggestion[] {
  const all = [...organisationsOf(country), ...organisationsOf(country === 'US' ? 'CA' : 'US')]
  const seen = new Set<string>()
  return all
    .filter(({ id, name, acronym }) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return (
        isNew && query !== '' && foldText(`${acronym?.[language] ?? ''} ${name[language]}`).includes(query)
      )
    })
    .map(({ id, name, acronym }) => {
      const short = acronym?.[language] ?? name[language]
      return { id: `organisation ${id}`, label: short, hint: name[language], words: `@${short}` }
    })
}

function things({ picture }: SentenceContext): Suggestion[] {
  const thing = (type: Link['type'], id: string, number: string, title: string): Suggestion => ({
    id,
    label: number,
    hint: title,
    words: `#${number}`,
    link: { type, id } as Link,
  })
  return [
    ...Object.values(picture.disruptions).map((each) =>
      thing('disruption', each.disruption, each.number, each.title),
    ),
    ...Object.values(picture.decisions).map((each) =>
      thing('decision', each.decision, each.number, each.terms.title),
    ),
    ...Object.values(picture.measures).map((each) => thing('measure', each.measure, each.number, each.title)),
    ...Object.values(picture.requests).map((each) => thing('request', each.request, each.number, each.title)),
  ].reverse()
}

const forms = [
  ['disruption', 'log.type.disruption'],
  ['status', 'log.type.status'],
  ['wait', 'log.type.wait'],
  ['lanes', 'kind.lanes.reported'],
  ['hours', 'kind.hours.changed'],
  ['measure', 'log.type.measure'],
  ['decision', 'log.type.decision'],
  ['request', 'log.type.request'],
  ['message', 'log.type.message'],
  ['handover', 'log.type.handover'],
] as const satisfies readonly (readonly [FormName, string])[]

const types = ({ language }: SentenceContext): Suggestion[] => [
  ...(['note', 'call'] as const).map((form) => ({
    id: form,
    label: translate(language, `noteForm.${form}`),
    words: '',
    form,
  })),
  ...forms.map(([opens, key]) => ({
    id: opens,
    label: translate(language, key),
    hint: translate(language, 'log.compose.openForm'),
    words: '',
    opens,
  })),
]

/** Minutes ago that are offered at once. */
const offered = [0, 5, 10, 15, 30, 60]

function times(query: string, now: string): Suggestion[] {
  const typed = readTimeWord(query, now)
  if (typed !== null) return [{ id: typed, label: formatUtc(typed), words: '', at: typed }]
  if (query !== '') return []
  return offered.map((minutes) => {
    const at = minutesAfter(now, -minutes)
    return { id: String(minutes), label: formatUtc(at), hint: `\u2212${minutes} min`, words: '', at }
  })
}
