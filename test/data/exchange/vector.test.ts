import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { BundleChecker } from '../../../data/exchange/check-bundle.ts'
import { isLocked, unlockBytes } from '../../../data/exchange/locked.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import { lockedVector, passphrase, photo, vectorBundle } from '../../fixtures/vector.ts'
import { heldBy } from '../../support/bundles.ts'
import { fullCipher } from '../../support/cipher.ts'
import { verify } from '../../support/installation.ts'
import { desks } from '../../support/log-fixture.ts'
import { root } from '../../support/imports.ts'

/** What `BUNDLE.md` states of the vector. */
const sha256 = '84210ac2b7180c8c1b418deebfdf2a37320f1453eee43d6e9f1d187a158745a1'
const entries = [
  [
    '4f8562cf342ad7bdc6a444ade8def7bb49f4aa22f9531b6f98802b7056ca499e',
    '0192f000-0000-7000-8000-0000000000d1',
    1,
    'desk.enrolled',
  ],
  [
    '8f0aa694d8f47614bbf51c60d459a9cd03416f1e753f80e7bed05800c347bf6e',
    '0192f000-0000-7000-8000-0000000000d1',
    2,
    'workspace.opened',
  ],
  [
    '650462941fdf6f4529ce8c09c8f1906410069c12650b92e0175ce1503f3ee83c',
    '0192f000-0000-7000-8000-0000000000d1',
    3,
    'key.endorsed',
  ],
  [
    '8dfd9b49be57cc3ad5c7d2cbba49bd16e53e407cfee79ee25cadb399277cd62d',
    '0192f000-0000-7000-8000-0000000000d2',
    1,
    'desk.enrolled',
  ],
  [
    'cfd93584abfc3b7193a318f65e63929bdb25674e6fcb45c5a699b2661d0e64e1',
    '0192f000-0000-7000-8000-0000000000d2',
    2,
    'note.added',
  ],
]

let file: Uint8Array
let locked: Uint8Array
beforeAll(async () => {
  file = new Uint8Array(await readFile(join(root, 'test/fixtures/bundle-1.entente')))
  locked = new Uint8Array(await readFile(join(root, 'test/fixtures/bundle-1-locked.entente')))
})

describe('the test vector', () => {
  it('[VEC-1] holds exactly the stated entries', async () => {
    const reader = new BundleReader()
    const checker = new BundleChecker(heldBy(null, 'CA'))
    const parts = reader.push(file)
    const added = checker.take(parts)
    reader.end()
    const check = await checker.result(verify)
    expect(added.map(({ header, hash }) => [hash, header.desk, header.seq, header.kind])).toEqual(entries)
    expect(check.sha256).toBe(sha256)
    expect(check.chains.map(({ desk, to, refusal }) => [desk, to, refusal])).toEqual([
      [desks.US, 3, null],
      [desks.CA, 2, null],
    ])
    expect(parts.find((part) => 'attachment' in part)?.attachment.bytes).toEqual(photo)
    expect(check.manifest).toMatchObject({ mode: 'exercise', entries: 5, attachments: 1, withheld: null })
  })

  it('[VEC-2] is the same when it is written again, byte for byte, but for the signatures', async () => {
    const text = gunzipSync(file).toString()
    const seals = [...text.matchAll(/^\{"seal":(.*)\}$/gm)].map(
      (match) => JSON.parse(match[1] ?? '') as never,
    )
    const end = /"end":.*"signature":"([0-9a-f]+)"/.exec(text)?.[1] ?? ''
    expect(await vectorBundle(() => Promise.resolve(end), seals)).toEqual(file)
    const again = gunzipSync(await vectorBundle()).toString()
    const unsigned = (each: string) =>
      each.replace(/"signature":"[0-9a-f]+"/g, '').replace(/"end":{"sha256":"[0-9a-f]+"/, '"end":{')
    expect(unsigned(again)).toBe(unsigned(text))
    expect(text).not.toContain('Withheld')
  })

  it('[VEC-3] says what stands before its last line', () => {
    const text = gunzipSync(file)
    const end = text.lastIndexOf('{"end"')
    expect(createHash('sha256').update(text.subarray(0, end)).digest('hex')).toBe(sha256)
  })

  it('[VEC-4] opens from its locked form with its passphrase, and locks to the same bytes', async () => {
    expect(isLocked(locked)).toBe(true)
    const pieces: Uint8Array[] = []
    const source = (async function* () {
      yield await Promise.resolve(locked)
    })()
    for await (const piece of unlockBytes(source, passphrase, fullCipher)) pieces.push(piece)
    expect(new Uint8Array(Buffer.concat(pieces))).toEqual(file)
    expect(await lockedVector(file)).toEqual(locked)
  })
})
