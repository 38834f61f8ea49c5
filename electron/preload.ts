import { contextBridge, ipcRenderer } from 'electron'
import { is } from 'valibot'
import { contract, type MachineBridge } from './contract.ts'

/** One function and nothing else: what is not in the contract cannot be asked. Main checks again. */
const machine: MachineBridge = {
  ask: (channel, request) => {
    const isKnown = Object.hasOwn(contract, channel)
    if (isKnown && is(contract[channel].request, request)) return ipcRenderer.invoke(channel, request)
    const problem = isKnown
      ? ({ code: 'ipc.invalid-request', facts: { channel } } as const)
      : ({ code: 'ipc.unknown-channel', facts: {} } as const)
    return Promise.resolve({ ok: false, problem })
  },
}

// A desk's key can only cross from one store to another in a message between pages; main makes the way for it.
ipcRenderer.on('lock.port', (event) => {
  window.postMessage('lock.port', location.origin, event.ports)
})

contextBridge.exposeInMainWorld('machine', machine)
