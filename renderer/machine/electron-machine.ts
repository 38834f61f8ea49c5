import type { Channel, MachineBridge, Reply, Request } from '../../electron/contract.ts'
import { unwrap } from '../../data/model/problem.ts'
import type { Machine } from './machine.ts'

/** The machine behind the preload's one function. */
export function electronMachine(bridge: MachineBridge): Machine {
  const ask = async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> =>
    unwrap(await bridge.ask(channel, request))

  return {
    kind: 'electron',
    copies: 2,
    appendJournal: async (workspace, lines) => {
      if (lines.length > 0) await ask('journal.append', { workspace, lines })
    },
    readJournal: async (workspace) => {
      const { text, tornTail } = await ask('journal.read', { workspace })
      return { lines: text.split('\n').slice(0, -1), tornTail }
    },
    listJournals: () => ask('journal.list', {}),
    putAttachment: (hash, bytes) => ask('attachment.put', { hash, bytes }),
    getAttachment: (hash) => ask('attachment.get', { hash }),
    saveFile: (file) => ask('file.save', file),
    previewPage: (html) => ask('report.preview', { html }),
    printPdf: (job, html, title) => ask('report.pdf', { job, html, title }),
    printPage: (html, title, paper) => ask('report.print', { html, title, paper }),
    buildDocx: (job, document) => ask('report.docx', { job, document }),
    cancelExport: (job) => ask('export.cancel', { job }),
    openTiles: () => ask('tiles.open', {}),
    reopenTiles: (path) => ask('tiles.reopen', { path }),
    readTiles: (id, offset, length) => ask('tiles.read', { id, offset, length }),
    writeClipboard: (text) => ask('clipboard.write', { text }),
    setTitle: (title) => ask('window.title', { title }),
    openFolder: () => ask('folder.open', {}),
    info: async () => {
      const { chromium, ...rest } = await ask('app.info', {})
      return { ...rest, engine: chromium }
    },
  }
}
