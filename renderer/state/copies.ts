import type { Appended } from '../../data/log/append.ts'
import type { StoredSeal } from '../../data/log/database.ts'
import { entryCopy, sealCopy, type JournalCopy } from '../../data/log/journal-line.ts'
import { machine } from './machine.ts'
import { secondCopy } from './second-copy.ts'
import { useWorkspace } from './workspace.ts'

const write = secondCopy({
  append: (workspace, lines) => machine().appendJournal(workspace, lines),
  later: (work, ms) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  tell: ({ lines, entries }) => {
    useWorkspace.setState({ pendingCopies: lines, heldOnce: entries })
  },
})

/**
 * Puts lines into the second copy, where there is one.
 *
 * @throws Problem `journal.failed` when it could not be written; the lines wait for a retry
 */
export const journal = (workspace: string, copies: readonly JournalCopy[]): Promise<void> =>
  machine().copies === 1 ? Promise.resolve() : write(workspace, copies)

export const journalEntries = (workspace: string, { entries, written }: Appended): Promise<void> =>
  journal(
    workspace,
    written.map((each, index) => entryCopy(each, entries[index]?.hash ?? null)),
  )

export const journalSeal = (seal: StoredSeal): Promise<void> => journal(seal.workspace, [sealCopy(seal)])
