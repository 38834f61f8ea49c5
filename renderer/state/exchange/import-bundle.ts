import type { ChainReport } from '../../../data/exchange/chain-report.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { BundleSource } from '../../machine/bundle-source.ts'
import { openWorkspace } from '../open-workspace.ts'
import { checkArrived } from '../sealing.ts'
import { refuseReplaying } from '../workspace.ts'
import type { Watch } from './export-bundle.ts'
import { lookAt, totalOf, type BundlePreview } from './preview-bundle.ts'
import { recordImport, type KeyAnswer } from './record-import.ts'
import { refuseKeys } from './refused-keys.ts'
import { journalArrived, takeIn, type OpenedLook } from './take-in.ts'

const looks = new WeakMap<BundlePreview, OpenedLook>()

/**
 * Looks at a bundle; nothing is written. Of another opening than the open event's it says what joining the two would
 * bring, or else what opening it as an event of its own would.
 *
 * @throws Problem `bundle.*` with the reason; `bundle.locked` asks for a passphrase
 */
export async function previewBundle(
  source: BundleSource,
  passphrase: string | null,
  watch: Watch,
  wantsJoin = false,
): Promise<BundlePreview> {
  const look = await lookAt(source, passphrase, watch, wantsJoin)
  looks.set(look.preview, { ...look, passphrase })
  return look.preview
}

/**
 * Takes in what was previewed, all of it or nothing, and then records the import and the answers about keys. An event
 * that is new here is opened. Entries are counted.
 *
 * @throws Problem `bundle.changed-meanwhile`, `bundle.cancelled`, `log.storage-full`
 */
export async function applyBundle(
  preview: BundlePreview,
  keys: readonly KeyAnswer[],
  watch: Watch,
): Promise<{ added: number; refused: number }> {
  refuseReplaying()
  const look = looks.get(preview)
  if (!look) throw new Problem('bundle.changed-meanwhile')
  const { check, isNewHere, workspace } = preview
  const nameOf = (desk: string) => preview.keys.find((each) => each.desk === desk)?.name ?? '?'
  const refused = keys.flatMap(({ desk, publicKey, country, ...said }) =>
    said.answer === 'refuse' ? [{ desk, publicKey, country, name: nameOf(desk), reason: said.reason }] : [],
  )
  const isRefused = ({ publicKey }: ChainReport) => refused.some((key) => key.publicKey === publicKey)
  const chains = check.chains.map((chain): ChainReport =>
    isRefused(chain) ? { ...chain, refusal: { reason: 'refusedKey', seq: chain.from } } : chain,
  )
  const taken = chains.filter(({ refusal }) => refusal === null)
  const total = totalOf(chains)
  if ((isNewHere || look.joins) && !look.gathering.openingOf(check.manifest.workspace, taken)) {
    await refuseKeys(refused)
    return { added: 0, refused: total.refused }
  }
  const { added: rows, filled, seals, own } = await takeIn(preview, look, taken, partOf(watch, 0, inLog))
  const added = rows + filled
  await refuseKeys(refused)
  const { progress } = partOf(watch, inLog, 1)
  await journalArrived(workspace, look.arrival, { seals, own, rows }, progress)
  // There stands what came, and the answer that is due: our key and what we hold. What was filled in stands among
  // earlier rows: both copies and the picture are compared and read anew.
  if (isNewHere || filled > 0) await openWorkspace(workspace, 'exchange')
  else void checkArrived(workspace, seals).catch(() => undefined)
  await recordImport(preview, chains, keys, added)
  return { added, refused: total.refused }
}

/** So much of the work is done once the log has it: the second copy is still to be written. */
const inLog = 0.7

/** A part of the work, as a part of its bar. */
const partOf = ({ progress, signal }: Watch, from: number, to: number): Watch => ({
  signal,
  progress: (done, of) => progress(from + ((to - from) * done) / Math.max(1, of), 1),
})
