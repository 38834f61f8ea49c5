import { storedSeals } from '../../data/log/heal.ts'
import { writtenRows } from '../../data/log/read.ts'
import type { Entry } from '../../data/model/entry.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import { maySee } from '../../data/reports/context.ts'
import { documentCsv } from '../../data/reports/document-csv.ts'
import { fileName, type FileName } from '../../data/reports/file-name.ts'
import { logCsv, logJson } from '../../data/reports/log-export.ts'
import { inline } from '../../data/reports/words.ts'
import { database } from '../state/database.ts'
import { machine } from '../state/machine.ts'
import { chartImages } from './chart-images.ts'
import type { Choices, MadeReport } from './report-choices.ts'

export type ExportJob = {
  id: string
  workspace: string
  desk: string
  choices: Choices
  made: MadeReport
  entries: readonly Entry[]
  unread: readonly UnreadEntry[]
  /** Steps done, 0 to 1; null while a step cannot tell. */
  onProgress: (value: number | null) => void
}

/** Writes what was chosen; gives the paths written, none when the official cancelled the file dialog. */
export async function exportReport(job: ExportJob): Promise<string[]> {
  job.onProgress(0.1)
  switch (job.choices.format) {
    case 'pdf':
      return savePdf(job)
    case 'docx':
      return saveDocx(job)
    case 'html':
      return save(job, 'html', job.made.html)
    case 'data':
      return job.choices.kind === 'privacy' ? save(job, 'csv', documentCsv(job.made.document)) : saveData(job)
  }
}

async function savePdf(job: ExportJob): Promise<string[]> {
  const { document, html } = job.made
  job.onProgress(null)
  const bytes = await machine().printPdf(
    job.id,
    html,
    `${document.workspaceName} – ${inline(document.title)}`,
  )
  job.onProgress(0.9)
  // In a browser the print dialog has taken over, and says where it writes.
  return bytes ? save(job, 'pdf', bytes) : []
}

async function saveDocx(job: ExportJob): Promise<string[]> {
  const { document } = job.made
  const charts = await chartImages(document)
  job.onProgress(0.4)
  const bytes = await machine().buildDocx(job.id, { document, charts })
  job.onProgress(0.9)
  return save(job, 'docx', bytes)
}

async function saveData(job: ExportJob): Promise<string[]> {
  const { audience, language } = job.choices
  const [written, seals] = await Promise.all([
    writtenRows(database, job.workspace),
    storedSeals(database, job.workspace),
  ])
  job.onProgress(0.5)
  const json = await save(job, 'json', logJson(written, seals, audience))
  job.onProgress(0.8)
  const table = logCsv(job.entries, job.unread, audience, language === 'fr' ? 'fr' : 'en')
  const csv = await save(job, 'csv', table)
  return [...json, ...csv]
}

async function save(
  job: ExportJob,
  extension: FileName['extension'],
  content: string | Uint8Array,
): Promise<string[]> {
  const { document } = job.made
  const isReport = job.choices.kind === 'privacy' || (extension !== 'json' && extension !== 'csv')
  const suggestedName = fileName({
    mode: document.mode,
    workspaceName: document.workspaceName,
    desk: job.desk,
    number: job.entries.filter(({ releasability }) => maySee(job.choices.audience, releasability)).length,
    ...(isReport ? { language: job.choices.language } : {}),
    extension,
  })
  const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
  const path = await machine().saveFile({ suggestedName, content, filters })
  return path === null ? [] : [path]
}
