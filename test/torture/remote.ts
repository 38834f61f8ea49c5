import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { hashBytes } from '../../data/model/hash.ts'
import type { ChainHead } from '../../data/model/entries/exchange.ts'
import { bundleOf } from '../support/bundles.ts'
import { Installation, makeKey } from '../support/installation.ts'

/** What one bundle brings. */
export type Brought = { entries: string[]; attachments: string[] }

/** Another computer's bundles of an event that it opened, each with what came after the one before; as files. */
export async function writeBundles(folder: string, of: number, entries: number): Promise<Brought[]> {
  await mkdir(folder, { recursive: true })
  const [desk, opening] = [uuidv7(), uuidv7()]
  const them = new Installation(desk, 'CA', await makeKey(), opening)
  them.enrol()
  them.write('workspace.opened', {
    name: 'Ambassador Bridge closure',
    mode: 'exercise',
    purpose: 'Coordinate border traffic during this event',
    facilities: [],
  })
  const brought: Brought[] = []
  let holds: ChainHead[] = []
  for (let number = 0; number < of; number += 1) {
    const before = them.rows.length
    const from = number === 0 ? 0 : before
    const bytes = new TextEncoder().encode(`picture ${opening} ${String(number)} `.repeat(2_000))
    const sha256 = hashBytes(bytes)
    for (let each = 0; each < entries; each += 1)
      them.write('note.added', { text: `From Canada, ${String(each)}`, form: 'note', tags: [], links: [] })
    them.write(
      'attachment.added',
      { sha256, name: 'pont.png', mediaType: 'image/png', bytes: bytes.length, caption: '', entry: null },
      { attachments: [sha256] },
    )
    await them.seal()
    const bundle = await bundleOf(them, { country: 'US', holds, attachments: [bytes], mode: 'exercise' })
    await writeFile(join(folder, `${String(number)}.entente`), bundle)
    brought.push({ entries: them.rows.slice(from).map(({ hash }) => hash), attachments: [sha256] })
    const head = them.rows.at(-1)
    if (head) holds = [{ desk, releasability: 'SHARED', seq: head.at.seq, head: head.hash }]
  }
  return brought
}
