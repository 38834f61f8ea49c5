import { beforeAll, describe, it } from 'vitest'
import { BundleChecker } from '../../data/exchange/check-bundle.ts'
import { BundleReader } from '../../data/exchange/read-bundle.ts'
import type { BundlePart } from '../../data/exchange/bundle.ts'
import { Problem } from '../../data/model/problem.ts'
import { bundleOf, heldBy } from './bundles.ts'
import { Installation, makeKey, verify } from './installation.ts'
import { desks } from './log-fixture.ts'
import { linesOf, mutations, type Lines } from './mutations.ts'
import { dice } from './random-history.ts'

/** Another first seed gives other mutations: `ENTENTE_SEED=7`. */
const first = Number(process.env['ENTENTE_SEED'] ?? 1) * 1_000_000
const perMutation = Math.ceil(Number(process.env['ENTENTE_FUZZ'] ?? 100_000) / Object.keys(mutations).length)

let file: Uint8Array
let lines: Lines
let other: Lines
let content: string

/** A small bundle with two desks' chains, seals and an attachment. */
async function small(words: string): Promise<Uint8Array> {
  const [us, ca] = [
    new Installation(desks.US, 'US', await makeKey()),
    new Installation(desks.CA, 'CA', await makeKey()),
  ]
  us.enrol()
  us.write('workspace.opened', { name: 'Bridge', mode: 'exercise', purpose: words, facilities: [] })
  ca.enrol()
  ca.write('note.added', { text: `Détour ${words} 😀`, form: 'note', tags: [], links: [] })
  await us.seal()
  await ca.seal()
  us.rows.push(...ca.rows)
  us.seals.push(...ca.seals)
  return bundleOf(us, {
    country: 'CA',
    mode: 'exercise',
    attachments: [new TextEncoder().encode('a\nphoto')],
  })
}

beforeAll(async () => {
  file = await small('first')
  lines = linesOf(file)
  other = linesOf(await small('second'))
  content = await contentOf(file)
})

/** What a reader would keep of a file. */
async function contentOf(bytes: Uint8Array): Promise<string> {
  const reader = new BundleReader()
  const checker = new BundleChecker(heldBy(null, 'CA'))
  const parts: BundlePart[] = []
  for (let from = 0; from < bytes.length; from += 1024) {
    const read = reader.push(bytes.subarray(from, from + 1024))
    checker.take(read)
    parts.push(...read)
  }
  reader.end()
  const check = await checker.result(verify)
  const refused = check.chains.filter(({ refusal }) => refusal)
  // A chain that is refused alone adds nothing: an altered file must not even get that far.
  return JSON.stringify({ parts, refused })
}

const outcome = (bytes: Uint8Array) =>
  contentOf(bytes).then(
    (read) => (read === content ? 'same' : 'altered'),
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : `threw ${String(thrown)}`),
  )

/** Tries every other way of altering a bundle, from the first or the second on: two files share them. */
export function fuzz(half: 0 | 1): void {
  describe('an altered bundle', () => {
    it.each(Object.keys(mutations).filter((_, index) => index % 2 === half))(
      '[FUZ-1] by %s is never taken in',
      { timeout: 300_000 },
      async (name) => {
        const mutate = mutations[name]
        if (!mutate) return
        for (let index = 0; index < perMutation; index += 1) {
          const seed = first + index
          const bytes = mutate(file, lines, dice(seed), other)
          const result = await outcome(bytes)
          if (!result.startsWith('bundle.') && result !== 'same')
            throw new Error(`${name} ${String(seed)}: ${result}`)
        }
      },
    )
  })
}
