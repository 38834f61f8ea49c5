import { entryLine, sealLine } from '../../data/log/journal-line.ts'
import type { StoredSeal } from '../../data/log/database.ts'
import type { WrittenEntry } from '../../data/model/entry.ts'
import { Problem } from '../../data/model/problem.ts'
import { machine } from './machine.ts'
import { useWorkspace } from './workspace.ts'

let pending: { workspace: string; line: string }[] = []
let writing: Promise<void> = Promise.resolve()

/** Puts the second copy into the journal. What fails is kept and retried with the next; nothing is sent twice. */
export function journalEntries(workspace: string, written: readonly WrittenEntry[]): Promise<void> {
  return journal(workspace, written.map(entryLine))
}

export const journalSeal = (seal: StoredSeal): Promise<void> => journal(seal.workspace, [sealLine(seal)])

/**
 * Appends lines after all that wait. One writer at a time, so that lines keep their order.
 *
 * @throws Problem `journal.failed` when the second copy could not be written; the lines wait for a retry
 */
export function journal(workspace: string, lines: readonly string[]): Promise<void> {
  pending = [...pending, ...lines.map((line) => ({ workspace, line }))]
  writing = writing.then(flush, flush)
  return writing
}

async function flush(): Promise<void> {
  if (machine().copies === 1) pending = []
  while (pending.length > 0) {
    const workspace = pending[0]?.workspace ?? ''
    const batch = pending.filter((each) => each.workspace === workspace)
    try {
      await machine().appendJournal(
        workspace,
        batch.map(({ line }) => line),
      )
    } catch (thrown) {
      useWorkspace.setState({ pendingCopies: pending.length })
      throw new Problem('journal.failed', Problem.from(thrown).facts)
    }
    pending = pending.filter((each) => !batch.includes(each))
  }
  useWorkspace.setState({ pendingCopies: 0 })
}
