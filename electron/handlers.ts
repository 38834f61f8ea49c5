import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, shell as system } from 'electron'
import { Problem } from '../data/model/problem.ts'
import type { shell } from '../data/words/en/shell.ts'
import type { Handlers } from './contract.ts'
import { writeWhole } from './durable.ts'
import { buildDocx } from './export/docx-channel.ts'
import { cancelJob } from './export/jobs.ts'
import { printOnPaper, printPdf } from './export/pdf.ts'
import { saveStreams } from './export/save-streams.ts'
import { tileFilesIn } from './files.ts'
import type { Vault } from './lock/handlers.ts'
import type { openedBundles } from './opened-bundles.ts'
import { holdDocument } from './protocol.ts'
import { readTextFile, readWholeFile } from './text-file.ts'

const PINNED_MAJOR = 45

/** The work behind every channel but those of the lock and the disk, on the data of one profile folder. */
export function handlersFor(
  profile: string,
  vault: Vault,
  words: Record<keyof typeof shell, string>,
  window: BrowserWindow,
  bundles: ReturnType<typeof openedBundles>,
  toggleWall: () => boolean,
): Omit<Handlers, `${'lock' | 'backup' | 'restore' | 'disk' | 'texts'}.${string}`> {
  const tiles = tileFilesIn(profile)
  const streams = saveStreams()
  const { webContents } = window
  const forgetPage = () => {
    bundles.forgetAsker()
    streams.abortAll()
  }
  webContents.on('did-navigate', forgetPage)
  webContents.on('render-process-gone', forgetPage)
  window.on('closed', forgetPage)

  return {
    'journal.append': ({ workspace, lines }) => vault.files().journal.append(workspace, lines),
    'journal.read': ({ workspace }) => vault.files().journal.read(workspace),
    'journal.purge': ({ workspace, hashes }) => vault.files().journal.purge(workspace, hashes),
    'journal.list': () => vault.files().journal.list(),
    'attachment.put': ({ hash, bytes }) => vault.files().attachments.put(hash, bytes),
    'attachment.get': ({ hash }) => vault.files().attachments.get(hash),
    'attachment.delete': ({ hashes }) => vault.files().attachments.delete(hashes),
    'file.save': async ({ suggestedName, content, filters }) => {
      const path = await askWhere(suggestedName, filters)
      if (path) await writeWhole(path, content)
      return path
    },
    'file.openText': async ({ kind }) => {
      const path = await askWhich(`shell.${kind}`, 'json')
      return path ? readTextFile(path) : null
    },
    'file.openBytes': async ({ kind }) => {
      const path = await askWhich(`shell.${kind}`, ...(kind === 'msel' ? ['csv', 'xlsx'] : ['json']))
      return path ? readWholeFile(path) : null
    },
    'save.open': async ({ suggestedName, filters }) => {
      const path = await askWhere(suggestedName, filters)
      return path ? streams.open(path) : null
    },
    'save.write': ({ id, bytes }) => streams.write(id, bytes),
    'save.finish': ({ id }) => streams.finish(id),
    'save.abort': ({ id }) => streams.abort(id),
    'bundle.next': () => bundles.next(),
    'bundle.choose': async () => {
      const path = await askWhich('shell.bundle', 'entente')
      return path ? bundles.hold(path) : null
    },
    'bundle.read': ({ id, offset, length }) => bundles.read(id, offset, length),
    'report.preview': ({ html }) => holdDocument(html),
    'report.pdf': ({ job, html, title }) => printPdf(job, html, title),
    'report.print': ({ html, title, paper }) => printOnPaper(html, title, paper),
    'report.docx': ({ job, document }) => buildDocx(job, document),
    'export.cancel': ({ job }) => {
      cancelJob(job)
    },
    'tiles.open': async () => {
      const path = await askWhich('shell.tiles', 'pmtiles')
      return path ? tiles.open(path) : null
    },
    'tiles.reopen': ({ path }) => tiles.reopen(path),
    'tiles.read': ({ id, offset, length }) => tiles.read(id, offset, length),
    'clipboard.write': ({ text }) => {
      clipboard.writeText(text)
    },
    'window.title': ({ title }) => {
      window.setTitle(title)
    },
    'wall.toggle': toggleWall,
    'folder.open': async () => {
      const fault = await system.openPath(profile)
      if (fault) throw new Problem('file.unreadable', { path: profile })
    },
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      isStandIn: Number.parseInt(process.versions.electron, 10) < PINNED_MAJOR,
      isPackaged: app.isPackaged,
      dataFolder: profile,
    }),
  }

  async function askWhere(suggestedName: string, filters: { name: string; extensions: string[] }[]) {
    const title = words['shell.save.title']
    const defaultPath = join(app.getPath('documents'), suggestedName)
    const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters })
    return filePath || null
  }

  async function askWhich(
    what: `shell.${'tiles' | 'bundle' | 'plan' | 'playbook' | 'msel' | 'exercise'}`,
    ...extensions: string[]
  ) {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words[`${what}.title`],
      filters: [{ name: words[`${what}.filter`], extensions }],
      properties: ['openFile'],
    })
    return filePaths[0] ?? null
  }
}
