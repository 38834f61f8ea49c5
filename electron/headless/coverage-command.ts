import { coverageFacts, coverageLines } from '../../data/commands/coverage-said.ts'
import { sourceOf, theEvent } from '../../data/commands/event.ts'
import { found } from '../../data/commands/found.ts'
import { gather, isGood } from '../../data/commands/gather.ts'
import { oneLine, type Outcome } from '../../data/commands/outcome.ts'
import type { CoverageFormat } from '../../data/commands/read-command.ts'
import type { Language } from '../../data/model/country.ts'
import { Problem } from '../../data/model/problem.ts'
import type { CoverageView } from '../../data/projections/coverage.ts'
import { contextOf, type ReportSource } from '../../data/reports/context.ts'
import { coverageCsv } from '../../data/reports/coverage-csv.ts'
import { coverageOfSource, coverageReport, type CoverageRequest } from '../../data/reports/coverage-report.ts'
import type { Paper, ReportLanguage } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { inline } from '../../data/reports/words.ts'
import { translate } from '../../data/words/translate.ts'
import { writeWhole } from '../durable.ts'
import { wordFile } from '../export/docx.ts'
import { bundleFiles } from './bundle-bytes.ts'
import { verify } from './crypto.ts'
import type { PrintPdf } from './report-command.ts'
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
  const { files, events } = await gather(bundleFiles(paths, passphrase), verify)
  if (!files.every(isGood)) {
    const outcome = found(files, events, spoken)
    return { ...outcome, text: `${outcome.text}\n${translate(spoken, 'headless.coverage.nothing')}` }
  }
  const { language, paper } = report ?? { language: spoken, paper: 'letter' as const }
  const source = sourceOf(theEvent(files, events), { language, paper, generatedAt: new Date().toISOString() })
  const view = coverageOfSource(contextOf(source), request)
  if (report) await writeWhole(report.out, await contentOf(source, request, view, report, printPdf))
  const written = report ? [translate(spoken, 'headless.coverage.done', { out: oneLine(report.out) })] : []
  return {
    isGood: true,
    text: [...coverageLines(view, spoken), ...written].join('\n'),
    json: { ...coverageFacts(view, spoken), ...(report ? { out: report.out } : {}) },
  }
}

async function contentOf(
  source: ReportSource,
  request: CoverageRequest,
  view: CoverageView,
  { format, language }: NonNullable<Wanted['report']>,
  printPdf: PrintPdf,
): Promise<string | Uint8Array> {
  const document = coverageReport(source, request)
  if (format === 'csv') return coverageCsv(view.coverage, language === 'fr' ? 'fr' : 'en', document.mode)
  if (format === 'docx') return wordFile(document, {})
  if (format === 'html') return reportHtml(document)
  if (!printPdf) throw new Problem('report.no-display')
  return printPdf(reportHtml(document), `${document.workspaceName} – ${inline(document.title)}`)
}
