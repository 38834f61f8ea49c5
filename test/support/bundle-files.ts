import { gunzipSync, gzipSync } from 'fflate'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockBytes } from '../../data/exchange/locked.ts'
import { hashBytes } from '../../data/model/hash.ts'
import { cipher } from '../../electron/headless/crypto.ts'
import { bundleOf } from './bundles.ts'
import { Installation, makeKey } from './installation.ts'
import { desks } from './log-fixture.ts'

/** A photo that an entry of the American desk names. */
export const photo = new TextEncoder().encode('not really a photo\nwith a line feed')

/** Files as two desks hand them to Canada: a first bundle, what came after it, the Canadian desk's own, the first one locked. */
export async function writeBundleFiles(folder: string, passphrase: string) {
  const name = 'Blue \u001b[31mWater'
  const us = new Installation(desks.US, 'US', await makeKey())
  us.enrol()
  us.write('workspace.opened', {
    name,
    mode: 'exercise',
    purpose: 'Coordinate border traffic during this event',
    facilities: [],
  })
  us.write(
    'attachment.added',
    {
      sha256: hashBytes(photo),
      name: 'pont.png',
      mediaType: 'image/png',
      bytes: photo.length,
      caption: '',
      entry: null,
    },
    { attachments: [hashBytes(photo)] },
  )
  us.write(
    'note.added',
    { text: 'US only secret', form: 'note', tags: [], links: [] },
    { releasability: 'US' },
  )
  await us.seal()
  const first = await bundleOf(us, { mode: 'exercise', country: 'CA', attachments: [photo], name })
  const ca = new Installation(desks.CA, 'CA', await makeKey())
  ca.rows.push(...us.rows.filter((row) => row.at.releasability === 'SHARED'))
  ca.seals.push(...us.seals.filter((seal) => seal.releasability === 'SHARED'))
  ca.enrol()
  ca.write(
    'note.added',
    { text: 'CA only secret', form: 'note', tags: [], links: [] },
    { releasability: 'CA' },
  )
  await ca.seal()
  const own = await bundleOf(ca, { mode: 'exercise', country: 'CA', attachments: [photo] })
  const toUs = await bundleOf(ca, { mode: 'exercise', country: 'US' })
  const held = us.rows.filter((row) => row.at.releasability === 'SHARED').at(-1)
  us.write('note.added', { text: 'Pont rouvert', form: 'note', tags: [], links: [] })
  await us.seal()
  const holds = [
    { desk: desks.US, releasability: 'SHARED' as const, seq: held?.at.seq ?? 1, head: held?.hash ?? '' },
  ]
  const second = await bundleOf(us, { mode: 'exercise', country: 'CA', holds })
  const locked: Uint8Array[] = []
  for await (const piece of lockBytes(inOne(first), passphrase, cipher)) locked.push(piece)
  // Inside the text, past the first line: a flip of packed bytes may as well damage the beginning.
  const text = gunzipSync(first)
  const middle = Math.floor(text.length / 2)
  const altered = gzipSync(text.map((byte, place) => (place === middle ? byte ^ 1 : byte)))
  const files = { first, second, own, toUs, altered, locked: new Uint8Array(Buffer.concat(locked)) }
  const path = (name: string) => join(folder, `${name}.entente`)
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path(name), bytes)))
  return {
    first: path('first'),
    second: path('second'),
    own: path('own'),
    toUs: path('toUs'),
    altered: path('altered'),
    locked: path('locked'),
  }
}

async function* inOne(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}
