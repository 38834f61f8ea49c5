import { expect } from 'vitest'
import { writtenRows } from '../../data/log/read.ts'
import type { Country } from '../../data/model/country.ts'
import { Problem } from '../../data/model/problem.ts'
import { database } from '../../renderer/state/database.ts'
import { applyBundle, previewBundle } from '../../renderer/state/exchange/import-bundle.ts'
import type { BundlePreview } from '../../renderer/state/exchange/preview-bundle.ts'
import type { KeyAnswer } from '../../renderer/state/exchange/record-import.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { draft, write } from '../../renderer/state/write.ts'
import { fileOf, unwatched } from './computer.ts'

const store = () => useWorkspace.getState()

/** Every text of the log that is shown, sorted. */
export const texts = () =>
  store()
    .entries.flatMap(({ body }) => ('text' in body ? [body.text] : []))
    .sort()

/** Writes a note, and waits until the screen has it. */
export async function say(text: string, releasability: 'SHARED' | Country = 'SHARED') {
  const given = { releasability }
  const result = await write(draft('note.added', { text, form: 'note', tags: [], links: [] }, given))
  if (!result.ok) throw new Problem(result.problem.code, result.problem.facts)
  await expect.poll(texts).toContain(text)
}

/** Every key that is asked about is endorsed by voice. */
export const endorsed = ({ keys }: BundlePreview): KeyAnswer[] =>
  keys.map(({ desk, publicKey, country }) => ({
    ...{ desk, publicKey, country, answer: 'endorse', how: 'voice' },
    ...{ vouchedBy: 'Watch commander', remarks: '' },
  })) as KeyAnswer[]

export const look = (bytes: Uint8Array, joins = false) => previewBundle(fileOf(bytes), null, unwatched, joins)

/** The code of what refuses some work; `accepted` when nothing does. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (thrown: unknown) => Problem.from(thrown).code,
  )

/** Looks at a bundle and imports it. */
export async function receive(bytes: Uint8Array, joins = false, answers = endorsed) {
  const preview = await look(bytes, joins)
  const done = await applyBundle(preview, answers(preview), unwatched)
  await settled()
  return { preview, done }
}

/** The screen shows what the log holds, and all of it is checked. */
export async function settled() {
  const workspace = store().id ?? ''
  await expect
    .poll(async () => {
      const held = await writtenRows(database, workspace)
      const checked = Object.values(store().checked).reduce((sum, { verifiedTo }) => sum + verifiedTo, 0)
      return [store().entries.length, checked].map((count) => count - held.length)
    })
    .toEqual([0, 0])
}
