import { countries, type Country } from '../model/country.ts'
import type { Element, Playbook } from '../model/playbook.ts'
import { contactsOf } from '../projections/plan-contacts.ts'
import type { RunView } from '../projections/run-view.ts'
import { translate } from '../words/translate.ts'
import type { ReportContext } from './context.ts'
import type { Block, Line, Row, Words } from './document.ts'
import { zones } from './sections/run-facts.ts'
import {
  cells,
  column,
  heading,
  line,
  marked,
  muted,
  paragraph,
  said,
  saidIfAny,
  strong,
  tableOr,
} from './words.ts'

/** A box to tick: signs that every printer has. */
export const box = '[\u00a0\u00a0\u00a0]'
/** Room for a time and initials. */
export const blank = '__:__\u00a0\u00a0_______'
/** Room to write a word. */
export const gap = '__________________'

/** Words of a playbook in the languages of the copy. */
export const text = (context: ReportContext, words: { en: string; fr: string }): Words =>
  context.each((language) => words[language])

/** Whom to call in each country: from the plan that the event follows, or lines to write them on. */
export function contacts(context: ReportContext, view: RunView | null): Block[] {
  const { activatedPlans, workspace } = context.picture
  const facilities = [...(view ? [view.run.facility] : []), ...(workspace?.facilities ?? [])]
  const found = countries.flatMap(
    (country) => contactsOf(activatedPlans, facilities, country)?.contacts ?? [],
  )
  const empty = (country: Country): Row[] =>
    [0, 1, 2].map(() => cells([marked(country, said(gap))], [line(said(gap))], [line(said(gap))]))
  const rows = countries.flatMap((country): Row[] => {
    const mine = found.filter((each) => each.country === country)
    if (mine.length === 0) return empty(country)
    return mine.map(({ agency, position, phone, isAlwaysAnswered, alternate }) =>
      cells(
        [marked(country, said(agency)), muted(said(position))],
        [strong(said(phone)), ...(isAlwaysAnswered ? [muted(context.say('planReport.always'))] : [])],
        saidIfAny(alternate),
      ),
    )
  })
  return [
    heading(2, context.say('paper.contacts')),
    tableOr(
      {
        caption: context.say(found.length > 0 ? 'paper.contacts.plan' : 'paper.contacts.fill'),
        head: [
          column(context.say('paper.head.position'), 44),
          column(context.say('paper.head.phone'), 30),
          column(context.say('paper.head.alternate'), 26),
        ],
        rows,
      },
      context.say('paper.none'),
    ),
  ]
}

/** Information elements, each with room for its value; what the log has of them is said. */
export function elements(context: ReportContext, playbook: Playbook, view: RunView | null): Block[] {
  if (playbook.elements.length === 0) return []
  const known = (id: string) => view?.elements.find(({ element }) => element.id === id)?.subjects.length ?? 0
  return [
    heading(2, context.say('report.runs.elements')),
    tableOr(
      {
        caption: context.say('paper.elements'),
        head: [
          column(context.say('report.head.element'), 40),
          column(context.say('report.head.value'), 34),
          column(context.say('paper.head.time'), 26),
        ],
        rows: playbook.elements.map((element) =>
          cells(
            [
              strong(context.each((language) => `${element.id} ${element.label[language]}`)),
              ...(known(element.id) > 0 ? [muted(context.say('paper.inLog'))] : []),
            ],
            valueLines(context, element),
            [line(said(blank))],
          ),
        ),
      },
      context.say('report.runs.noElements'),
    ),
  ]
}

function valueLines(context: ReportContext, element: Element): Line[] {
  if (element.options.length > 0)
    return element.options.map(({ text: words }) =>
      line(context.each((language) => `${box} ${words[language]}`)),
    )
  if (element.type === 'yesNo')
    return [
      line(
        context.each(
          (language) =>
            `${box} ${translate(language, 'elementValue.yes')}   ${box} ${translate(language, 'elementValue.no')}`,
        ),
      ),
    ]
  return [line(said(`${gap} ${element.units.join(' / ')}`.trim()))]
}

/** Distances of the zone in force, or lines to write those of the printed guidebook on, edition first. */
export function distances(context: ReportContext, playbook: Playbook, view: RunView | null): Block[] {
  const isAsked = playbook.numbers.includes('ergTables') || playbook.numbers.includes('guideDistances')
  if (view && view.run.zones.length > 0)
    return [heading(2, context.say('paper.distances')), ...zones(context, view)]
  if (!isAsked) return []
  return [
    heading(2, context.say('paper.distances')),
    paragraph(context.say('paper.distances.fill', { gap, box }), 'boxed'),
  ]
}

/** What not to do, and the sources. */
export function closing(context: ReportContext, playbook: Playbook): Block[] {
  return [
    ...(playbook.doNots.length === 0
      ? []
      : [
          heading(2, context.say('paper.doNots')),
          {
            type: 'list' as const,
            items: playbook.doNots.map((each) => line(text(context, each.text))),
          },
        ]),
    heading(2, context.say('paper.references')),
    paragraph(text(context, playbook.doctrine), 'note'),
    {
      type: 'list',
      items: playbook.references.map(({ id, title, address, confidence }) =>
        line(
          context.say('paper.reference', (language) => ({
            id,
            title: title[language],
            address: address ?? 'none',
            confidence,
          })),
        ),
      ),
    },
  ]
}
