import { countries, type Country } from '../model/country.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Element, Lane, Phase, Playbook, Step, Target } from '../model/playbook.ts'
import { contactsOf } from '../projections/plans.ts'
import { runView, type LaneView, type RunView } from '../projections/run-view.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, Line, ReportDocument, Row, Words } from './document.ts'
import { zones } from './sections/run-facts.ts'
import { textOf } from './tell.ts'
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

/** Which playbook is printed, and of which run; null: as it is, before any run. */
export type PaperRequest = { playbook: Playbook; hash: Sha256; run: string | null }

/** A box to tick, a line for time and initials: signs that every printer has. */
const box = '[\u00a0\u00a0]'
const ticked = '[x]'
const blank = '____:____\u00a0\u00a0________'
const gap = '__________________'

/**
 * The paper copy for a desk without power: every step with a box, its lanes, target and room for time and initials;
 * decision points, information elements, distances and contacts. With a run, what is done is ticked. Pure.
 */
export function playbookPaper(source: ReportSource, request: PaperRequest): ReportDocument {
  const context = contextOf(source)
  const { playbook, hash } = request
  const run = context.picture.runs[request.run ?? '']
  const view = run ? runView(run, playbook, context.picture.decisions, source.generatedAt) : null
  const title = context.each((language) => playbook.title[language])
  return documentOf(context, source, title, false, () => [
    heading(1, title),
    paragraph(
      context.say('paper.version', { id: playbook.id, version: playbook.version, hash: hash.slice(0, 16) }),
      'note',
    ),
    paragraph(text(context, playbook.warning), 'boxed'),
    ...front(context, playbook, view),
    ...contacts(context, view),
    ...playbook.phases.flatMap((phase) => phaseBlocks(context, playbook, phase, view)),
    ...elements(context, playbook, view),
    ...distances(context, playbook, view),
    ...closing(context, playbook),
  ])
}

const text = (context: ReportContext, words: { en: string; fr: string }): Words =>
  context.each((language) => words[language])

function front(context: ReportContext, playbook: Playbook, view: RunView | null): Block[] {
  const run = view?.run
  return [
    paragraph(
      run
        ? context.say('paper.run', (language) => ({
            number: run.number,
            facility: textOf(context.facility(run.facility), language),
            at: textOf(context.local(run.startedAt, 'full'), language),
            printed: textOf(context.local(context.generatedAt), language),
          }))
        : context.say('paper.noRun', { gap, blank }),
      'lead',
    ),
    paragraph(text(context, playbook.trigger)),
    {
      type: 'list',
      items: countries.map((country) => marked(country, text(context, playbook.leads[country]))),
    },
    paragraph(context.say('paper.how', { box }), 'note'),
  ]
}

function contacts(context: ReportContext, view: RunView | null): Block[] {
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

function phaseBlocks(
  context: ReportContext,
  playbook: Playbook,
  phase: Phase,
  view: RunView | null,
): Block[] {
  const steps = playbook.steps.filter((step) => step.phase === phase.id)
  const rows = steps.flatMap((step) =>
    step.lanes.map((lane) => stepRow(context, playbook, step, lane, laneOf(view, step, lane))),
  )
  return [
    heading(
      2,
      context.each((language) => `${phase.id} ${phase.title[language]}`),
    ),
    ...(phase.target ? [paragraph(targetWords(context, playbook, phase.target), 'note')] : []),
    ...(phase.targetNote ? [paragraph(text(context, phase.targetNote), 'note')] : []),
    tableOr(
      {
        caption: context.say('paper.steps'),
        head: [
          column(context.say('paper.head.done'), 8),
          column(context.say('report.head.step'), 42),
          column(context.say('paper.head.who'), 30),
          column(context.say('paper.head.time'), 20),
        ],
        rows,
      },
      context.say('report.runs.noSteps'),
    ),
    ...points(context, playbook, phase, view),
  ]
}

const laneOf = (view: RunView | null, step: Step, lane: Lane): LaneView | undefined =>
  view?.steps.find((each) => each.step.id === step.id)?.lanes.find((each) => each.lane === lane)

function stepRow(
  context: ReportContext,
  playbook: Playbook,
  step: Step,
  lane: Lane,
  at: LaneView | undefined,
): Row {
  const { roles, target, detail, precondition, doNots, elements: asked } = step
  const laneWords = context.each((language) => translate(language, `lane.${lane}`))
  const own = lane === 'joint' ? [roles.US, roles.CA] : [roles[lane]]
  const forbidden = playbook.doNots.filter(({ id }) => doNots.includes(id))
  return cells(
    [strong(said(at?.ended ? ticked : box))],
    [
      strong(context.each((language) => `${step.id} ${step.title[language]}`)),
      ...(detail ? [line(text(context, detail))] : []),
      ...(precondition ? [muted(text(context, precondition))] : []),
      ...forbidden.map((each) =>
        strong(context.say('paper.doNot', (language) => ({ text: each.text[language] }))),
      ),
      ...(asked.length > 0 ? [muted(context.say('paper.asks', { elements: asked.join(', ') }))] : []),
    ],
    [
      lane === 'joint' ? line(laneWords, { mark: 'SHARED' }) : marked(lane, laneWords),
      ...own.flatMap((role): Line[] => (role ? [line(text(context, role))] : [])),
      ...(roles.support ? [muted(text(context, roles.support))] : []),
    ],
    [
      line(said(at?.ended ? '' : blank)),
      ...(at?.ended ? [line(context.local(at.ended.at))] : []),
      ...(target ? [muted(targetWords(context, playbook, target))] : []),
    ],
  )
}

/** Minutes, from what they count, and whose target it is. */
const targetWords = (context: ReportContext, playbook: Playbook, target: Target): Words =>
  context.say('paper.target', (language) => ({
    minutes: textOf(context.duration(target.minutes), language),
    from: playbook.starts.find(({ id }) => id === target.from)?.label[language] ?? target.from,
    basis: target.basis,
  }))

function points(context: ReportContext, playbook: Playbook, phase: Phase, view: RunView | null): Block[] {
  const mine = playbook.points.filter((point) => point.phase === phase.id)
  if (mine.length === 0) return []
  const rows = mine.map((point) => {
    const chosen = view?.points.find((each) => each.point.id === point.id)?.last ?? {}
    const isChosen = (option: string) => Object.values(chosen).some((choice) => choice.option === option)
    return cells(
      [
        strong(context.each((language) => `${point.id} ${point.question[language]}`)),
        ...(point.target ? [muted(targetWords(context, playbook, point.target))] : []),
      ],
      point.options.map(({ id, text: words }) =>
        line(context.each((language) => `${isChosen(id) ? ticked : box} ${words[language]}`)),
      ),
      point.needs.map((country) => marked(country, said(`${box} ${blank}`))),
    )
  })
  return [
    tableOr(
      {
        caption: context.say('report.runs.points'),
        head: [
          column(context.say('report.head.point'), 36),
          column(context.say('report.head.choice'), 34),
          column(context.say('report.head.concurrence'), 30),
        ],
        rows,
      },
      context.say('report.runs.noPoints'),
    ),
  ]
}

function elements(context: ReportContext, playbook: Playbook, view: RunView | null): Block[] {
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
function distances(context: ReportContext, playbook: Playbook, view: RunView | null): Block[] {
  const isAsked = playbook.numbers.includes('ergTables') || playbook.numbers.includes('guideDistances')
  if (view && view.run.zones.length > 0)
    return [heading(2, context.say('paper.distances')), ...zones(context, view)]
  if (!isAsked) return []
  return [
    heading(2, context.say('paper.distances')),
    paragraph(context.say('paper.distances.fill', { gap, box }), 'boxed'),
  ]
}

function closing(context: ReportContext, playbook: Playbook): Block[] {
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
