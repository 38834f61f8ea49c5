import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ATTACHMENT_LIMIT, type Channel, contract } from '../../electron/contract.ts'

const accepts = (channel: Channel, request: unknown) =>
  v.safeParse(contract[channel].request, request).success
const hash = 'a'.repeat(64)

describe('the contract', () => {
  it.each(Object.keys(contract) as Channel[])(
    '[IPC-5] %s refuses a request with a field it does not know',
    (channel) => {
      expect(accepts(channel, { surprise: 1 })).toBe(false)
      expect(accepts(channel, 'x')).toBe(false)
      expect(accepts(channel, null)).toBe(false)
    },
  )

  it.each(['after-action-DET.pdf', 'entente-EXERCISE-Détroit-DET-3.entente', 'Rapport après action.docx'])(
    '[FIL-1] a file may be called %s',
    (suggestedName) => {
      expect(accepts('file.save', { suggestedName, content: 'x', filters: [] })).toBe(true)
    },
  )

  it.each(['../x', 'a/b', 'a\\b', 'C:x', '.bashrc', '', 'x\0.pdf', 'a\nb', 'x'.repeat(201), 'a|b', '~/"x"'])(
    '[FIL-1] a file may not be called %j',
    (suggestedName) => {
      expect(accepts('file.save', { suggestedName, content: 'x', filters: [] })).toBe(false)
    },
  )

  it('[FIL-2] an attachment of 25 MiB passes and one byte more does not', () => {
    expect(accepts('attachment.put', { hash, bytes: new Uint8Array(ATTACHMENT_LIMIT) })).toBe(true)
    expect(accepts('attachment.put', { hash, bytes: new Uint8Array(ATTACHMENT_LIMIT + 1) })).toBe(false)
    expect(accepts('attachment.put', { hash, bytes: 'not bytes' })).toBe(false)
    expect(accepts('attachment.put', { hash: '../../x', bytes: new Uint8Array(1) })).toBe(false)
  })

  it.each([
    ['bundle.read', { id: 'x', offset: 0, length: 17 * 1024 * 1024 }],
    ['bundle.read', { id: 'x', path: '/etc/passwd', offset: 0, length: 1 }],
    ['bundle.next', { path: '/etc/passwd' }],
    ['bundle.choose', { path: '/etc/passwd' }],
    ['file.openText', { kind: 'bundle' }],
    ['file.openText', { kind: 'plan', path: '/etc/passwd' }],
    ['file.openBytes', { kind: 'plan' }],
    ['file.openBytes', { kind: 'msel', path: '/etc/passwd' }],
    ['save.open', { suggestedName: '../x.entente', filters: [] }],
    ['save.open', { suggestedName: 'x.entente', filters: [{ name: 'x', extensions: ['../x'] }] }],
    ['save.write', { id: 'x', bytes: new Uint8Array(16 * 1024 * 1024 + 1) }],
    ['save.write', { id: 'x', bytes: 'text' }],
    ['save.finish', { id: 'x', path: '/etc/passwd' }],
  ] as const)('[IPC-5] %s refuses %j', (channel, request) => {
    expect(accepts(channel, request)).toBe(false)
  })

  it.each([
    { id: 'x', offset: -1, length: 1 },
    { id: 'x', offset: 0.5, length: 1 },
    { id: 'x', offset: 0, length: 17 * 1024 * 1024 },
    { id: 'x', offset: Number.NaN, length: 1 },
  ])('[FIL-3] a map range of %j is refused', (request) => {
    expect(accepts('tiles.read', request)).toBe(false)
  })
})
