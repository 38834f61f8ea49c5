import type { Country } from '../../model/country.ts'
import type { DecisionPoint } from '../../model/playbook.ts'
import type { Timer } from '../../rules/playbook-timers.ts'
import {
  runView,
  type LaneView,
  type PointView,
  type RunView,
  type StepView,
} from '../../projections/run-view.ts'
import { playbookOf } from '../../words/run-values.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Row, Words } from '../document.ts'
import { textOf } from '../tell.ts'
import { elementsTable, worksheet, zones } from './run-facts.ts'
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
} from '../words.ts'

/** Runs of playbooks: steps with times against targets, decision points, information elements, zones and worksheet. */
export function playbookRuns(context: ReportContext): Block[] {
  const { picture } = context
  const all = Object.values(picture.runs).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  if (all.length === 0) return []
  return [
    heading(2, context.say('report.runs')),
    ...all.flatMap((run) => {
      const playbook = playbookOf(run.run, picture)
      const title = context.each((language) => `${run.number} ${run.playbook.title[language]}`)
      if (!playbook) return [heading(3, title), paragraph(context.say('report.runs.noPlaybook'), 'note')]
      const view = runView(run, playbook, picture.decisions, context.window.to)
      return [
        heading(3, title),
        paragraph(summary(context, view)),
        paragraph({ ...context.each((language) => playbook.doctrine[language]) }, 'note'),
        stepsTable(context, view),
        pointsTable(context, view),
        elementsTable(context, view),
        ...zones(context, view),
        ...worksheet(context, view),
        ...(run.ended
          ? [
              paragraph(
                context.say('report.runs.ended', (language) => ({
                  at: textOf(context.local(run.ended?.at ?? run.startedAt), language),
                  outcome: run.ended?.text ?? '',
                })),
              ),
            ]
          : []),
      ]
    }),
  ]
}

const summary = (context: ReportContext, { run, done, of, elapsedMinutes, steps }: RunView): Words =>
  context.say('report.runs.summary', (language) => ({
    version: run.playbook.version,
    facility: textOf(context.facility(run.facility), language),
    at: textOf(context.local(run.startedAt), language),
    elapsed: textOf(context.duration(elapsedMinutes), language),
    done,
    of,
    late: steps
      .flatMap(({ lanes }) => lanes)
      .filter(({ timer }) => timer?.state === 'late' || timer?.state === 'overdue').length,
  }))

function stepsTable(context: ReportContext, { playbook, steps }: RunView): Block {
  const rows = playbook.phases.flatMap((phase): Row[] => {
    const mine = steps.filter(({ step }) => step.phase === phase.id)
    return [
      { type: 'group', words: context.each((language) => `${phase.id} ${phase.title[language]}`) },
      ...mine.flatMap((each) => each.lanes.map((lane) => stepRow(context, each, lane))),
    ]
  })
  return tableOr(
    {
      caption: context.say('report.runs.steps'),
      head: [
        column(context.say('report.head.step'), 44),
        column(context.say('report.head.lane'), 14),
        column(context.say('report.head.doneAt'), 24),
        column(context.say('report.head.againstTarget'), 18),
      ],
      rows,
    },
    context.say('report.runs.noSteps'),
  )
}

function stepRow(context: ReportContext, { step }: StepView, { lane, state, ended, timer }: LaneView): Row {
  const country: Country | null = lane === 'joint' ? null : lane
  const laneWords = context.each((language) => translate(language, `lane.${lane}`))
  return cells(
    [line(context.each((language) => `${step.id} ${step.title[language]}`))],
    [lane === 'joint' ? line(laneWords, { mark: 'SHARED' }) : marked(country, laneWords)],
    [
      line(context.each((language) => translate(language, `laneState.${state}`))),
      ...(ended ? [muted(context.local(ended.at)), ...saidIfAny(ended.text)] : []),
    ],
    timerLines(context, timer),
  )
}

/** Minutes against the target, whose it is, and by how much it was missed. */
function timerLines(context: ReportContext, timer: Timer | null): Line[] {
  if (!timer) return [muted(said('–'))]
  const { target, state, elapsedMinutes, leftMinutes, startedAt } = timer
  const goal = muted(
    context.say('report.runs.target', (language) => ({
      minutes: textOf(context.duration(target.minutes), language),
      basis: target.basis,
    })),
  )
  if (startedAt === null) return [goal]
  const words = context.say('report.runs.timer', (language) => ({
    state,
    elapsed: textOf(context.duration(elapsedMinutes), language),
    by: textOf(context.duration(Math.abs(leftMinutes ?? 0)), language),
  }))
  return [state === 'late' || state === 'overdue' ? strong(words) : line(words), goal]
}

const pointsTable = (context: ReportContext, { points }: RunView): Block =>
  tableOr(
    {
      caption: context.say('report.runs.points'),
      head: [
        column(context.say('report.head.point'), 40),
        column(context.say('report.head.choice'), 36),
        column(context.say('report.head.concurrence'), 24),
      ],
      rows: points.map((each) =>
        cells(
          [line(context.each((language) => `${each.point.id} ${each.point.question[language]}`))],
          choiceLines(context, each),
          concurrenceLines(context, each),
        ),
      ),
    },
    context.say('report.runs.noPoints'),
  )

function choiceLines(context: ReportContext, { point, choices, state }: PointView): Line[] {
  if (choices.length === 0) return [muted(context.say('report.runs.notChosen'))]
  const lines = choices.flatMap((choice): Line[] => [
    marked(
      choice.country,
      context.each(
        (language) =>
          `${optionWords(point, choice.option, language)}, ${textOf(context.local(choice.at), language)}`,
      ),
    ),
    ...saidIfAny(choice.text),
  ])
  return state === 'contested' ? [...lines, strong(context.say('report.runs.contested'))] : lines
}

const optionWords = (point: DecisionPoint, option: string, language: 'en' | 'fr'): string =>
  point.options.find(({ id }) => id === option)?.text[language] ?? option

const concurrenceLines = (context: ReportContext, { decision, decisionState }: PointView): Line[] =>
  decision && decisionState
    ? [
        line(said(decision.number)),
        muted(context.each((language) => translate(language, `decisionState.${decisionState}`))),
      ]
    : [muted(context.say('report.runs.noDecision'))]
