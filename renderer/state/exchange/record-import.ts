import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import { retold } from '../../../data/exchange/joined.ts'
import { openingIn } from '../../../data/exchange/select.ts'
import type { Country } from '../../../data/model/country.ts'
import type { KeyCheck } from '../../../data/model/entries/exchange.ts'
import type { Draft } from '../../../data/model/entry.ts'
import type { KeptPersonalData } from '../use-personal-data.ts'
import { draft, writeAs } from '../write.ts'
import { actingNow } from './acting.ts'
import { totalOf, type BundlePreview } from './preview-bundle.ts'
import { forgetRefusal } from './refused-keys.ts'

/** What the official says about a key. Refused: its desk's chains are left out, now and later. */
export type KeyAnswer = { desk: string; publicKey: string; country: Country } & (
  | ({ answer: 'endorse'; how: KeyCheck; vouchedBy: string; remarks: string } & KeptPersonalData)
  | { answer: 'later' }
  | { answer: 'refuse'; reason: string }
)

/** The disclosure, which stays in this country, and what was said about keys, which is shared. */
export async function recordImport(
  { check, clockAhead, workspace, importedAt }: BundlePreview,
  chains: readonly ChainReport[],
  keys: readonly KeyAnswer[],
  added: number,
): Promise<void> {
  const { manifest, sha256 } = check
  const acting = actingNow()
  const shared = { releasability: 'SHARED' } as const
  const endorsements = keys.flatMap((key): Draft[] => {
    if (key.answer !== 'endorse') return []
    const { desk, publicKey, country, how, vouchedBy, remarks, personalDataKept } = key
    const stated = { desk, publicKey, country, how, vouchedBy, remarks }
    return [draft('key.endorsed', { ...stated, ...(personalDataKept && { personalDataKept }) }, shared)]
  })
  // The disclosure of the first time stands.
  if (importedAt !== null && added === 0 && endorsements.length === 0) return
  for (const { publicKey, answer } of keys) if (answer === 'endorse') await forgetRefusal(publicKey)
  const imported = draft(
    'bundle.imported',
    {
      bundle: manifest.bundle,
      desk: manifest.from.desk,
      country: manifest.from.country,
      sender: manifest.from.name,
      purpose: manifest.purpose,
      added,
      known: totalOf(chains).known,
      refused: chains.flatMap(({ workspace: opening, desk, releasability, refusal }) =>
        refusal ? [{ ...openingIn(workspace, opening), desk, releasability, reason: refusal.reason }] : [],
      ),
      heads: check.isSenderKnown ? retold(manifest.holds, manifest.workspace, workspace) : [],
      clockAhead,
      sha256,
    },
    { releasability: acting.desk.country },
  )
  await writeAs(workspace, acting, [...endorsements, imported])
}
