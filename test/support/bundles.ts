import type { Held } from '../../data/exchange/chain-report.ts'
import { selectFor } from '../../data/exchange/select.ts'
import { writeBundle } from '../../data/exchange/write-bundle.ts'
import { chainKey } from '../../data/exchange/verify.ts'
import type { Country } from '../../data/model/country.ts'
import type { ChainHead } from '../../data/model/entries/exchange.ts'
import { hashBytes } from '../../data/model/hash.ts'
import type { Installation, Key } from './installation.ts'
import { at } from './log-fixture.ts'

type Wanted = {
  country: Country | null
  holds?: readonly ChainHead[]
  attachments?: readonly Uint8Array[]
  signedBy?: Key
  name?: string
  mode?: 'real' | 'exercise' | 'planning'
}

/** The bundle that an installation would hand over. */
export async function bundleOf(from: Installation, wanted: Wanted): Promise<Uint8Array> {
  const { country, holds = [], attachments = [], signedBy = from.key } = wanted
  const { name = 'Bridge', mode = 'real' } = wanted
  const rows = from.rows.map((row) => ({
    written: { header: row.header, body: row.body, salt: row.salt },
    header: row.at,
    hash: row.hash,
  }))
  const enrolled = enrolments(from)
  const selection = selectFor({ country, holds }, rows, from.seals, {
    country: from.country,
    workspace: from.opening,
    countryOf: (desk) => enrolled.get(desk)?.country ?? null,
    mayGoOn: () => false,
  })
  const pieces: Uint8Array[] = []
  const written = writeBundle(
    {
      manifest: {
        format: 'entente-bundle',
        version: 1,
        bundle: '0192f000-0000-7000-8000-0000000000b1',
        workspace: from.opening,
        name,
        mode,
        createdAt: at(100),
        purpose: 'Coordinate border traffic during this event',
        from: {
          desk: from.desk,
          name: from.desk,
          country: from.country,
          agency: 'CBP',
          publicKey: from.key.publicKey,
        },
        to: { country, name: 'The other side' },
        holds: selection.holds,
        withheld: null,
        entries: selection.rows.length,
        attachments: attachments.length,
      },
      entries: [selection.rows.map((row) => row.written)],
      seals: selection.seals,
      attachments: attachments.map((bytes) => ({ sha256: hashBytes(bytes), bytes })),
    },
    signedBy.sign,
  )
  for await (const piece of written) pieces.push(piece)
  return new Uint8Array(await new Blob(pieces.map((piece) => new Uint8Array(piece))).arrayBuffer())
}

/** What an installation holds, for comparing; null holds nothing. */
export function heldBy(installation: Installation | null, country: Country): Held {
  const rows = installation?.rows ?? []
  const chains = new Map<string, string[]>()
  for (const row of rows) {
    const key = chainKey(row.at)
    chains.set(key, [...(chains.get(key) ?? []), row.hash])
  }
  const enrolled = installation ? enrolments(installation) : new Map()
  const opening = installation?.entries().find((entry) => entry.kind === 'workspace.opened')
  return {
    at: (chain, seq) => chains.get(chain)?.[seq - 1] ?? null,
    enrolled: (desk) => enrolled.get(desk) ?? null,
    openedBy: opening?.desk ?? null,
    names: (sha256) => rows.some((row) => row.at.attachments.includes(sha256)),
    mode: opening?.body.mode ?? null,
    isRefused: () => false,
    country,
  }
}

function enrolments(installation: Installation) {
  const found = new Map<string, { publicKey: string; country: Country }>()
  for (const entry of installation.entries())
    if (entry.kind === 'desk.enrolled' && !found.has(entry.desk))
      found.set(entry.desk, { publicKey: entry.body.publicKey, country: entry.body.country })
  return found
}
