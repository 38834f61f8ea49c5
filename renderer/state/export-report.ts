import { hashBytes, hashText } from '../../data/model/hash.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import type { ReportDocument } from '../../data/reports/document.ts'
import { fileName, type FileName } from '../../data/reports/file-name.ts'
import { inline } from '../../data/reports/words.ts'
import { chartImages } from './chart-images.ts'
import { machine } from './machine.ts'

/** A report as it is shown and as it is written. */
export type MadeReport = { document: ReportDocument; html: string }

/** Tables of data that go with a report, each a file. */
export type DataFile = { name: Omit<FileName, 'extension'>; extension: 'csv' | 'json'; content: string }

export type ExportJob = {
  id: string
  made: MadeReport
  /** How the report's file is named, apart from its format. */
  name: Omit<FileName, 'extension'>
  /** `data`: the tables alone, as `data` makes them. */
  format: 'pdf' | 'docx' | 'html' | 'data'
  data: () => Promise<readonly DataFile[]>
  /** Steps done, 0 to 1; null while a step cannot tell. */
  onProgress: (value: number | null) => void
}

/** A file that was written, and the SHA-256 of its bytes. */
export type SavedFile = { path: string; sha256: Sha256 }

/** Writes what was chosen; gives the files written, none when the official cancelled the file dialog. */
export async function exportReport(job: ExportJob): Promise<SavedFile[]> {
  job.onProgress(0.1)
  switch (job.format) {
    case 'pdf':
      return savePdf(job)
    case 'docx':
      return saveDocx(job)
    case 'html':
      return save(job.name, 'html', job.made.html)
    case 'data':
      return saveData(job)
  }
}

async function savePdf(job: ExportJob): Promise<SavedFile[]> {
  const { document, html } = job.made
  job.onProgress(null)
  const bytes = await machine().printPdf(
    job.id,
    html,
    `${document.workspaceName} – ${inline(document.title)}`,
  )
  job.onProgress(0.9)
  // In a browser the print dialog has taken over, and says where it writes.
  return bytes ? save(job.name, 'pdf', bytes) : []
}

async function saveDocx(job: ExportJob): Promise<SavedFile[]> {
  const { document } = job.made
  const charts = await chartImages(document)
  job.onProgress(0.4)
  const bytes = await machine().buildDocx(job.id, { document, charts })
  job.onProgress(0.9)
  return save(job.name, 'docx', bytes)
}

async function saveData(job: ExportJob): Promise<SavedFile[]> {
  const tables = await job.data()
  const files: SavedFile[] = []
  for (const [place, { name, extension, content }] of tables.entries()) {
    job.onProgress(0.5 + (0.4 * place) / tables.length)
    files.push(...(await save(name, extension, content)))
  }
  return files
}

async function save(
  name: Omit<FileName, 'extension'>,
  extension: FileName['extension'],
  content: string | Uint8Array,
): Promise<SavedFile[]> {
  const suggestedName = fileName({ ...name, extension })
  const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
  const path = await machine().saveFile({ suggestedName, content, filters })
  if (path === null) return []
  return [{ path, sha256: typeof content === 'string' ? hashText(content) : hashBytes(content) }]
}
