import { afterEach, expect, it, vi } from 'vitest'
import type { MachineBridge } from '../../../electron/contract.ts'
import { browserMachine } from '../../../renderer/machine/browser-machine.ts'
import { sourceOf } from '../../../renderer/machine/bundle-source.ts'
import { electronMachine } from '../../../renderer/machine/electron-machine.ts'

type Picking = { showSaveFilePicker?: unknown }
const browser = window as Picking
const picker = browser.showSaveFilePicker
afterEach(() => {
  browser.showSaveFilePicker = picker
  vi.restoreAllMocks()
})

const bytes = (text: string) => new TextEncoder().encode(text)

it('[MAC-5] a browser that can write files writes them piece by piece, and takes the place at the end', async () => {
  const folder = await navigator.storage.getDirectory()
  browser.showSaveFilePicker = ({ suggestedName }: { suggestedName: string }) =>
    folder.getFileHandle(suggestedName, { create: true })
  const text = async () => (await (await folder.getFileHandle('a.entente')).getFile()).text()

  const stream = await browserMachine().saveStream('a.entente', [])
  await stream?.write(bytes('one '))
  await stream?.write(bytes('two'))
  expect(await text()).toBe('')
  expect(await stream?.finish()).toBe('a.entente')
  expect(await text()).toBe('one two')

  const givenUp = await browserMachine().saveStream('a.entente', [])
  await givenUp?.write(bytes('half'))
  await givenUp?.abort()
  expect(await text()).toBe('one two')
})

it('[MAC-5] a picker that is closed writes nothing, one that fails says so in words', async () => {
  browser.showSaveFilePicker = () => Promise.reject(new DOMException('closed', 'AbortError'))
  expect(await browserMachine().saveStream('a.entente', [])).toBeNull()
  browser.showSaveFilePicker = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  await expect(browserMachine().saveStream('a.entente', [])).rejects.toMatchObject({
    code: 'file.not-written',
  })
})

it('[MAC-5] any other browser downloads the file once it is whole', async () => {
  delete browser.showSaveFilePicker
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const stream = await browserMachine().saveStream('a.entente', [])
  await stream?.write(bytes('one'))
  expect(names).toEqual([])
  expect([await stream?.finish(), names]).toEqual(['a.entente', ['a.entente']])
})

it('[MAC-6] a file of the page is read by ranges', async () => {
  const source = sourceOf(new File(['0123456789'], 'Détroit.entente'))
  expect([source.name, source.size]).toEqual(['Détroit.entente', 10])
  expect(new TextDecoder().decode(await source.read(2, 5))).toBe('234')
})

it('[MAC-7] small pieces reach the disk joined and large ones cut, in order', async () => {
  const pieces: number[] = []
  const bridge = {
    ask: (channel: string, request: { bytes?: Uint8Array }) => {
      if (request.bytes) pieces.push(request.bytes.length)
      const value =
        channel === 'save.open' ? { id: 'x' } : channel === 'save.finish' ? '/a.entente' : undefined
      return Promise.resolve({ ok: true, value })
    },
  } as MachineBridge
  const stream = await electronMachine(bridge).saveStream('a.entente', [])
  for (let count = 0; count < 1000; count += 1) await stream?.write(new Uint8Array(100))
  await stream?.write(new Uint8Array(3_000_000))
  expect(await stream?.finish()).toBe('/a.entente')
  expect(pieces).toEqual([1_048_576, 1_048_576, 1_002_848])
})

it('[MAC-8] opened bundles wait for somebody who listens, and each is told once', async () => {
  const answers: ((value: unknown) => void)[] = []
  const bridge = { ask: () => new Promise((done) => answers.push(done)) } as unknown as MachineBridge
  const machine = electronMachine(bridge)
  const heard: string[] = []
  const stop = machine.onOpened(({ name }) => heard.push(name))
  const open = async (name: string) => {
    answers.shift()?.({ ok: true, value: { id: name, name, size: 1 } })
    await expect.poll(() => answers.length).toBe(1)
  }
  await open('one')
  stop()
  await open('two')
  expect(heard).toEqual(['one'])
  machine.onOpened(({ name }) => heard.push(name))
  expect(heard).toEqual(['one', 'two'])
})
