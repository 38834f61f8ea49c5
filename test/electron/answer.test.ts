import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../data/model/problem.ts'
import { answer } from '../../electron/answer.ts'
import type { Handlers } from '../../electron/contract.ts'

const origin = 'app://entente'
const ours = { senderFrame: { url: 'app://entente/', parent: null } }
const append = vi.fn(() => Promise.resolve())
const handlers = { 'journal.append': append } as unknown as Handlers
const request = { workspace: 'w-1', lines: ['{"a":1}'] }
const ask = (event: unknown, raw: unknown) =>
  answer('journal.append', handlers, origin, event as typeof ours, raw)

beforeEach(() => append.mockClear())

describe('the machine boundary', () => {
  it('[IPC-1] answers a good request from our window', async () => {
    expect(await ask(ours, request)).toEqual({ ok: true, value: undefined })
    expect(append).toHaveBeenCalledWith(request)
  })

  it.each([
    ['an iframe', { senderFrame: { url: 'app://entente/document/x', parent: {} } }],
    ['another origin', { senderFrame: { url: 'https://example.invalid/', parent: null } }],
    ['a look-alike origin', { senderFrame: { url: 'app://entente.evil/', parent: null } }],
    ['an origin with a user name', { senderFrame: { url: 'app://entente@evil/', parent: null } }],
    ['a file', { senderFrame: { url: 'file:///app://entente/', parent: null } }],
    ['a blank page', { senderFrame: { url: 'about:blank', parent: null } }],
    ['a data page', { senderFrame: { url: 'data:text/html,app://entente/', parent: null } }],
    ['an empty address', { senderFrame: { url: '', parent: null } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('[IPC-2] refuses %s', async (_who, event) => {
    expect(await ask(event, request)).toMatchObject({ ok: false, problem: { code: 'ipc.untrusted-sender' } })
    expect(append).not.toHaveBeenCalled()
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'journal'],
    ['an array', [request]],
    ['a missing field', { workspace: 'w-1' }],
    ['a field too many', { ...request, path: '/etc/passwd' }],
    ['a way out of the folder', { ...request, workspace: '../../etc/passwd' }],
    ['a path', { ...request, workspace: 'a/b' }],
    ['an empty name', { ...request, workspace: '' }],
    ['a name with a zero byte', { ...request, workspace: 'a\0b' }],
    ['a line that is two', { ...request, lines: ['a\nb'] }],
    ['a line with a carriage return', { ...request, lines: ['a\r'] }],
    ['no line', { ...request, lines: [] }],
    ['an empty line', { ...request, lines: [''] }],
    ['lines that are not texts', { ...request, lines: [{}] }],
    ['a list that only looks like one', { ...request, lines: { length: 1, 0: 'a' } }],
  ])('[IPC-3] refuses %s', async (_what, raw) => {
    expect(await ask(ours, raw)).toEqual({
      ok: false,
      problem: { code: 'ipc.invalid-request', facts: { channel: 'journal.append' } },
    })
    expect(append).not.toHaveBeenCalled()
  })

  it('[IPC-4] returns a failure by name', async () => {
    append.mockRejectedValueOnce(new Problem('journal.failed', { detail: 'disk' }))
    expect(await ask(ours, request)).toEqual({
      ok: false,
      problem: { code: 'journal.failed', facts: { detail: 'disk' } },
    })
    append.mockRejectedValueOnce(new TypeError('a bug'))
    expect(await ask(ours, request)).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  })
})
