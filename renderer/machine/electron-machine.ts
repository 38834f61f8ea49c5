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
    readJournal: (workspace) => ask('journal.read', { workspace }),
    listJournals: async () => (await ask('journal.list', {})).workspaces,
    putAttachment: async (hash, bytes) => void (await ask('attachment.put', { hash, bytes })),
    getAttachment: async (hash) => (await ask('attachment.get', { hash })).bytes,
    saveFile: async (file) => (await ask('file.save', file)).path,
    previewPage: async (html) => (await ask('report.preview', { html })).url,
    printPdf: async (job, html, title) => (await ask('report.pdf', { job, html, title })).bytes,
    buildDocx: async (job, document) => (await ask('report.docx', { job, document })).bytes,
    cancelExport: async (job) => void (await ask('export.cancel', { job })),
    openTiles: () => ask('tiles.open', {}),
    reopenTiles: (path) => ask('tiles.reopen', { path }),
    readTiles: async (id, offset, length) => (await ask('tiles.read', { id, offset, length })).bytes,
    writeClipboard: async (text) => void (await ask('clipboard.write', { text })),
    setTitle: async (title) => void (await ask('window.title', { title })),
    info: async () => {
      const { chromium, ...rest } = await ask('app.info', {})
      return { ...rest, engine: chromium }
    },
  }
}
