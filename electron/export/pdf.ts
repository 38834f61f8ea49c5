import { BrowserWindow } from 'electron'
import { Problem } from '../../data/model/problem.ts'
import type { Paper } from '../../data/reports/document.ts'
import { PAGE_BOXES_SINCE_CHROMIUM, pageNumberFooter } from '../../data/reports/style.ts'
import { dropDocument, holdDocument } from '../protocol.ts'
import { CONFINED } from '../window.ts'
import { cancellable } from './jobs.ts'

/** Prints a self-contained page in a hidden window without scripts; tags and outline where the runtime has them. */
export async function printPdf(job: string, html: string, title: string): Promise<Uint8Array> {
  const address = holdDocument(html)
  const window = hiddenWindow(title)
  const work = window
    .loadURL(address)
    .then(() =>
      window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        // Older engines know no page boxes in CSS, so the page's number comes from here.
        displayHeaderFooter: Number.parseInt(process.versions.chrome, 10) < PAGE_BOXES_SINCE_CHROMIUM,
        headerTemplate: '<span></span>',
        footerTemplate: pageNumberFooter,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
    .catch((thrown: unknown) => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown)
      throw new Problem('report.failed', { detail }, { cause: thrown })
    })
  return new Uint8Array(
    await cancellable(job, work, () => {
      dropDocument(address)
      window.destroy()
    }),
  )
}

/** Hands a self-contained page to the computer's print dialog; over once it is printed or the official cancelled. */
export async function printOnPaper(html: string, title: string, paper: Paper): Promise<void> {
  const address = holdDocument(html)
  const window = hiddenWindow(title)
  try {
    await window.loadURL(address)
    await new Promise<void>((done, fail) => {
      const options = { printBackground: true, pageSize: paper === 'a4' ? 'A4' : 'Letter' } as const
      window.webContents.print(options, (isPrinted, reason) => {
        if (isPrinted || /cancel/i.test(reason)) done()
        else fail(new Problem('report.not-printed', { detail: reason }))
      })
    })
  } finally {
    dropDocument(address)
    window.destroy()
  }
}

const hiddenWindow = (title: string) =>
  new BrowserWindow({
    show: false,
    title,
    webPreferences: { ...CONFINED, javascript: false, images: true },
  })
