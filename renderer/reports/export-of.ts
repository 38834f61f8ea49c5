import { storedSeals } from '../../data/log/heal.ts'
import { writtenRows } from '../../data/log/read.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import { maySee } from '../../data/reports/context.ts'
import { documentCsv } from '../../data/reports/document-csv.ts'
import { logCsv, logJson } from '../../data/reports/log-export.ts'
import { database } from '../state/database.ts'
import type { DataFile, ExportJob, MadeReport } from '../state/export-report.ts'
import type { Choices } from './report-choices.ts'

type Source = {
  workspace: string
  desk: string
  choices: Choices
  made: MadeReport
  entries: readonly Entry[]
  unread: readonly UnreadEntry[]
}

/** What is written of a report as chosen, under which name. */
export function exportOf(source: Source): Omit<ExportJob, 'id' | 'onProgress'> {
  const { desk, choices, made, entries } = source
  const { mode, workspaceName } = made.document
  const number = entries.filter(({ releasability }) => maySee(choices.audience, releasability)).length
  const name = { mode, workspaceName, desk, number }
  const ofReport = { ...name, language: choices.language }
  return {
    made,
    name: ofReport,
    format: choices.format,
    data: async () =>
      choices.kind === 'privacy'
        ? [{ name: ofReport, extension: 'csv', content: documentCsv(made.document) }]
        : logFiles(source, name),
  }
}

/** The log itself, which has no language but in its table's words. */
async function logFiles(
  { workspace, choices, entries, unread }: Source,
  name: DataFile['name'],
): Promise<DataFile[]> {
  const { audience, language } = choices
  const [written, seals] = await Promise.all([
    writtenRows(database, workspace),
    storedSeals(database, workspace),
  ])
  const table = logCsv(entries, unread, audience, language === 'fr' ? 'fr' : 'en')
  return [
    { name, extension: 'json', content: logJson(written, seals, audience) },
    { name, extension: 'csv', content: table },
  ]
}
