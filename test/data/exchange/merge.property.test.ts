import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { BundleChecker } from '../../../data/exchange/check-bundle.ts'
import { BundleReader } from '../../../data/exchange/read-bundle.ts'
import { chainKey } from '../../../data/exchange/verify.ts'
import { canonical, type Json } from '../../../data/model/canonical.ts'
import { pictureOf } from '../../../data/projections/picture.ts'
import { bundleOf, heldBy } from '../../support/bundles.ts'
import { Installation, makeKey, verify, type Key } from '../../support/installation.ts'
import { desks } from '../../support/log-fixture.ts'

const ids = [desks.US, desks.CA, '0192f000-0000-7000-8000-0000000000d3']
let keys: Key[]
beforeAll(async () => {
  keys = await Promise.all(ids.map(() => makeKey()))
})

const note = (text: string) => ({ text, form: 'note' as const, tags: [], links: [] })

/** Takes a bundle in as the log does: whole chains that fit, nothing twice. */
async function take(into: Installation, file: Uint8Array): Promise<void> {
  const reader = new BundleReader()
  const checker = new BundleChecker(heldBy(into, into.country))
  const parts = reader.push(file)
  reader.end()
  const added = checker.take(parts)
  const { chains } = await checker.result(verify)
  const taken = new Set(chains.filter(({ refusal }) => refusal === null).map(chainKey))
  for (const { written, header, hash } of added)
    if (taken.has(chainKey(header)))
      into.rows.push({ ...written, at: header, hash } as (typeof into.rows)[number])
  for (const part of parts)
    if (
      'seal' in part &&
      taken.has(chainKey(part.seal)) &&
      !into.seals.some(({ head }) => head === part.seal.head)
    )
      into.seals.push(part.seal)
}

async function begin(): Promise<Installation[]> {
  const all = ids.map((id, index) => {
    const key = keys[index]
    if (!key) throw new Error('a key each')
    return new Installation(id, index === 1 ? 'CA' : 'US', key)
  })
  const [opener, ...guests] = all
  opener?.enrol()
  opener?.write('workspace.opened', { name: 'Bridge', mode: 'real', purpose: 'Coordinate', facilities: [] })
  await opener?.seal()
  for (const guest of guests) {
    if (opener) await take(guest, await bundleOf(opener, { country: guest.country }))
    guest.enrol()
    await guest.seal()
  }
  return all
}

const shared = (of: Installation) => {
  const picture = pictureOf(
    of.entries().filter(({ releasability }) => releasability === 'SHARED'),
    'US',
  )
  return canonical(picture as unknown as Json)
}

it('[EXV-9] whatever the order and however often bundles are handed over, all see the same in the end', async () => {
  const step = fc.record({
    act: fc.constantFrom('write', 'write', 'secret', 'hand'),
    who: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    skew: fc.integer({ min: -300, max: 300 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.infiniteStream(fc.nat({ max: 5 })),
      async (steps, dice) => {
        const all = await begin()
        for (const { act, who, other, skew } of steps) {
          const from = all[who]
          const to = all[other]
          if (!from || !to) continue
          from.skew = skew
          if (act === 'write') from.write('note.added', note(`${String(who)} says`))
          else if (act === 'secret') from.write('note.added', note('secret'), { releasability: from.country })
          else if (from !== to) await take(to, await bundleOf(from, { country: to.country }))
          await from.seal()
        }
        // Two rounds of every pair in any order bring everything everywhere, over one stop.
        const pairs = all.flatMap((from) => all.flatMap((to) => (from === to ? [] : [{ from, to }])))
        for (let round = 0; round < 2; round += 1) {
          const order = pairs
            .map((pair) => ({ pair, rank: dice.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
          for (const { pair } of order)
            await take(pair.to, await bundleOf(pair.from, { country: pair.to.country }))
        }
        const [first, ...others] = all.map(shared)
        for (const each of others) expect(each).toBe(first)
        for (const one of all)
          expect(
            one.rows.every(({ at }) => at.releasability === 'SHARED' || at.releasability === one.country),
          ).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
})
