import { countries, type Country } from '../../model/country.ts'
import { isNothing } from '../../model/either-text.ts'
import {
  objectiveViews,
  type ObjectiveView,
  type ObservationView,
  type TaskView,
} from '../../projections/evaluation.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Cell, Line, Words } from '../document.ts'
import { cells, column, heading, line, marked, muted, paragraph, said, strong, tableOr } from '../words.ts'
import { capabilityWords, eitherWords, numbered, ratingWords } from './exercise.ts'

/** Analysis of the objectives and core capabilities: the summary, then each with its strengths and what to improve. */
export function objectives(context: ReportContext): Block[] {
  const views = objectiveViews(context.picture)
  if (views.length === 0) return []
  return [
    heading(2, context.say('report.objectives')),
    paragraph(context.say('report.objectives.scale'), 'note'),
    tableOr(
      {
        caption: context.say('report.objectives.summary'),
        head: [
          column(context.say('report.objectives.objective'), 36),
          column(context.say('report.objectives.capabilities'), 28),
          column(context.say('report.objectives.byCountry'), 20),
          column(context.say('report.objectives.counts'), 16),
        ],
        rows: views.map((view) =>
          cells(
            [numbered(context, view.objective.number, view.objective.title)],
            [line(capabilityWords(context, view.objective.capabilities))],
            countryRatings(context, view),
            [strong(ratingWords(context, view.rating))],
          ),
        ),
      },
      context.say('report.objectives.none'),
    ),
    ...views.flatMap((view) => analysis(context, view)),
  ]
}

/** Each country's rating, who said so and why; one that is computed says so. */
const countryRatings = (context: ReportContext, { byCountry, isContested }: ObjectiveView): Cell => [
  ...countries.flatMap((country): Line[] => {
    const given = byCountry[country]
    if (!given) return [marked(country, context.say('ratingText.NO'))]
    return [
      marked(country, said(given.rating === 'NO' ? '–' : given.rating)),
      given.judged
        ? muted(said(given.judged.reason || '–'))
        : muted(context.say('report.objectives.computed')),
    ]
  }),
  ...(isContested ? [muted(context.say('report.objectives.lower'))] : []),
]

function analysis(context: ReportContext, view: ObjectiveView): Block[] {
  const { objective, tasks, strengths, improvements, observations } = view
  const others = observations.filter((each) => !strengths.includes(each) && !improvements.includes(each))
  return [
    heading(3, numbered(context, objective.number, objective.title).words),
    paragraph(capabilityWords(context, objective.capabilities), 'note'),
    ...(tasks.length === 0 ? [] : [taskTable(context, tasks)]),
    observed(context, strengths, 'report.objectives.strengths', 'report.objectives.noStrength'),
    observed(context, improvements, 'report.objectives.improvements', 'report.objectives.noImprovement'),
    ...(others.length === 0
      ? []
      : [observed(context, others, 'report.objectives.others', 'report.objectives.none')]),
  ]
}

const taskTable = (context: ReportContext, tasks: readonly TaskView[]): Block =>
  tableOr(
    {
      caption: context.say('report.objectives.tasks'),
      head: [
        column(context.say('report.objectives.task'), 50),
        column(context.say('report.objectives.target'), 30),
        column(context.say('report.objectives.rating'), 20),
      ],
      rows: tasks.map(({ task, rating, observations }) =>
        cells(
          [
            line(eitherWords(context, task.text)),
            ...(task.reference === '' ? [] : [muted(said(task.reference))]),
          ],
          [
            ...(isNothing(task.target) ? [] : [line(eitherWords(context, task.target))]),
            ...(task.targetMinutes === null ? [] : [muted(context.duration(task.targetMinutes))]),
          ],
          [
            line(ratingWords(context, rating)),
            ...(observations.length === 0
              ? []
              : [muted(context.say('report.objectives.seen', { count: observations.length }))]),
          ],
        ),
      ),
    },
    context.say('report.objectives.none'),
  )

/** Observations, numbered: what was seen, what it is measured by, and why it was so. */
const observed = (
  context: ReportContext,
  all: readonly ObservationView[],
  caption: 'report.objectives.strengths' | 'report.objectives.improvements' | 'report.objectives.others',
  none: Parameters<ReportContext['say']>[0],
): Block =>
  tableOr(
    {
      caption: context.say(caption),
      head: [
        column(context.say('report.head.number'), 7, 'end'),
        column(context.say('report.head.observation'), 58),
        column(context.say('report.objectives.rating'), 12),
        column(context.say('report.head.author'), 23),
      ],
      rows: all.map((each, place) =>
        cells(
          [strong(said(String(place + 1)))],
          [
            line(said(each.text)),
            ...labelled(context, 'report.objectives.reference', each.reference),
            ...labelled(context, 'report.objectives.analysis', each.analysis),
          ],
          [line(each.rating === null || each.rating === 'NO' ? said('–') : said(each.rating))],
          [marked(each.country, authorOf(context, each)), muted(context.local(each.at))],
        ),
      ),
    },
    context.say(none),
  )

const labelled = (
  context: ReportContext,
  key: 'report.objectives.reference' | 'report.objectives.analysis',
  text: string,
): Line[] => (text === '' ? [] : [muted(context.say(key, { text }))])

const authorOf = (
  context: ReportContext,
  { official, country }: { official: string | null; country: Country },
): Words => {
  const person = official === null ? undefined : context.picture.people.officials[official]
  return person
    ? said(`${person.name}, ${person.agency}`)
    : context.each((language) => translate(language, `country.${country}`))
}
