import { gunzipSync } from 'fflate'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { BundleReader } from '../../data/exchange/read-bundle.ts'
import { writeBundle } from '../../data/exchange/write-bundle.ts'
import { pictureOf, type Picture } from '../../data/projections/picture.ts'
import { dice, exchangeAll, openings, secretFrom, World } from './random-history.ts'
import { Sim, type Message } from './sim.ts'

/** Another first seed gives other histories: `ENTENTE_SEED=7`. */
const first = Number(process.env['ENTENTE_SEED'] ?? 1) * 1_000_000
/** Plays one history to its end: everybody has exchanged everything. */
async function played(seed: number, isOpenedTwice: boolean) {
  const world = new World(seed, isOpenedTwice)
  const messages: Message[] = []
  for (let count = 12 + world.dice.below(28); count > 0; count -= 1) {
    const message = await world.step()
    if (message) messages.push(message)
  }
  return { world, messages }
}

const hashes = (sim: Sim) =>
  sim
    .shared()
    .map(({ hash }) => hash)
    .sort()
const shown = (sim: Sim) =>
  pictureOf(
    sim.entries().filter(({ releasability }) => releasability === 'SHARED'),
    'US',
  )
/** As strict as comparing their canonical texts, and sooner done. */
const isSame = (a: Picture, b: Picture) => isDeepStrictEqual(a, b)

async function bytesOf({ manifest, selection }: Message): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const entries = [selection.rows.map(({ written }) => written)]
  const content = { manifest, entries, seals: selection.seals, attachments: [] }
  for await (const piece of writeBundle(content, () => Promise.resolve('ab'.repeat(64)))) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

/**
 * Proves some histories by the numbers of their seeds, in parts of 250; two files share them between two processors.
 * In those that are opened twice two desks open the event each, and join the two openings some time later.
 */
export function proveHistories(from: number, to: number, isOpenedTwice = false): void {
  const rule = isOpenedTwice ? '[JON-5] two openings joined at any time' : '[MRG-1] [MRG-2] [MRG-3]'
  describe.each(Array.from({ length: (to - from) / 250 }, (_, part) => from + part * 250))(
    'random histories from %i',
    (start) => {
      it(
        `${rule} end in one shared picture, the one that grew entry by entry, and leak nothing`,
        { timeout: 300_000 },
        async () => {
          for (let seed = first + start; seed < first + start + 250; seed += 1)
            await proveOne(seed, isOpenedTwice).catch((cause: unknown) => {
              throw new Error(`history ${String(seed)}: ${String(cause)}`, { cause })
            })
        },
      )
    },
  )
}

async function proveOne(seed: number, isOpenedTwice: boolean): Promise<void> {
  const isSample = seed % 50 === 0
  const { world, messages } = await played(seed, isOpenedTwice)
  const { sims } = world
  for (const message of messages) await expectNoLeak(message, isSample)
  const partial = sims.map((sim) => sim.bundleFor('US', []))
  await exchangeAll(sims)
  const [one] = sims
  if (!one) throw new Error('a world has two')
  const rows = hashes(one)
  const picture = shown(one)
  for (const sim of sims) {
    expect(hashes(sim)).toEqual(rows)
    expect(isSame(shown(sim), picture)).toBe(true)
    // What grew with every entry and every import is what one reading of everything gives.
    expect(isSame(sim.picture, pictureOf(sim.entries(), sim.country))).toBe(true)
  }
  if (seed % 5 === 0) await expectAnyOrder(seed, partial, one)
}

async function expectNoLeak(message: Message, isSample: boolean): Promise<void> {
  const { manifest, selection } = message
  const secrets = secretFrom(manifest.to.country)
  const own = manifest.from.country === manifest.to.country ? [] : [`withheld-by-${manifest.from.country}`]
  const text = isSample
    ? new TextDecoder().decode(gunzipSync(await bytesOf(message)))
    : selection.rows.map(({ written }) => `${written.header}${written.body ?? ''}`).join('\n')
  for (const secret of [...secrets, ...own]) expect(text.includes(secret)).toBe(false)
  if (isSample) {
    const reader = new BundleReader()
    expect(reader.push(await bytesOf(message)).filter((part) => 'entry' in part)).toHaveLength(
      selection.rows.length,
    )
    reader.end()
  }
}

/** The same bundles in another order, twice, or by way of a third desk: the same entries. */
async function expectAnyOrder(seed: number, bundles: readonly Message[], one: Sim): Promise<void> {
  const { below } = dice(seed)
  const observer = () => new Sim(one.desk.replace(/.$/, 'f'), 'US', 0, openings[0], openings[1])
  const all = async (order: readonly Message[]) => {
    const sim = observer()
    for (const message of order) await sim.take(message)
    return sim
  }
  const inOrder = await all(bundles)
  const shuffled = bundles.map((message) => ({ message, at: below(1000) })).sort((a, b) => a.at - b.at)
  const twice = await all([...shuffled.map(({ message }) => message), ...bundles])
  const [head, ...rest] = bundles
  const relay = await all(rest)
  const grouped = observer()
  await grouped.take(relay.bundleFor('US', []))
  if (head) await grouped.take(head)
  for (const sim of [twice, grouped]) {
    expect(hashes(sim)).toEqual(hashes(inOrder))
    expect(isSame(shown(sim), shown(inOrder))).toBe(true)
  }
}
