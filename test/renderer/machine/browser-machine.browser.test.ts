import { expect, it, vi } from 'vitest'
import { createMachine } from '../../../renderer/machine/create-machine.ts'

it('[MAC-1] a plain browser keeps one copy of the log and says so', async () => {
  const machine = createMachine()
  expect([machine.kind, machine.copies]).toEqual(['browser', 1])
  await machine.appendJournal('w-1', ['a'])
  expect(await machine.readJournal('w-1')).toEqual({ lines: [], tornTail: null })
  expect(await machine.info()).toMatchObject({ electron: null, isStandIn: false })
})

it('[MAC-2] attachments come back byte for byte, also to the next window', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(50_000))
  await createMachine().putAttachment('a'.repeat(64), bytes)
  expect(await createMachine().getAttachment('a'.repeat(64))).toEqual(bytes)
  expect(await createMachine().getAttachment('b'.repeat(64))).toBeNull()
})

it('[MAC-3] a file is handed to the downloads under its name', async () => {
  const names: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  const where = await createMachine().saveFile({
    suggestedName: 'Rapport été.html',
    content: '<p>',
    filters: [],
  })
  expect([where, names]).toEqual(['Rapport été.html', ['Rapport été.html']])
  click.mockRestore()
})

it('[MAC-4] what only the app can do is refused by name', async () => {
  const machine = createMachine()
  await expect(machine.buildDocx('job', {})).rejects.toMatchObject({ code: 'ipc.unknown-channel' })
  await expect(machine.readTiles('guessed', 0, 1)).rejects.toMatchObject({ code: 'file.unreadable' })
  expect(await machine.reopenTiles('/any')).toBeNull()
})
