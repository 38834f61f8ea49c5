import type { Manifest } from '../exchange/bundle.ts'
import { BundleReader } from '../exchange/read-bundle.ts'
import { selectFor, type Selection } from '../exchange/select.ts'
import type { BundleContent } from '../exchange/write-bundle.ts'
import type { Country, Language } from '../model/country.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { Problem } from '../model/problem.ts'
import { translate } from '../words/translate.ts'
import { enrolmentOf, joinedFrom, type BundleFile, type FileReport, type Gathered } from './gather.ts'

/** Who signs a merged file: a key made for it alone. */
type Passing = { bundle: string; desk: string; publicKey: string; createdAt: Instant }

/**
 * What one bundle of several holds, for the one country that they are all for. Entries and seals stay as their desks
 * wrote them; the file says that no desk signed it.
 *
 * @throws Problem `bundle.other-event`, `bundle.mixed-recipients`
 */
export function merged(
  given: readonly BundleFile[],
  files: readonly FileReport[],
  events: ReadonlyMap<string, Gathered>,
  { bundle, desk, publicKey, createdAt }: Passing,
  language: Language,
): BundleContent {
  const manifests = files.flatMap(({ check }) => check?.manifest ?? [])
  const attached = new Set(files.flatMap(({ check }) => check?.attachments.map(({ sha256 }) => sha256) ?? []))
  const { first, country, event } = agreed(manifests, events)
  const selection = selected(event, first.workspace, country)
  const wanted = new Set(selection.rows.flatMap(({ header }) => header.attachments))
  const hashes = new Set([...attached].filter((hash) => wanted.has(hash)))
  const manifest: Manifest = {
    format: 'entente-bundle',
    version: 1,
    bundle,
    workspace: first.workspace,
    name: first.name,
    mode: first.mode,
    createdAt,
    purpose: distinct(
      manifests.map(({ purpose }) => purpose),
      20_000,
    ),
    from: {
      desk,
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
  return {
    manifest,
    entries: batches(selection),
    seals: selection.seals,
    attachments: attachmentsOf(given, hashes),
  }
}

/** What all bundles must have in common: whoever merges may not bring anything to eyes it was not meant for. */
function agreed(
  manifests: readonly Manifest[],
  events: ReadonlyMap<string, Gathered>,
): { first: Manifest; country: Country; event: Gathered } {
  const [any] = manifests
  if (!any) throw new Problem('bundle.not-a-bundle')
  const event = events.get(any.workspace)
  if (!event) throw new Problem('bundle.not-a-bundle')
  const stranger = manifests.find(({ workspace }) => events.get(workspace) !== event)
  if (stranger) throw new Problem('bundle.other-event', { name: stranger.name })
  const { country } = any.to
  if (country === null || manifests.some(({ to }) => to.country !== country))
    throw new Problem('bundle.mixed-recipients')
  // Who reads the file begins with its opening, and takes in only what is joined from there.
  const openings = new Set(event.rows.map(({ header }) => header.workspace))
  const reaches = ({ workspace }: Manifest) =>
    joinedFrom(workspace, event).filter((each) => openings.has(each)).length === openings.size
  return { first: manifests.find(reaches) ?? any, country, event }
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
async function* attachmentsOf(given: readonly BundleFile[], hashes: ReadonlySet<Sha256>) {
  const missing = new Set(hashes)
  for (const { pieces } of given) {
    if (missing.size === 0) return
    const reader = new BundleReader()
    for await (const bytes of pieces())
      for (const part of reader.push(bytes))
        if ('attachment' in part && missing.delete(part.attachment.sha256)) yield part.attachment
  }
  if (missing.size > 0) throw new Problem('bundle.changed-meanwhile')
}
