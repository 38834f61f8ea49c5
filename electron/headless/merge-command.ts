import { uuidv7 } from 'uuidv7'
import type { Manifest } from '../../data/exchange/bundle.ts'
import { BundleReader } from '../../data/exchange/read-bundle.ts'
import { selectFor, type Selection } from '../../data/exchange/select.ts'
import { writeBundle } from '../../data/exchange/write-bundle.ts'
import type { Country, Language } from '../../data/model/country.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import { Problem } from '../../data/model/problem.ts'
import { translate } from '../../data/words/translate.ts'
import { bundleBytes } from './bundle-bytes.ts'
import { passingKey } from './crypto.ts'
import { enrolmentOf, gather, isGood, type Gathered } from './gather.ts'
import { oneLine, type Outcome } from './output.ts'
import { filesOutcome } from './verify-command.ts'
import { mustBeFree, writeOut } from './write-out.ts'

/**
 * Unites bundles of one event for one country into one. Entries and seals stay as their desks wrote them, so each
 * desk's own signature still vouches for them; the file itself is signed by a key made for it alone, and says so.
 */
export async function mergeFiles(
  paths: readonly string[],
  out: string,
  passphrase: string | null,
  language: Language,
): Promise<Outcome> {
  await mustBeFree(out)
  const { files, events } = await gather(paths, passphrase)
  if (!files.every(isGood)) {
    const found = filesOutcome(files, events, language)
    return { ...found, text: `${found.text}\n${translate(language, 'headless.merge.nothing')}` }
  }
  const manifests = files.flatMap(({ check }) => check?.manifest ?? [])
  const attached = new Set(files.flatMap(({ check }) => check?.attachments.map(({ sha256 }) => sha256) ?? []))
  const { first, country } = agreed(manifests, events)
  const event = events.get(first.workspace) ?? { rows: [], seals: [], entries: [], chains: new Map() }
  const selection = selected(event, first.workspace, country)
  const wanted = new Set(selection.rows.flatMap(({ header }) => header.attachments))
  const hashes = new Set([...attached].filter((hash) => wanted.has(hash)))
  const { publicKey, sign } = await passingKey()
  const manifest: Manifest = {
    format: 'entente-bundle',
    version: 1,
    bundle: uuidv7(),
    workspace: first.workspace,
    name: first.name,
    mode: first.mode,
    createdAt: new Date().toISOString(),
    purpose: distinct(
      manifests.map(({ purpose }) => purpose),
      20_000,
    ),
    from: {
      desk: uuidv7(),
      name: translate(language, 'headless.merge.sender'),
      country,
      agency: translate(language, 'headless.merge.agency'),
      publicKey,
    },
    to: {
      country,
      name: distinct(
        manifests.map(({ to }) => to.name),
        300,
      ),
    },
    holds: selection.holds,
    withheld: null,
    entries: selection.rows.length,
    attachments: hashes.size,
  }
  const bundle = writeBundle(
    {
      manifest,
      entries: batches(selection),
      seals: selection.seals,
      attachments: attachmentsOf(paths, hashes, passphrase),
    },
    sign,
  )
  await writeOut(out, bundle)
  const { entries, attachments } = manifest
  const values = { files: files.length, entries, attachments, out: oneLine(out) }
  return {
    isGood: true,
    text: translate(language, 'headless.merge.done', values),
    json: { ...values, out, chains: selection.seals.length, bundle: manifest.bundle },
  }
}

/** What all bundles must have in common: whoever merges may not bring anything to eyes it was not meant for. */
function agreed(
  manifests: readonly Manifest[],
  events: ReadonlyMap<string, Gathered>,
): { first: Manifest; country: Country } {
  const [first] = manifests
  if (!first) throw new Problem('bundle.not-a-bundle')
  const event = events.get(first.workspace)
  const stranger = manifests.find(({ workspace }) => events.get(workspace) !== event)
  if (stranger) throw new Problem('bundle.other-event', { name: stranger.name })
  const { country } = first.to
  if (country === null || manifests.some(({ to }) => to.country !== country))
    throw new Problem('bundle.mixed-recipients')
  return { first, country }
}

const selected = ({ rows, seals, entries }: Gathered, workspace: string, country: Country): Selection =>
  selectFor({ country, holds: [] }, rows, seals, {
    country,
    workspace,
    countryOf: (desk) => enrolmentOf(desk, entries)?.country ?? null,
    mayGoOn: () => false,
  })

const distinct = (texts: readonly string[], most: number): string =>
  [...new Set(texts)].join(' / ').slice(0, most).trim()

function* batches({ rows }: Selection) {
  for (let from = 0; from < rows.length; from += 1000)
    yield rows.slice(from, from + 1000).map(({ written }) => written)
}

/** Reads the files once more, so that no more than one attachment is held at a time. */
async function* attachmentsOf(
  paths: readonly string[],
  hashes: ReadonlySet<Sha256>,
  passphrase: string | null,
) {
  const missing = new Set(hashes)
  for (const path of paths) {
    if (missing.size === 0) return
    const reader = new BundleReader()
    for await (const bytes of bundleBytes(path, passphrase))
      for (const part of reader.push(bytes))
        if ('attachment' in part && missing.delete(part.attachment.sha256)) yield part.attachment
  }
  if (missing.size > 0) throw new Problem('bundle.changed-meanwhile')
}
