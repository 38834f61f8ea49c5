import { gzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Held } from '../../../data/exchange/chain-report.ts'
import { BundleChecker } from '../../../data/exchange/check-bundle.ts'
import { bundleText } from '../../../data/exchange/bundle.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import { hashBytes } from '../../../data/model/hash.ts'
import { Problem } from '../../../data/model/problem.ts'
import { bundleOf, heldBy } from '../../support/bundles.ts'
import { Installation, makeKey, verify } from '../../support/installation.ts'
import { desks, workspace } from '../../support/log-fixture.ts'
import { linesOf, type Lines } from '../../support/mutations.ts'

let us: Installation
let lines: Lines
beforeEach(async () => {
  us = new Installation(desks.US, 'US', await makeKey())
  us.enrol()
  us.write('workspace.opened', { name: 'Bridge', mode: 'real', purpose: 'Coordinate', facilities: [] })
  us.write('note.added', { text: 'Fire', form: 'note', tags: [], links: [] })
  await us.seal()
  lines = linesOf(await bundleOf(us, { country: 'CA' }))
})

/** The lines as a hostile sender would hand them over: with an end that fits and its own good signature. */
async function signed(changed: Lines): Promise<Uint8Array> {
  const before = Buffer.from(`${changed.slice(0, -1).join('\n')}\n`, 'latin1')
  const sha256 = hashBytes(before)
  const end = { end: { sha256, signature: await us.key.sign(bundleText(sha256)) } }
  return gzipSync(Buffer.concat([before, Buffer.from(`${JSON.stringify(end)}\n`)]))
}

async function check(file: Uint8Array, held: Held = heldBy(null, 'CA')) {
  const reader = new BundleReader()
  const checker = new BundleChecker(held)
  for (let from = 0; from < file.length; from += 1000)
    checker.take(reader.push(file.subarray(from, from + 1000)))
  reader.end()
  return checker.result(verify)
}

const refusals = async (file: Uint8Array, held?: Held) =>
  (await check(file, held)).chains.map(({ refusal }) => refusal?.reason ?? null)
const codeOf = (file: Uint8Array, held?: Held) =>
  check(file, held).then(
    () => 'accepted',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  )
/** What comes of a change to one line that its sender signs. */
const changed = async (place: number, from: string | RegExp, to: string) => {
  const line = lines[place] ?? ''
  expect(line.replace(from, to)).not.toBe(line)
  return codeOf(await signed(lines.with(place, line.replace(from, to))))
}

/** Both desks' rows and seals on one computer. */
async function together(other: Installation) {
  await other.seal()
  us.rows.push(...other.rows)
  us.seals.push(...other.seals)
  return bundleOf(us, { country: 'CA' })
}

describe('a hostile sender', () => {
  it('[BND-12] cannot have one reader read something else than another', async () => {
    expect(await codeOf(await signed(lines))).toBe('accepted')
    expect(await changed(1, '{"entry"', '{ "entry"')).toBe('bundle.altered')
    expect(await changed(1, '{\\"attachments\\"', '{ \\"attachments\\"')).toBe('bundle.altered')
    expect(await changed(1, '\\"lamport\\":1', '\\"lamport\\":2,\\"lamport\\":1')).toBe('bundle.altered')
    expect(await changed(1, '{\\"attachments\\"', '{\\"__proto__\\":{},\\"attachments\\"')).toBe(
      'bundle.altered',
    )
    expect(await changed(1, '}}', '},"toString":1}')).toBe('bundle.altered')
    expect(await changed(1, '{"entry"', '\xef\xbb\xbf{"entry"')).toBe('bundle.altered')
    expect(await changed(0, '"Bridge"', '" Bridge"')).toBe('bundle.not-a-bundle')
    expect(await changed(0, '"Bridge"', '"Bridge\xff"')).toBe('bundle.not-a-bundle')
    // Salt and body are hashed as one text: where one ends must not be a matter of taste.
    expect(await changed(3, /"salt":"(.*)."/, '"salt":"$1"')).toBe('bundle.altered')
  })

  it('[BND-13] cannot make a reader keep more than was announced', async () => {
    const seal = lines.findIndex((line) => line.startsWith('{"seal"'))
    expect(await codeOf(await signed(lines.toSpliced(seal, 0, lines[seal] ?? '')))).toBe('bundle.altered')
    expect(await codeOf(await signed([...lines.slice(0, 1), lines[seal] ?? '', ...lines.slice(1)]))).toBe(
      'bundle.altered',
    )
    expect(await changed(0, '"entries":3', '"entries":2')).toBe('bundle.altered')
    const more = '{"attachment":{"bytes":1,"sha256":"' + hashBytes(new Uint8Array([97])) + '"}}'
    expect(await codeOf(await signed(lines.toSpliced(-1, 0, more, 'a')))).toBe('bundle.altered')
  })

  it('[BND-14] cannot hide an enrolment or an opening from others', async () => {
    const without = (line: string) =>
      line.replace(/"body":"(\\.|[^"])*"/, '"body":null').replace(/"salt":"\w+"/, '"salt":null')
    for (const place of [1, 2])
      expect(await codeOf(await signed(lines.with(place, without(lines[place] ?? ''))))).toBe(
        'bundle.altered',
      )
    expect(await codeOf(await signed(lines.with(3, without(lines[3] ?? ''))))).toBe('accepted')
  })

  it('[BND-15] cannot speak as another country', async () => {
    expect(await changed(0, '"country":"US","desk"', '"country":"CA","desk"')).toBe('bundle.bad-signature')
  })

  it('[BND-16] cannot open an event a second time', async () => {
    const ca = new Installation(desks.CA, 'CA', await makeKey())
    ca.enrol()
    ca.write('workspace.opened', { name: 'Ours', mode: 'real', purpose: 'Taken over', facilities: [] })
    const held = heldBy(us, 'CA')
    const file = await together(ca)
    expect(await refusals(file, held)).toEqual([null, 'secondOpening'])
    expect(await refusals(file)).toEqual(['secondOpening', 'secondOpening'])
  })

  it('[JON-6] cannot bring in another opening that no key which speaks has joined, nor one in its place', async () => {
    const other = '0192f000-0000-7000-8000-0000000000aa'
    const [key, forged] = [await makeKey(), await makeKey()]
    const opened = async (by: typeof key) => {
      const ca = new Installation(desks.CA, 'CA', by, other)
      ca.enrol()
      ca.write('workspace.opened', { name: 'Ours', mode: 'real', purpose: 'Coordinate', facilities: [] })
      ca.write('workspace.linked', {
        other: workspace,
        name: 'Bridge',
        desk: desks.US,
        publicKey: key.publicKey,
      })
      await ca.seal()
      return ca
    }
    const held = heldBy(us, 'CA')
    const alongside = async (ca: Installation) => {
      const both = new Installation(desks.US, 'US', us.key)
      both.rows.push(...us.rows, ...ca.rows)
      both.seals.push(...us.seals, ...ca.seals)
      return refusals(await bundleOf(both, { country: 'CA' }), held)
    }
    // Only the other opening itself says that they belong together.
    expect(await alongside(await opened(key))).toEqual([null, 'notJoined'])
    us.write('workspace.linked', { other, name: 'Ours', desk: desks.CA, publicKey: key.publicKey })
    await us.seal()
    expect(await alongside(await opened(key))).toEqual([null, null])
    expect(await alongside(await opened(forged))).toEqual([null, 'secondOpening'])
  })

  it('[BND-17] cannot use up the counter, or turn it back', async () => {
    const written = async (lamports: readonly number[]) => {
      const ca = new Installation(desks.CA, 'CA', await makeKey())
      ca.enrol()
      for (const lamport of lamports)
        ca.write('note.added', { text: 'Note', form: 'note', tags: [], links: [] }, { lamport })
      await ca.seal()
      return refusals(await bundleOf(ca, { country: 'US' }), heldBy(null, 'US'))
    }
    expect(await written([2, 5])).toEqual([null])
    expect(await written([Number.MAX_SAFE_INTEGER])).toEqual(['altered'])
    expect(await written([7, 3])).toEqual(['altered'])
  })

  it('[BND-18] cannot bring in a chain with an enrolment that is refused', async () => {
    us.write('note.added', { text: 'Own', form: 'note', tags: [], links: [] }, { releasability: 'US' })
    await us.seal()
    us.seals.splice(0, us.seals.length, ...us.seals.filter(({ releasability }) => releasability === 'US'))
    const whole = new Installation(desks.US, 'US', us.key)
    whole.rows.push(...us.rows)
    await whole.seal()
    const all = linesOf(await bundleOf(whole, { country: 'US' }))
    expect(await refusals(await signed(all), heldBy(null, 'US'))).toEqual([null, null])
    const unsealed = all.filter((line) => !/^\{"seal".*"SHARED"/.test(line))
    expect(await refusals(await signed(unsealed), heldBy(null, 'US'))).toEqual(['unsealed', 'noKey'])
  })

  it('[BND-19] cannot pass an exercise for a real event', async () => {
    expect(await changed(0, '"mode":"real"', '"mode":"exercise"')).toBe('bundle.other-mode')
    us.write('note.added', { text: 'Smoke', form: 'note', tags: [], links: [] })
    await us.seal()
    const [last] = us.rows.slice(-2)
    const holds = [{ desk: desks.US, releasability: 'SHARED' as const, seq: 3, head: last?.hash ?? '' }]
    const held = heldBy(us, 'CA')
    for (const mode of ['exercise', 'planning'] as const)
      expect(await codeOf(await bundleOf(us, { country: 'CA', holds, mode }), held)).toBe('bundle.other-mode')
    expect(await codeOf(await bundleOf(us, { country: 'CA', holds }), held)).toBe('accepted')
  })

  it('[BND-21] cannot say what a desk holds that never enrolled here', async () => {
    const unsealed = await signed(lines.filter((line) => !line.startsWith('{"seal"')))
    const isKnown = async (file: Uint8Array, held?: Held) => (await check(file, held)).isSenderKnown
    expect(await isKnown(unsealed)).toBe(false)
    expect(await isKnown(unsealed, heldBy(us, 'CA'))).toBe(true)
    expect(await isKnown(await signed(lines))).toBe(true)
  })

  it('[BND-20] cannot fill the memory or stop the reader', async () => {
    const before = process.memoryUsage().rss
    const zeros = new Uint8Array(20_000_000)
    expect(await codeOf(gzipSync(zeros))).toBe('bundle.not-a-bundle')
    expect(await codeOf(gzipSync(gzipSync(zeros)))).toBe('bundle.not-a-bundle')
    const text = (line: string) => signed([...lines.slice(0, 1), line, ...lines.slice(1)])
    expect(await codeOf(await text(`{"entry":{"body":"${'a'.repeat(10_000_000)}"}}`))).toBe('bundle.altered')
    expect(await codeOf(await text('['.repeat(900_000)))).toBe('bundle.altered')
    expect(await codeOf(await text('{"entry":'.repeat(90_000)))).toBe('bundle.altered')
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(await changed(3, /"body":"(\\.|[^"])*"/, `"body":"${deep(100_000)}"`)).toBe('bundle.altered')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })
})
