import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathFor, rangeOf, serve } from '../../electron/served-file.ts'

const at = (address: string) => pathFor(address, '/app/renderer', 'entente')

describe('addresses of the window', () => {
  it.each([
    ['app://entente/', '/app/renderer/index.html'],
    ['app://entente/assets/index-1.js', '/app/renderer/assets/index-1.js'],
    ['app://entente/assets/%C3%A9t%C3%A9.svg?x=1#y', '/app/renderer/assets/été.svg'],
    ['app://entente/../../x', '/app/renderer/x'], // the URL parser has already stopped at the top
  ])('[SHL-1] %s is %s', (address, path) => {
    expect(at(address)).toBe(path)
  })

  it.each([
    'app://entente/..%2f..%2fetc/passwd',
    'app://entente/assets/..%2F..%2F..%2Fetc/passwd',
    'app://entente/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://entente/..%5c..%5cwindows',
    'app://entente/a%00.js',
    'app://entente/C:%5Cx',
    'app://entente/%E0%A4%A',
    'app://entente/%2f..%2f',
    'app://other/index.html',
    'app://entente.evil/index.html',
    'https://entente.invalid/',
    'file:///etc/passwd',
    'not an address',
  ])('[SHL-1] %s is nothing of ours', (address) => {
    expect(at(address)).toBeNull()
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-2', { start: 8, end: 9 }],
    ['bytes=8-100', { start: 8, end: 9 }],
    ['bytes=-100', { start: 0, end: 9 }],
    ['bytes=10-', null],
    ['bytes=5-2', null],
    ['bytes=-0', null],
    ['bytes=-', 'whole'],
    ['lines=1-2', 'whole'],
    [null, 'whole'],
  ] as const)('[SHL-2] of ten bytes, %s', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range)
  })
})

describe('a served file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-served-'))
    await writeFile(join(folder, 'a.js'), '0123456789')
    await writeFile(join(folder, 'empty.css'), '')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('[SHL-2] comes whole or in part, with its type and the headers given', async () => {
    const whole = await serve(join(folder, 'a.js'), null, { 'X-Test': 'kept' })
    expect([whole.status, whole.headers.get('x-test'), whole.headers.get('content-type')]).toEqual([
      200,
      'kept',
      'text/javascript; charset=utf-8',
    ])
    const part = await serve(join(folder, 'a.js'), 'bytes=2-4', {})
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    expect((await serve(join(folder, 'a.js'), 'bytes=99-', {})).status).toBe(416)
    expect(await (await serve(join(folder, 'empty.css'), null, {})).text()).toBe('')
  })

  it('[SHL-2] that is missing, or a folder, is not found', async () => {
    expect((await serve(join(folder, 'missing.js'), null, {})).status).toBe(404)
    expect((await serve(folder, null, {})).status).toBe(404)
  })
})
