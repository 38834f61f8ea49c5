import type { Playbook } from '../../model/playbook.ts'
import type { RunView } from '../../projections/run-view.ts'
import { worksheetView } from '../../projections/run-worksheet.ts'
import type { Filled, RunAct } from '../../projections/runs.ts'
import { formatPercent } from '../../words/format.ts'
import { elementValueWords, ergDistanceWords, ergSubjectWords, metresWords } from '../../words/run-values.ts'
import { translate } from '../../words/translate.ts'
import type { ReportContext } from '../context.ts'
import type { Block, Line, Words } from '../document.ts'
import { textOf } from '../tell.ts'
import { cells, column, line, marked, muted, said, saidIfAny, tableOr } from '../words.ts'

/** Latest value of each element by country, with baseline, time and source. */
export function elementsTable(context: ReportContext, { playbook, elements }: RunView): Block {
  const rows = elements.flatMap(({ element, subjects }) =>
    subjects.flatMap(({ subject, byCountry }) =>
      (['US', 'CA'] as const).flatMap((country) => {
        const filled = byCountry[country]
        return filled
          ? [
              cells(
                [
                  line(context.each((language) => element.label[language])),
                  ...(subject === null ? [] : [muted(said(subject))]),
                ],
                [
                  marked(country, valueWords(context, playbook, filled)),
                  ...baselineLines(context, playbook, filled),
                ],
                [line(context.local(filled.observedAt)), muted(said(filled.source))],
              ),
            ]
          : []
      }),
    ),
  )
  return tableOr(
    {
      caption: context.say('report.runs.elements'),
      head: [
        column(context.say('report.head.element'), 42),
        column(context.say('report.head.value'), 34),
        column(context.say('report.head.observed'), 24),
      ],
      rows,
    },
    context.say('report.runs.noElements'),
  )
}

const valueWords = (context: ReportContext, playbook: Playbook, { element, value, unit }: Filled): Words => {
  const known = playbook.elements.find(({ id }) => id === element)
  return context.each((language) => elementValueWords(known, value, unit, language))
}

const baselineLines = (context: ReportContext, playbook: Playbook, filled: Filled): Line[] => {
  const { baseline } = filled
  if (baseline === null) return []
  const words = valueWords(context, playbook, { ...filled, value: baseline })
  return [muted(context.say('report.runs.baseline', (language) => ({ value: textOf(words, language) })))]
}

/** Zones as they were set, each with its edition and what it was drawn from. */
export function zones(context: ReportContext, { run }: RunView): Block[] {
  if (run.zones.length === 0) return []
  return [
    tableOr(
      {
        caption: context.say('report.runs.zones'),
        head: [
          column(context.say('report.head.setAt'), 26),
          column(context.say('report.head.zone'), 40),
          column(context.say('report.head.edition'), 34),
        ],
        rows: run.zones.map((zone) =>
          cells(
            [marked(zone.country, context.local(zone.at)), ...liftedLines(context, run.lifted[zone.zone])],
            [
              line(context.each((language) => metresWords(zone.isolationM, language))),
              ...(zone.protective
                ? [
                    line(
                      context.each((language) =>
                        zone.protective ? ergDistanceWords(zone.protective, language) : '',
                      ),
                    ),
                  ]
                : []),
            ],
            [
              line(
                zone.edition === null
                  ? context.say('report.runs.commander')
                  : context.each((language) =>
                      translate(language, 'report.runs.edition', { edition: zone.edition ?? '' }),
                    ),
              ),
              ...((zone.material ?? zone.guide)
                ? [muted(context.each((language) => ergSubjectWords(zone, language)))]
                : []),
              ...saidIfAny(zone.text),
            ],
          ),
        ),
      },
      context.say('report.runs.noElements'),
    ),
  ]
}

const liftedLines = (context: ReportContext, lifted: RunAct | undefined): Line[] =>
  lifted
    ? [
        marked(
          lifted.country,
          context.say('report.runs.lifted', (language) => ({
            at: textOf(context.local(lifted.at), language),
          })),
        ),
        ...saidIfAny(lifted.text),
      ]
    : []

/** The worksheet by the weights in force: what was to move first at the top. */
export function worksheet(context: ReportContext, { run, playbook }: RunView): Block[] {
  const view = worksheetView(run, playbook)
  if (!view || view.items.length === 0) return []
  return [
    tableOr(
      {
        caption: context.say('report.runs.worksheet', { version: view.version }),
        head: [
          column(context.say('report.head.item'), 52),
          column(context.say('report.head.priority'), 24, 'end'),
          column(context.say('report.head.gates'), 24),
        ],
        rows: view.items.map(({ item, priority }) =>
          cells(
            [marked(item.country, said(item.title)), ...saidIfAny(item.text)],
            [
              line(
                priority.share === null
                  ? said('–')
                  : context.each((language) => formatPercent(priority.share ?? 0, language)),
              ),
            ],
            [line(context.each((language) => translate(language, `gateState.${priority.gate}`)))],
          ),
        ),
      },
      context.say('report.runs.noElements'),
    ),
  ]
}
