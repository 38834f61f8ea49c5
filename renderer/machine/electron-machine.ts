import type { Channel, MachineBridge, Reply, Request } from '../../electron/contract.ts'
import { unwrap } from '../../data/model/problem.ts'
import type { BundleSource } from './bundle-source.ts'
import type { Machine } from './machine.ts'
import { openedFiles } from './opened-files.ts'
import { inPieces } from './saved-stream.ts'

/** The machine behind the preload's one function. */
export function electronMachine(bridge: MachineBridge): Machine {
  const ask = async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> =>
    unwrap(await bridge.ask(channel, request))

  const sourceAt = (file: Reply<'bundle.next'>): BundleSource | null =>
    file && {
      name: file.name,
      size: file.size,
      read: (from, to) => ask('bundle.read', { id: file.id, offset: from, length: to - from }),
    }

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
    purgeJournal: async (workspace, hashes) => {
      if (hashes.length > 0) await ask('journal.purge', { workspace, hashes })
    },
    listJournals: () => ask('journal.list', {}),
    putAttachment: (hash, bytes) => ask('attachment.put', { hash, bytes }),
    getAttachment: (hash) => ask('attachment.get', { hash }),
    deleteAttachments: async (hashes) => {
      if (hashes.length > 0) await ask('attachment.delete', { hashes })
    },
    saveFile: (file) => ask('file.save', file),
    openText: (kind) => ask('file.openText', { kind }),
    openBytes: (kind) => ask('file.openBytes', { kind }),
    saveStream: async (suggestedName, filters) => {
      const stream = await ask('save.open', { suggestedName, filters })
      if (!stream) return null
      const { id } = stream
      return inPieces({
        write: (bytes) => ask('save.write', { id, bytes }),
        finish: () => ask('save.finish', { id }),
        abort: () => ask('save.abort', { id }),
      })
    },
    onOpened: openedFiles(async () => sourceAt(await ask('bundle.next', {}))),
    openBundle: async () => sourceAt(await ask('bundle.choose', {})),
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
    toggleWall: () => ask('wall.toggle', {}),
    openFolder: () => ask('folder.open', {}),
    freeBytes: () => ask('disk.free', {}),
    keepTexts: async (texts) => {
      await ask('texts.keep', { texts })
    },
    keptTexts: () => ask('texts.read', {}),
    rebuildDatabase: () => ask('disk.rebuild', {}),
    info: async () => {
      const { chromium, ...rest } = await ask('app.info', {})
      return { ...rest, engine: chromium }
    },
    backup: {
      tell: (companion) => ask('backup.tell', companion),
      begin: () => ask('backup.begin', {}),
      watch: (seen) => ask('backup.watch', { seen }),
      choose: () => ask('backup.choose', {}),
      stop: () => ask('backup.stop', {}),
      retry: () => ask('backup.retry', {}),
      export: () => ask('backup.export', {}),
      find: (where) => ask('restore.find', { where }),
      look: async (id, passphrase) => {
        const { text, ...rest } = await ask('restore.look', { id, passphrase })
        return { ...rest, lines: text.split('\n').slice(0, -1) }
      },
      missing: (id, hashes) => ask('restore.missing', { id, hashes }),
      take: (id, hashes) => ask('restore.take', { id, hashes }),
      end: () => ask('restore.end', {}),
    },
    lock: {
      state: () => ask('lock.state', {}),
      open: (passphrase) => ask('lock.open', { passphrase }),
      close: () => ask('lock.close', {}),
      asked: () => ask('lock.asked', {}),
      set: (passphrase) => ask('lock.set', { passphrase }),
      change: (passphrase, next) => ask('lock.change', { passphrase, next }),
      remove: (passphrase) => ask('lock.remove', { passphrase }),
      port: () => ask('lock.port', {}),
      filled: (fault) => ask('lock.filled', { fault }),
    },
  }
}
