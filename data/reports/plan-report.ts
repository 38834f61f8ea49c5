import type { Day } from '../model/ids.ts'
import type { PlanView } from '../projections/plans.ts'
import { guideElements } from '../reference/guide-checklist.ts'
import { planScore, type PlanScore } from '../rules/plan-score.ts'
import { standingOf, type PlanStanding } from '../rules/plan-standing.ts'
import { ratingsText } from '../words/coverage-words.ts'
import { formatPercent } from '../words/format.ts'
import { versionText } from '../words/plan-values.ts'
import { translate } from '../words/translate.ts'
import { documentOf } from './after-action.ts'
import { contextOf, type ReportContext, type ReportSource } from './context.ts'
import type { Block, Line, ReportDocument } from './document.ts'
import { planContentBlocks } from './plan-content.ts'
import { front } from './sections/front.ts'
import { integrity, signatures } from './sections/integrity.ts'
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

/** Which plan, as it stands on which day. */
export type PlanRequest = { plan: string; day: Day }

/** A plan with its versions, approvals, check against the guide and exercises: the version in force, else the newest. Pure. */
export function planReport(source: ReportSource, { plan: id, day }: PlanRequest): ReportDocument {
  const context = contextOf(source)
  const plan = context.picture.plans[id]
  const standing = plan ? standingOf(plan, day) : null
  const title = context.say('planReport.title')
  return documentOf(context, source, title, false, (markingWords) => [
    ...front(context, source, title, markingWords),
    ...(plan && standing ? body(context, plan, standing) : []),
    ...integrity(context),
    ...signatures(context),
  ])
}

function body(context: ReportContext, plan: PlanView, standing: PlanStanding): Block[] {
  const shown = plan.versions.find(({ version }) => version === standing.version.version)
  if (!shown) return []
  const { number } = plan
  const version = versionText(shown)
  return [
    heading(2, said(`${number} ${shown.content.title}`)),
    paragraph(context.say('planReport.version', { number, version, state: stateOf(standing) }), 'lead'),
    paragraph(context.say('planReport.handling'), 'boxed'),
    ...versions(context, plan),
    ...planContentBlocks(context, shown.content),
    ...check(context, plan, planScore(guideElements, standing.scores), standing),
    ...exercises(context, plan),
  ]
}

function stateOf({ inForce, isRetired, pending }: PlanStanding): string {
  if (isRetired) return 'retired'
  if (inForce) return 'inForce'
  return pending ? 'oneCountry' : 'draft'
}

function versions(context: ReportContext, plan: PlanView): Block[] {
  const rows = plan.versions.map((each) =>
    cells(
      [strong(said(versionText(each))), marked(each.country, context.local(each.at))],
      [line(said(each.content.title)), ...saidIfAny(each.changeNote)],
      plan.approvals
        .filter(({ version }) => version === each.version)
        .flatMap(({ country, from: on, until, withdrawn }): Line[] => [
          {
            ...marked(country, context.say('coverage.approved', { country, on })),
            struck: until !== null,
          },
          ...(withdrawn ? [muted(said(withdrawn.reason))] : []),
        ]),
    ),
  )
  return [
    heading(2, context.say('planReport.versions')),
    tableOr(
      {
        caption: context.say('planReport.versions'),
        head: [
          column(context.say('planReport.head.version'), 24),
          column(context.say('planReport.head.text'), 42),
          column(context.say('coverage.head.signed'), 34),
        ],
        rows,
      },
      context.say('planReport.none'),
    ),
  ]
}

function check(context: ReportContext, plan: PlanView, score: PlanScore, standing: PlanStanding): Block[] {
  const { share, judged, of } = score
  const met = score.gates.filter(({ isMet }) => isMet).length
  const judgementOf = (element: string) =>
    plan.assessments.findLast(
      (each) => each.element === element && each.score === (standing.scores.get(element) ?? null),
    )
  const rows = guideElements.map(({ id, label, isGate, weight }) => {
    const value = standing.scores.get(id) ?? null
    const judgement = value === null ? undefined : judgementOf(id)
    return cells(
      [
        strong(said(id)),
        line(context.each((language) => label[language])),
        ...(isGate ? [muted(context.say('planReport.gate'))] : []),
      ],
      [value === null ? muted(context.say('planReport.unknown')) : line(said(`${value} / 4 (× ${weight})`))],
      [
        ...saidIfAny(judgement?.evidence ?? ''),
        ...(judgement?.owner ? [muted(context.say('planReport.owner', { owner: judgement.owner }))] : []),
      ],
    )
  })
  return [
    heading(2, context.say('planReport.check')),
    paragraph(
      context.say('planReport.checkText', (language) => ({
        percent: share === null ? 'none' : formatPercent(share, language),
        judged,
        of,
      })),
    ),
    paragraph(context.say('planReport.gates', { met, of: score.gates.length })),
    // Sixty-one times "unknown" would say no more than the sentence above.
    ...(judged === 0
      ? []
      : [
          tableOr(
            {
              caption: context.say('planReport.check'),
              head: [
                column(context.say('planReport.head.element'), 52),
                column(context.say('planReport.head.score'), 14),
                column(context.say('planReport.head.evidence'), 34),
              ],
              rows,
            },
            context.say('planReport.none'),
          ),
        ]),
  ]
}

function exercises(context: ReportContext, plan: PlanView): Block[] {
  const rows = plan.exercises.map(({ version, exercise }) => {
    const of = plan.versions.find((each) => each.version === version)
    return cells(
      [strong(said(exercise.name)), muted(said(of ? versionText(of) : '?'))],
      [
        line(
          context.say('coverage.ratings', (language) => ({
            type: translate(language, `exerciseType.${exercise.type}`),
            on: exercise.endedOn,
            ratings: ratingsText(exercise, language),
          })),
        ),
      ],
      exercise.crossings.map((id) => line(context.facility(id))),
    )
  })
  return [
    heading(2, context.say('planReport.exercises')),
    tableOr(
      {
        caption: context.say('planReport.exercises'),
        head: [
          column(context.say('coverage.head.exercise'), 34),
          column(context.say('coverage.head.result'), 36),
          column(context.say('planPart.crossings'), 30),
        ],
        rows,
      },
      context.say('planReport.exercises.none'),
    ),
  ]
}
