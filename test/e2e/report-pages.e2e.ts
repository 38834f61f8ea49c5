import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afterAction } from '../../data/reports/after-action.ts'
import type { Paper, ReportDocument } from '../../data/reports/document.ts'
import { reportHtml } from '../../data/reports/html.ts'
import { situationSummary } from '../../data/reports/situation-summary.ts'
import type {} from '../../renderer/machine/machine.ts' // declares window.machine
import { ambassadorLog, at, opened, sourceOf } from '../data/reports/fixture.ts'
import { busyLog, longWord } from '../data/reports/busy-log.ts'
import { launchEntente, removeFolders, temporaryFolder, type Launched } from '../support/launch.ts'

const run = promisify(execFile)
const output = async (command: string, args: string[]) => (await run(command, args)).stdout

const variants = (['en', 'fr', 'both'] as const).flatMap((language) =>
  (['letter', 'a4'] as const).map((paper) => [language, paper] as const),
)

describe('the pages of a report', () => {
  let entente: Launched
  let folder: string
  beforeAll(async () => {
    entente = await launchEntente()
    folder = process.env['ENTENTE_KEEP_PAGES'] ?? (await temporaryFolder())
    await mkdir(folder, { recursive: true })
  })
  afterAll(async () => {
    await entente.close()
    await removeFolders()
  })

  /** Prints a report in the app and gives what poppler reads from each page. */
  async function pagesOf(report: ReportDocument, name: string) {
    const bytes = await entente.page.evaluate(
      async ([html, job]) => {
        const reply = await window.machine?.ask('report.pdf', { job, html, title: 'Report' })
        return reply?.ok ? [...reply.value] : null
      },
      [reportHtml(report), name] as const,
    )
    const path = join(folder, `${name}.pdf`)
    await writeFile(path, Buffer.from(bytes ?? []))
    const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(await output('pdfinfo', [path]))
    const text = await output('pdftotext', ['-layout', path, '-'])
    const boxes = await output('pdftotext', ['-bbox', path, '-'])
    return {
      size: [Math.round(Number(size?.[1])), Math.round(Number(size?.[2]))],
      pages: text.split('\f').slice(0, -1),
      /** Right edges of all words, in points. */
      rights: [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x)),
    }
  }

  const points = { letter: [612, 792], a4: [595, 842] } as const satisfies Record<Paper, unknown>

  it.each(variants)(
    '[RPT-26] a summary of 30 open disruptions is one page in %s on %s',
    async (language, paper) => {
      for (const [title, log] of [
        ['plain', busyLog('Truck fire')],
        ['long', busyLog(`Very long name of a disruption ${'with many more words '.repeat(12)}`.trim())],
        ['unbroken', busyLog(longWord)],
      ] as const) {
        const { pages, size, rights } = await pagesOf(
          situationSummary(sourceOf(log, { language, paper })),
          `summary-${title}-${language}-${paper}`,
        )
        expect(pages).toHaveLength(1)
        expect(size).toEqual(points[paper])
        expect(pages[0]).toMatch(language === 'fr' ? /\d+ autres au journal/ : /\d+ more in the log/)
        expect(Math.max(...rights)).toBeLessThanOrEqual(points[paper][0])
      }
    },
  )

  it.each(variants)(
    '[RPT-24][RPT-29][RPT-31] every page has its paper, mode and marking, and no word outside, in %s on %s',
    async (language, paper) => {
      const log = ambassadorLog()
      const text = `${longWord} ${'A long account of what happened. '.repeat(400)}`
      log.add('US', 'note.added', at('14:27'), { text, form: 'note', tags: ['improve'], links: [] })
      const { pages, size, rights } = await pagesOf(
        afterAction(sourceOf(log, { language, paper, audience: 'CA' })),
        `report-${language}-${paper}`,
      )
      expect(size).toEqual(points[paper])
      expect(pages.length).toBeGreaterThan(5)
      for (const page of pages) {
        expect(page).toContain('EXERCISE | EXERCICE')
        expect(page).toContain('Canada only | Canada seulement')
        // Nothing but band and foot would be a page left empty.
        expect(page.replace(/\s+/g, ' ').length).toBeGreaterThan(250)
      }
      expect(Math.max(...rights)).toBeLessThanOrEqual(points[paper][0])
    },
  )

  it('[RPT-29] an event without entries, and one with open items alone, keep band and foot', async () => {
    const name = 'N'.repeat(300)
    for (const log of [opened('real', true, name), { entries: [] } as unknown as ReturnType<typeof opened>]) {
      const { pages } = await pagesOf(afterAction(sourceOf(log)), `empty-${log.entries.length}`)
      for (const page of pages) expect(page).toContain('REAL EVENT | ÉVÉNEMENT RÉEL')
    }
  })

  it('[RPT-30] hands a report to the print dialog on its paper, and leaves no window', async () => {
    await entente.app.evaluate(({ app }) => {
      const asked: unknown[] = []
      Object.assign(globalThis, { asked })
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          asked.push(options)
          done?.(false, 'Print job canceled')
        }
      })
    })
    const reply = await entente.page.evaluate(
      (html) => window.machine?.ask('report.print', { html, title: 'Report', paper: 'a4' }),
      reportHtml(situationSummary(sourceOf(ambassadorLog(), { paper: 'a4' }))),
    )
    expect(reply).toEqual({ ok: true, value: undefined })
    const seen = await entente.app.evaluate(({ BrowserWindow }) => ({
      asked: (globalThis as { asked?: unknown }).asked,
      windows: BrowserWindow.getAllWindows().length,
    }))
    expect(seen).toEqual({ asked: [{ printBackground: true, pageSize: 'A4' }], windows: 1 })
  })
})
