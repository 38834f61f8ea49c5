import type { Language } from '../../data/model/country.ts'
import { Problem } from '../../data/model/problem.ts'
import { facilityById, facilityName } from '../../data/reference/reference.ts'
import type { CoverageView } from '../../data/projections/coverage.ts'
import { contextOf, type ReportSource } from '../../data/reports/context.ts'
import { coverageCsv } from '../../data/reports/coverage-csv.ts'
import { coverageOfSource, coverageReport, type CoverageRequest } from '../../data/reports/coverage-report.ts'
import type { Paper, ReportLanguage } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { inline } from '../../data/reports/words.ts'
import { gapText, shareText } from '../../data/words/coverage-words.ts'
import { versionText } from '../../data/words/plan-values.ts'
import { translate } from '../../data/words/translate.ts'
import { writeWhole } from '../durable.ts'
import { wordFile } from '../export/docx.ts'
import type { CoverageFormat } from './arguments.ts'
import { sourceOf, theEvent } from './event-source.ts'
import { gather, isGood } from './gather.ts'
import { oneLine, type Outcome } from './output.ts'
import type { PrintPdf } from './report-command.ts'
import { filesOutcome } from './verify-command.ts'
import { mustBeFree } from './write-out.ts'

type Wanted = CoverageRequest & {
  /** Null: only printed. */
  report: { out: string; format: CoverageFormat; language: ReportLanguage; paper: Paper } | null
  passphrase: string | null
}

/** Prints the yearly measure that the shared entries of some files give, and writes its report when asked to. */
export async function coverageFiles(
  paths: readonly string[],
  { report, passphrase, ...request }: Wanted,
  spoken: Language,
  printPdf: PrintPdf,
): Promise<Outcome> {
  if (report?.format === 'pdf' && !printPdf) throw new Problem('report.no-display')
  if (report) await mustBeFree(report.out)
  const { files, events } = await gather(paths, passphrase)
  if (!files.every(isGood)) {
    const found = filesOutcome(files, events, spoken)
    return { ...found, text: `${found.text}\n${translate(spoken, 'headless.coverage.nothing')}` }
  }
  const { language, paper } = report ?? { language: spoken, paper: 'letter' as const }
  const source = sourceOf(theEvent(files, events), { language, paper })
  const view = coverageOfSource(contextOf(source), request)
  if (report) await writeWhole(report.out, await contentOf(source, request, view, report, printPdf))
  const written = report ? [translate(spoken, 'headless.coverage.done', { out: oneLine(report.out) })] : []
  return {
    isGood: true,
    text: [...textOf(view, spoken), ...written].join('\n'),
    json: { ...factsOf(view, spoken), ...(report ? { out: report.out } : {}) },
  }
}

async function contentOf(
  source: ReportSource,
  request: CoverageRequest,
  view: CoverageView,
  { format, language }: NonNullable<Wanted['report']>,
  printPdf: PrintPdf,
): Promise<string | Uint8Array> {
  if (format === 'csv') return coverageCsv(view.coverage, language === 'fr' ? 'fr' : 'en')
  const document = coverageReport(source, request)
  if (format === 'docx') return wordFile(document, {})
  if (format === 'html') return reportHtml(document)
  if (!printPdf) throw new Problem('report.no-display')
  return printPdf(reportHtml(document), `${document.workspaceName} – ${inline(document.title)}`)
}

function textOf({ coverage, list, improvements, windowMonths }: CoverageView, spoken: Language): string[] {
  const { headline, covered, validatedOfCovered, weighted } = coverage
  const figure = (label: string, value: string) => `  ${label}${spoken === 'fr' ? '\u00a0' : ''}: ${value}`
  return [
    translate(spoken, 'coverage.title'),
    `  ${translate(spoken, 'coverage.asOf', { day: coverage.day, months: windowMonths })}`,
    ...(list ? [] : [`  ${translate(spoken, 'coverage.list.none', { year: coverage.day.slice(0, 4) })}`]),
    figure(translate(spoken, 'coverage.headline'), shareText(headline, spoken)),
    figure(translate(spoken, 'coverage.covered'), shareText(covered, spoken)),
    figure(translate(spoken, 'coverage.validatedOfCovered'), shareText(validatedOfCovered, spoken)),
    figure(
      translate(spoken, 'coverage.weighted', {
        counts: weighted.counts,
        years: weighted.years.join(', ') || 'none',
      }),
      shareText({ ...weighted.known, share: weighted.share }, spoken),
    ),
    figure(translate(spoken, 'coverage.improvements'), shareText(improvements, spoken)),
    ...coverage.pairs.map(({ pair, status, standing, gaps }) => {
      const facility = facilityById(pair.facility)
      const plan = standing ? ` (${standing.record.number} ${versionText(standing.version)})` : ''
      const why = gaps.map((gap) => gapText(gap, spoken)).join('; ')
      const name = facility ? facilityName(facility, spoken) : pair.facility
      return oneLine(
        `- ${name}: ${translate(spoken, `coverageStatus.${status}`)}${plan}${why === '' ? '' : `. ${why}`}`,
      )
    }),
  ]
}

/** The measure as one line of JSON: shares from 0 to 1, null where nothing is to be counted. */
function factsOf({ coverage, list, trend, improvements, windowMonths }: CoverageView, spoken: Language) {
  const { pairs, oneCountry, lapsing, ...numbers } = coverage
  return {
    windowMonths,
    list: list ? { year: list.year, adoptedBy: list.adoptedBy, differs: list.differs } : null,
    ...numbers,
    improvements,
    trend,
    oneCountry: oneCountry.map(({ pair }) => pair.facility),
    lapsing: lapsing.map(({ pair, what, through }) => ({ facility: pair.pair.facility, what, through })),
    crossings: pairs.map(({ pair, region, status, isCovered, isValidated, standing, exercise, gaps }) => ({
      facility: pair.facility,
      region,
      status,
      isCovered,
      isValidated,
      plan: standing && {
        number: standing.record.number,
        version: versionText(standing.version),
        hash: standing.version.version,
        isInForce: standing.inForce !== null,
        reviewBy: standing.reviewBy,
      },
      exercise: exercise && { ...exercise.exercise, hash: exercise.hash },
      gaps: gaps.map((gap) => ({ ...gap, text: gapText(gap, spoken) })),
    })),
  }
}
