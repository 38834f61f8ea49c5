import { countries } from '../model/country.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Lane, Phase, Playbook, Step, Target } from '../model/playbook.ts'
import { runView, type LaneView, type RunView } from '../projections/run-view.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, Line, ReportDocument, Row, Words } from './document.ts'
import { blank, box, closing, contacts, distances, elements, gap, text } from './paper-parts.ts'
import { textOf } from './tell.ts'
import { cells, column, heading, line, marked, muted, paragraph, said, strong, tableOr } from './words.ts'

/** Which playbook is printed, and of which run; null: as it is, before any run. */
export type PaperRequest = { playbook: Playbook; hash: Sha256; run: string | null }

const ticked = '[\u00a0x\u00a0]'

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
  const isSame = JSON.stringify(roles.US) === JSON.stringify(roles.CA)
  const joint = isSame ? [roles.US] : [roles.US, roles.CA]
  const own = lane === 'joint' ? joint : [roles[lane]]
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
