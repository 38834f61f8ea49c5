import { gunzipSync, gzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import type { Held } from '../../../data/exchange/chain-report.ts'
import { BundleChecker } from '../../../data/exchange/check-bundle.ts'
import type { ChainHead } from '../../../data/model/entries/exchange.ts'
import { hashBytes } from '../../../data/model/hash.ts'
import { Problem } from '../../../data/model/problem.ts'
import { Installation, makeKey, verify } from '../../support/installation.ts'
import { desks } from '../../support/log-fixture.ts'
import { bundleOf, heldBy } from '../../support/bundles.ts'

const photo = new TextEncoder().encode('not really a photo\nwith a line feed')

let us: Installation
let bytes: Uint8Array

beforeAll(async () => {
  us = new Installation(desks.US, 'US', await makeKey())
  us.enrol()
  us.write('workspace.opened', { name: 'Bridge', mode: 'real', purpose: 'Coordinate', facilities: [] })
  us.write(
    'note.added',
    { text: 'Pont fermé, détour', form: 'note', tags: [], links: [] },
    { attachments: [hashBytes(photo)] },
  )
  us.write(
    'note.added',
    { text: 'US only secret', form: 'note', tags: [], links: [] },
    { releasability: 'US' },
  )
  await us.seal()
  bytes = await bundleOf(us, { country: 'CA', attachments: [photo] })
})

/** Reads and checks in pieces of a given size. */
async function check(file: Uint8Array, held: Held, piece = 1000) {
  const reader = new BundleReader()
  const checker = new BundleChecker(held)
  for (let from = 0; from < file.length; from += piece)
    checker.take(reader.push(file.subarray(from, from + piece)))
  reader.end()
  return checker.result(verify)
}

const nothingHeld = (): Held => heldBy(null, 'CA')

const codeOf = (file: Uint8Array, held = nothingHeld()) =>
  check(file, held).then(
    () => 'accepted',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  )

describe('a bundle', () => {
  it.each([1, 7, 100_000])('[BND-1] reads back as it was written, in pieces of %i bytes', async (piece) => {
    const { manifest, chains, attachments } = await check(bytes, nothingHeld(), piece)
    expect(manifest.to.country).toBe('CA')
    expect(chains).toMatchObject([
      { desk: desks.US, releasability: 'SHARED', from: 1, to: 3, added: 3, refusal: null },
    ])
    expect(attachments).toEqual([{ sha256: hashBytes(photo), bytes: photo.length, isNamed: true }])
  })

  it('[BND-2] holds nothing of what was withheld', () => {
    expect(new TextDecoder().decode(gunzipSync(bytes))).not.toMatch(/US only secret|"US"\}/)
  })

  it('[BND-3] that was cut or lengthened anywhere is refused', async () => {
    for (let length = 0; length < bytes.length; length += length < bytes.length - 40 ? 7 : 1)
      expect(await codeOf(bytes.subarray(0, length))).toMatch(/^bundle\./)
    const longer = new Uint8Array(bytes.length + 3)
    longer.set(bytes)
    expect(await codeOf(longer)).toMatch(/^bundle\./)
  })

  it('[BND-4] that was altered in any line is refused', async () => {
    const lines = new TextDecoder('latin1').decode(gunzipSync(bytes)).split('\n')
    const pack = (changed: readonly string[]) => gzipSync(Buffer.from(changed.join('\n'), 'latin1'))
    expect(await codeOf(pack(lines))).toBe('accepted')
    for (const [index, line] of lines.entries()) {
      if (line === '') continue
      expect(await codeOf(pack(lines.toSpliced(index, 1)))).toMatch(/^bundle\./)
      expect(await codeOf(pack(lines.toSpliced(index, 0, line)))).toMatch(/^bundle\./)
      const at = Math.floor(line.length / 2)
      const flipped = `${line.slice(0, at)}${line[at] === 'a' ? 'b' : 'a'}${line.slice(at + 1)}`
      expect(await codeOf(pack(lines.toSpliced(index, 1, flipped)))).toMatch(/^bundle\./)
    }
  })

  it('[BND-5] that another key signed in the name of a desk is refused', async () => {
    const forger = await makeKey()
    expect(await codeOf(await bundleOf(us, { country: 'CA', signedBy: forger }))).toBe('bundle.bad-signature')
  })

  it('[BND-6] that is another file is refused by name', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7 not a bundle'))).toBe('bundle.not-a-bundle')
    expect(await codeOf(gzipSync(new TextEncoder().encode('{"hello":1}\n')))).toBe('bundle.not-a-bundle')
    expect(await codeOf(gzipSync(new Uint8Array(3_000_000)))).toBe('bundle.not-a-bundle')
    const newer = { manifest: { format: 'entente-bundle', version: 2 } }
    expect(await codeOf(gzipSync(new TextEncoder().encode(`${JSON.stringify(newer)}\n`)))).toBe(
      'bundle.newer',
    )
  })

  it('[BND-7] brings nothing new the second time', async () => {
    const { chains } = await check(bytes, heldBy(us, 'CA'))
    expect(chains).toMatchObject([{ added: 0, known: 3, refusal: null }])
  })

  it('[BND-22] has its files that no entry names told apart', async () => {
    const stray = new TextEncoder().encode('nobody names this')
    const isNamed = async (held: Held, holds: readonly ChainHead[]) =>
      (
        await check(await bundleOf(us, { country: 'CA', holds, attachments: [stray, photo] }), held)
      ).attachments.map((each) => each.isNamed)
    expect(await isNamed(nothingHeld(), [])).toEqual([false, true])
    const head = us.rows.filter(({ at }) => at.releasability === 'SHARED').at(-1)?.hash ?? ''
    const all = [{ desk: desks.US, releasability: 'SHARED' as const, seq: 3, head }]
    expect(await isNamed(nothingHeld(), all)).toEqual([false, false])
    expect(await isNamed(heldBy(us, 'CA'), all)).toEqual([false, true])
  })

  it('[BND-8] refuses a chain whose beginning is missing here, and names it', async () => {
    const holds = us.rows.filter((row) => row.at.releasability === 'SHARED' && row.at.seq === 2)
    const later = await bundleOf(us, {
      country: 'CA',
      holds: holds.map((row) => ({ desk: desks.US, releasability: 'SHARED', seq: 2, head: row.hash })),
    })
    const { chains } = await check(later, nothingHeld())
    expect(chains).toMatchObject([{ from: 3, added: 0, refusal: { reason: 'gap', seq: 3 } }])
  })

  it('[BND-9] refuses a fork: another entry at a place that is taken', async () => {
    const twin = new Installation(desks.US, 'US', us.key)
    twin.rows.push(...us.rows.slice(0, 2))
    twin.write('note.added', { text: 'Another story', form: 'note', tags: [], links: [] })
    await twin.seal()
    const { chains } = await check(await bundleOf(twin, { country: 'CA' }), heldBy(us, 'CA'))
    expect(chains).toMatchObject([{ added: 0, refusal: { reason: 'fork', seq: 3 } }])
  })

  it('[BND-10] takes nothing of another country-only chain', async () => {
    const own = await bundleOf(us, { country: 'US' })
    expect((await check(own, heldBy(null, 'US'))).chains.map(({ refusal }) => refusal)).toEqual([null, null])
    const { chains } = await check(own, nothingHeld())
    expect(chains.find(({ releasability }) => releasability === 'US')?.refusal?.reason).toBe('notForUs')
  })

  it('[BND-11] is the same, byte for byte, whatever stays behind', async () => {
    const more = new Installation(desks.US, 'US', us.key)
    more.rows.push(...us.rows)
    more.seals.push(...us.seals)
    for (let count = 0; count < 5; count += 1)
      more.write(
        'note.added',
        { text: `US only ${String(count)}`, form: 'note', tags: [], links: [] },
        { releasability: 'US' },
      )
    const signed = {
      country: 'CA',
      signedBy: { ...us.key, sign: () => Promise.resolve('ab'.repeat(64)) },
    } as const
    expect(await bundleOf(more, signed)).toEqual(await bundleOf(us, signed))
  })
})
