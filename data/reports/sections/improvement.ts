import type { CorrectiveActionView } from '../../projections/corrective-actions.ts'
import { hotWashByCell } from '../../projections/hot-wash.ts'
import { capabilityName } from '../../reference/core-capabilities.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Row } from '../document.ts'
import { cells, column, heading, line, marked, muted, said, strong, tableOr } from '../words.ts'

/** What each cell said in the hot wash. */
export function hotWash(context: ReportContext): Block[] {
  const groups = hotWashByCell(context.picture.hotWash)
  if (groups.length === 0) return []
  return [
    heading(2, context.say('report.hotWash')),
    tableOr(
      {
        caption: context.say('report.hotWash.caption'),
        head: [
          column(context.say('report.hotWash.cell'), 26),
          column(context.say('report.hotWash.topic'), 20),
          column(context.say('report.hotWash.text'), 54),
        ],
        rows: groups.flatMap(({ country, cell, comments }) =>
          comments.map(({ topic, text }, place) =>
            cells(
              place === 0 ? [{ ...marked(country, said(cell)), weight: 'strong' as const }] : [],
              [line(context.each((language) => translate(language, `hotWashTopic.${topic}`)))],
              [line(said(text))],
            ),
          ),
        ),
      },
      context.say('report.hotWash.none'),
    ),
  ]
}

/** Appendix A: the improvement plan, each action with who does it, by when, and where it stands. */
export function improvementPlan(context: ReportContext): Block[] {
  const actions = Object.values(context.picture.correctiveActions).sort(
    (a, b) => compare(a.due, b.due) || compare(a.number, b.number),
  )
  const isExercise = context.picture.workspace?.mode === 'exercise'
  if (actions.length === 0 && !isExercise) return []
  return [
    heading(2, context.say('report.improvement')),
    tableOr(
      {
        caption: context.say('report.improvement.caption'),
        head: [
          column(context.say('report.head.number'), 9),
          column(context.say('report.improvement.finding'), 25),
          column(context.say('report.improvement.action'), 26),
          column(context.say('report.improvement.owner'), 20),
          column(context.say('report.improvement.dates'), 20),
        ],
        rows: actions.map((action) => actionRow(context, action)),
      },
      context.say('report.improvement.none'),
    ),
  ]
}

function actionRow(context: ReportContext, action: CorrectiveActionView): Row {
  const { number, finding, recommendation, capability, element, organisation, contact, lead, closed } = action
  const name = capability === null ? null : capabilityName(capability)
  return cells(
    [strong(said(number))],
    [
      line(said(finding)),
      ...(name ? [muted(context.each((language) => name[language]))] : []),
      ...from(context, action),
    ],
    [
      line(said(recommendation)),
      muted(context.each((language) => translate(language, `capabilityElement.${element}`))),
    ],
    [
      lead === 'both' ? line(said(organisation), { mark: 'SHARED' }) : marked(lead, said(organisation)),
      ...(contact === '' ? [] : [muted(said(contact))]),
    ],
    [
      ...(action.startsOn === null
        ? []
        : [muted(context.say('report.improvement.starts', { on: action.startsOn }))]),
      strong(context.say('report.improvement.due', { on: action.due })),
      closed
        ? line(context.say('report.improvement.done', { on: closed.on }))
        : line(context.say('report.improvement.open')),
      ...(closed ? [muted(said(closed.outcome))] : []),
    ],
  )
}

/** The observations that an action follows from. */
const from = ({ picture, say }: ReportContext, { observations }: CorrectiveActionView): Line[] =>
  picture.evaluation.observations
    .filter(({ hash }) => observations.includes(hash))
    .map(({ text }) => muted(say('report.improvement.from', { text })))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
