import { lookAtBackup, restoreLines, type BackupLook } from '../../../data/log/restore.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import { Problem } from '../../../data/model/problem.ts'
import type { FoundBackup, MachineBackup } from '../../machine/machine.ts'
import { database } from '../database.ts'
import { useDesk } from '../desk.ts'
import { machine } from '../machine.ts'
import { realNow } from '../now.ts'
import { healWorkspace, openWorkspace, refreshRecent } from '../open-workspace.ts'
import { useSession } from '../session.ts'
import { refuseReplaying, useWorkspace } from '../workspace.ts'
import { companionIn, takeCompanion, type Companion } from './companion.ts'
import { noteRestored } from './restored.ts'

/** A backup that was proved and read, and what restoring it would do. */
export type Looked = {
  found: FoundBackup
  look: BackupLook
  companion: Companion | null
  /** Attachments that are neither with the backup nor here. */
  missing: readonly Sha256[]
  /** A last line that was cut while it was written is no entry. */
  isTorn: boolean
}

/** The lines of a look; not for the screen. */
const linesOf = new WeakMap<Looked, readonly string[]>()

function restoring(): MachineBackup {
  const { backup } = machine()
  if (!backup) throw new Problem('unexpected', { detail: 'not on this machine' })
  return backup
}

export const findBackups = (where: Parameters<MachineBackup['find']>[0]) => restoring().find(where)

export const endRestoring = (): Promise<void> => restoring().end()

/**
 * Proves a backup and says what it holds; nothing is written.
 *
 * @throws Problem `backup.*`, `lock.wrong-passphrase`
 */
export async function lookAt(found: FoundBackup, passphrase: string | null): Promise<Looked> {
  const { workspace, lines, companion, isTorn } = await restoring().look(found.id, passphrase)
  const look = await lookAtBackup(database, workspace, lines)
  const missing = await restoring().missing(found.id, look.attachments)
  const looked: Looked = { found, look, companion: companionIn(companion), missing, isTorn }
  linesOf.set(looked, lines)
  return looked
}

/**
 * Puts what was looked at into this computer: attachments first, then all entries or none. Gives the number of those
 * that are new here.
 *
 * @throws Problem `log.storage-full`, `file.not-written`
 */
export async function restore(looked: Looked): Promise<number> {
  refuseReplaying()
  const { found, look, companion } = looked
  const lines = linesOf.get(looked) ?? []
  await restoring().take(found.id, look.attachments)
  const own = await machine().readJournal(look.workspace)
  const country = companion?.desks[0]?.country ?? look.desks[0]?.country ?? 'US'
  const { workspace: id, name, mode } = look
  const listed = { id, name, mode, country, isArchived: false, usedAt: realNow() }
  const { restored } = await restoreLines(database, listed, own.lines, lines)
  await healWorkspace(id)
  if (companion) await takeCompanion(companion)
  if (useDesk.getState().desks.length === 0) await noteRestored(looked)
  if (useWorkspace.getState().id !== id) await refreshRecent()
  else if (restored + look.filled > 0) await openWorkspace(id, useSession.getState().screen)
  return restored
}
