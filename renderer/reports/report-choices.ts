import type { Country } from '../../data/model/country.ts'
import { afterAction } from '../../data/reports/after-action.ts'
import type { Audience, ReportSource } from '../../data/reports/context.ts'
import type { Paper, ReportLanguage } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { privacyReport } from '../../data/reports/privacy-report.ts'
import { situationSummary } from '../../data/reports/situation-summary.ts'
import type { MadeReport } from '../state/export-report.ts'
import { lastPaper } from '../state/paper.ts'

export type ReportKind = 'afterAction' | 'summary' | 'privacy'
export type ReportFormat = 'pdf' | 'docx' | 'html' | 'data'

/** What the official chose to write. */
export type Choices = {
  kind: ReportKind
  audience: Audience
  /** The owner's own copy of the shared report says how many entries it leaves out. */
  statesLeftOut: boolean
  language: ReportLanguage
  format: ReportFormat
  paper: Paper
}

/** What is offered first. */
export const firstChoices = (): Choices => ({
  kind: 'afterAction',
  audience: 'both',
  statesLeftOut: false,
  language: 'both',
  format: 'pdf',
  paper: lastPaper(),
})

const reports = { afterAction, summary: situationSummary, privacy: privacyReport } as const

/** The report as chosen: what is shown is what is written. */
export function makeReport(
  choices: Choices,
  country: Country,
  source: Omit<ReportSource, 'audience' | 'ownCopyOf' | 'language' | 'paper'>,
): MadeReport {
  const { language, paper } = choices
  // The register of disclosures is the country's own (settled 7): its privacy report never is a shared copy.
  const audience = choices.kind === 'privacy' ? country : choices.audience
  const ownCopyOf = choices.statesLeftOut && audience === 'both' ? country : null
  const whole = { ...source, audience, ownCopyOf, language, paper }
  const document = reports[choices.kind](whole)
  return { document, html: reportHtml(document) }
}
