import { sourceOf, theEvent } from '../../data/commands/event.ts'
import { found } from '../../data/commands/found.ts'
import { gather, isGood, type Gathered } from '../../data/commands/gather.ts'
import { oneLine, type Outcome } from '../../data/commands/outcome.ts'
import type { ReportFormat } from '../../data/commands/read-command.ts'
import type { Language } from '../../data/model/country.ts'
import { Problem } from '../../data/model/problem.ts'
import { afterAction } from '../../data/reports/after-action.ts'
import type { Paper, ReportDocument, ReportLanguage } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { logJson } from '../../data/reports/log-export.ts'
import { inline } from '../../data/reports/words.ts'
import { translate } from '../../data/words/translate.ts'
import { writeWhole } from '../durable.ts'
import { wordFile } from '../export/docx.ts'
import { bundleFiles } from './bundle-bytes.ts'
import { verify } from './crypto.ts'
import { mustBeFree } from './write-out.ts'

/** Prints a page; null where there is no engine for pages. */
export type PrintPdf = ((html: string, title: string) => Promise<Uint8Array>) | null

type Wanted = {
  out: string
  format: ReportFormat
  language: ReportLanguage
  paper: Paper
  passphrase: string | null
}

/** Writes the after-action report of what the files share, from the same model as the window's. */
export async function reportFiles(
  paths: readonly string[],
  { out, format, language, paper, passphrase }: Wanted,
  spoken: Language,
  printPdf: PrintPdf,
): Promise<Outcome> {
  if (format === 'pdf' && !printPdf) throw new Problem('report.no-display')
  await mustBeFree(out)
  const { files, events } = await gather(bundleFiles(paths, passphrase), verify)
  if (!files.every(isGood)) {
    const outcome = found(files, events, spoken)
    return { ...outcome, text: `${outcome.text}\n${translate(spoken, 'headless.report.nothing')}` }
  }
  const event = theEvent(files, events)
  const document = afterAction(sourceOf(event, { language, paper, generatedAt: new Date().toISOString() }))
  await writeWhole(out, await contentOf(format, document, event, printPdf))
  const values = { entries: event.entries.length, out: oneLine(out) }
  return {
    isGood: true,
    text: translate(spoken, 'headless.report.done', values),
    json: { ...values, out, format, language },
  }
}

async function contentOf(
  format: ReportFormat,
  document: ReportDocument,
  { rows, seals }: Gathered,
  printPdf: PrintPdf,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return reportHtml(document)
    case 'json':
      return logJson(
        rows.map(({ written }) => written),
        seals,
        'both',
      )
    case 'docx':
      // Charts are drawn by the window; here their tables stand alone.
      return wordFile(document, {})
    case 'pdf': {
      if (!printPdf) throw new Problem('report.no-display')
      return printPdf(reportHtml(document), `${document.workspaceName} – ${inline(document.title)}`)
    }
  }
}
