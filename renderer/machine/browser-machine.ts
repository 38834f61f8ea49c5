import { Problem } from '../../data/model/problem.ts'
import { deleteBytes, getBytes, putBytes } from './attachment-store.ts'
import { bytesOf, chooseFile, download, printPage, saveInPieces, textOf } from './browser-files.ts'
import { sourceOf } from './bundle-source.ts'
import type { Machine } from './machine.ts'

/** A plain browser: no journal, so one copy; files through downloads and the print dialog. */
export function browserMachine(): Machine {
  let wall: Window | null = null
  const tiles = new Map<string, File>()
  void navigator.storage.persist().catch(() => false)

  return {
    kind: 'browser',
    copies: 1,
    appendJournal: () => Promise.resolve(),
    readJournal: () => Promise.resolve({ lines: [], tornTail: null }),
    purgeJournal: () => Promise.resolve(),
    listJournals: () => Promise.resolve([]),
    putAttachment: putBytes,
    getAttachment: getBytes,
    deleteAttachments: deleteBytes,
    saveFile: ({ suggestedName, content }) => {
      download(suggestedName, content)
      return Promise.resolve(suggestedName)
    },
    openText: async () => {
      const file = await chooseFile('.json')
      return file && { name: file.name, text: await textOf(file) }
    },
    openBytes: async (kind) => {
      const file = await chooseFile(kind === 'msel' ? '.csv,.xlsx' : '.json')
      return file && { name: file.name, bytes: await bytesOf(file) }
    },
    saveStream: saveInPieces,
    // A browser opens no files by double click.
    onOpened: () => () => undefined,
    openBundle: async () => {
      const file = await chooseFile('.entente')
      return file && sourceOf(file)
    },
    previewPage: (html) =>
      Promise.resolve(URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))),
    printPdf: async (_job, html) => {
      await printPage(html)
      return null
    },
    printPage: (html) => printPage(html),
    buildDocx: () => Promise.reject(new Problem('ipc.unknown-channel', { channel: 'report.docx' })),
    cancelExport: () => Promise.resolve(),
    openTiles: async () => {
      const file = await chooseFile('.pmtiles')
      if (!file) return null
      const start = await file.slice(0, 8).text()
      if (start !== 'PMTiles\x03') throw new Problem('file.not-pmtiles', { path: file.name })
      const id = crypto.randomUUID()
      tiles.set(id, file)
      return { id, name: file.name, path: file.name, size: file.size }
    },
    reopenTiles: () => Promise.resolve(null),
    readTiles: async (id, offset, length) => {
      const file = tiles.get(id)
      if (!file) throw new Problem('file.unreadable', { path: id })
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())
    },
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    setTitle: (title) => {
      document.title = title
      return Promise.resolve()
    },
    toggleWall: () => {
      const isShown = wall !== null && !wall.closed
      if (isShown) wall?.close()
      else wall = window.open(`${location.pathname}?wall`, 'entente-wall', 'popup,width=1600,height=900')
      return Promise.resolve(!isShown && wall !== null)
    },
    openFolder: () => Promise.resolve(),
    // What a browser tells of its quota is not what is free.
    freeBytes: () => Promise.resolve(null),
    keepTexts: () => Promise.resolve(),
    keptTexts: () => Promise.resolve(null),
    rebuildDatabase: () => Promise.reject(new Problem('ipc.unknown-channel', { channel: 'disk.rebuild' })),
    info: () =>
      Promise.resolve({
        version: import.meta.env['VITE_APP_VERSION'] ?? '',
        electron: null,
        engine: navigator.userAgent,
        isStandIn: false,
        isPackaged: false,
        dataFolder: null,
      }),
    lock: null,
    backup: null,
  }
}
