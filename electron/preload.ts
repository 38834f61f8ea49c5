import { contextBridge, ipcRenderer } from 'electron'
import type { Channel, MachineBridge } from './contract.ts'

const channels: Record<Channel, true> = {
  'journal.append': true,
  'journal.read': true,
  'journal.list': true,
  'attachment.put': true,
  'attachment.get': true,
  'file.save': true,
  'report.preview': true,
  'report.pdf': true,
  'report.print': true,
  'report.docx': true,
  'export.cancel': true,
  'tiles.open': true,
  'tiles.reopen': true,
  'tiles.read': true,
  'clipboard.write': true,
  'window.title': true,
  'app.info': true,
}

/** One function and nothing else: what is not in the contract cannot be asked. */
const machine: MachineBridge = {
  ask: (channel, request) =>
    Object.hasOwn(channels, channel)
      ? ipcRenderer.invoke(channel, request)
      : Promise.resolve({ ok: false, problem: { code: 'ipc.unknown-channel', facts: {} } }),
}

contextBridge.exposeInMainWorld('machine', machine)
