import { countries } from '../../model/country.ts'
import type { Instant } from '../../model/ids.ts'
import { isDueForReview, missingAnswers } from '../../projections/decision-state.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Row } from '../document.ts'
import { cells, column, heading, line, marked, muted, said, strong, tableOr } from '../words.ts'
import { registered, stateWords } from './registered.ts'
import { authorLine } from './timeline.ts'

/** What was still open, running, awaited or due at the end. */
export function openItems(context: ReportContext): Block[] {
  return [
    heading(2, context.say('report.open')),
    tableOr(
      {
        caption: context.say('report.open.caption'),
        head: [
          column(context.say('report.head.item'), 48),
          column(context.say('report.head.since'), 22),
          column(context.say('report.head.why'), 30),
        ],
        rows: [...openTraffic(context), ...openWork(context)],
      },
      context.say('report.open.none'),
    ),
  ]
}

function openTraffic(context: ReportContext): Row[] {
  const { disruptions, measures } = context.picture
  return [
    ...Object.values(disruptions)
      .filter(({ closed }) => !closed)
      .map(({ number, title, openedAt, expectedEnd }) =>
        item(context, `${number} ${title}`, openedAt, [
          line(context.say('report.open.disruption')),
          ...(expectedEnd === null
            ? []
            : [
                muted(
                  context.say('report.open.expected', (one) => ({
                    at: context.local(expectedEnd)[one] ?? '',
                  })),
                ),
              ]),
        ]),
      ),
    ...Object.values(measures)
      .filter(({ ended }) => !ended)
      .map(({ number, title, startedAt }) =>
        item(context, `${number} ${title}`, startedAt, [line(context.say('report.open.measure'))]),
      ),
  ]
}

function openWork(context: ReportContext): Row[] {
  const { window } = context
  const { requests, people } = context.picture
  const decisions = registered(context).filter(({ state }) =>
    ['proposed', 'awaiting', 'scheduled', 'inEffect'].includes(state),
  )
  return [
    ...decisions.map(({ decision, state }) =>
      item(context, `${decision.number} ${decision.terms.title}`, decision.proposedAt, [
        line(stateWords(context, state)),
        ...(state === 'proposed' || state === 'awaiting' ? missingAnswers(decision) : []).map((country) =>
          marked(
            country,
            context.each((language) => translate(language, 'answer.waiting')),
          ),
        ),
        ...(isDueForReview(decision, window.to) ? [muted(context.say('report.open.review'))] : []),
      ]),
    ),
    ...Object.values(requests)
      .filter(({ state }) => state !== 'declined' && state !== 'demobilised')
      .map(({ number, title, openedAt, state }) =>
        item(context, `${number} ${title}`, openedAt, [
          line(context.each((language) => translate(language, `requestState.${state}`))),
        ]),
      ),
    ...people.handovers
      .filter(({ accepted }) => !accepted)
      .map(({ at }) =>
        cells(
          [strong(context.say('report.open.handover'))],
          [line(context.local(at))],
          [line(context.say('report.open.notAccepted'))],
        ),
      ),
  ]
}

const item = (context: ReportContext, name: string, since: Instant, why: Line[]): Row =>
  cells([strong(said(name))], [line(context.local(since))], why)

/** Notes tagged as a strength or as something to improve. */
export function lessons(context: ReportContext): Block[] {
  const tagged = (tag: 'strength' | 'improve') =>
    context.picture.timeline.flatMap(({ entry, retracted }) =>
      entry.kind === 'note.added' && !retracted && entry.body.tags.includes(tag) ? [entry] : [],
    )
  return (['strength', 'improve'] as const).flatMap((tag) => [
    heading(2, context.say(`report.lessons.${tag}`)),
    tableOr(
      {
        caption: context.say('report.lessons.caption'),
        head: [
          column(context.say('report.head.number'), 8, 'end'),
          column(context.say('report.head.observation'), 62),
          column(context.say('report.head.author'), 30),
        ],
        rows: tagged(tag).map((entry, place) =>
          cells(
            [strong(said(String(place + 1)))],
            [line(said(entry.body.text))],
            [authorLine(context, entry), muted(context.local(entry.occurredAt))],
          ),
        ),
      },
      context.say('report.lessons.none'),
    ),
  ])
}

/** Organisations and the positions that acted for them; persons are named only as authors. */
export function participants(context: ReportContext): Block[] {
  const { desks, officials } = context.picture.people
  const agencies = new Map<
    string,
    { country: 'US' | 'CA' | null; agency: string; positions: Set<string>; entries: number }
  >()
  const add = (country: 'US' | 'CA' | null, agency: string) => {
    const key = `${country ?? ''} ${agency}`
    const known = agencies.get(key) ?? { country, agency, positions: new Set<string>(), entries: 0 }
    agencies.set(key, known)
    return known
  }
  for (const { country, agency } of Object.values(desks)) add(country, agency)
  for (const { country, agency, position } of Object.values(officials))
    add(country, agency).positions.add(position)
  for (const { official, desk } of context.included) {
    const agency = (official === null ? undefined : officials[official])?.agency ?? desks[desk]?.agency
    if (agency !== undefined) add(context.countryOf(desk), agency).entries += 1
  }
  const order = (country: 'US' | 'CA' | null) => (country === null ? 2 : countries.indexOf(country))
  const rows = [...agencies.values()]
    .sort((a, b) => order(a.country) - order(b.country) || (a.agency < b.agency ? -1 : 1))
    .map(({ country, agency, positions, entries }) =>
      cells(
        [{ ...marked(country, said(agency)), weight: 'strong' as const }],
        [...positions].sort().map((position) => line(said(position))),
        [line(context.count(entries))],
      ),
    )
  return [
    heading(
      2,
      context.say(
        context.picture.workspace?.mode === 'exercise'
          ? 'report.participants.appendix'
          : 'report.participants',
      ),
    ),
    tableOr(
      {
        caption: context.say('report.participants.caption'),
        head: [
          column(context.say('report.head.organisation'), 42),
          column(context.say('report.head.positions'), 40),
          column(context.say('report.head.entries'), 18, 'end'),
        ],
        rows,
      },
      context.say('report.participants.none'),
    ),
  ]
}
