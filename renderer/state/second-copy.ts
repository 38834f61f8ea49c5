import type { JournalCopy } from '../../data/log/journal-line.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import { Problem } from '../../data/model/problem.ts'

/** What waits for the second copy, after an attempt to write it failed. */
export type Waiting = { lines: number; entries: ReadonlySet<Sha256> }

export type SecondCopyOptions = {
  /** Writes lines at the end of a workspace's journal; resolves once they are on the disk. */
  append: (workspace: string, lines: string[]) => Promise<void>
  /** Runs work once after so many milliseconds, unless the returned function is called before. */
  later: (work: () => void, ms: number) => () => void
  tell: (waiting: Waiting) => void
}

/** The first wait before the second copy is tried again, in milliseconds; each further one is twice as long. */
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/**
 * Writes the second copy of the log, one writer at a time so that lines keep their order. What fails is kept and
 * retried, with the next write or by itself after a while; nothing is sent twice.
 */
export function secondCopy({ append, later, tell }: SecondCopyOptions) {
  let pending: (JournalCopy & { workspace: string })[] = []
  let writing: Promise<void> = Promise.resolve()
  let waitMs = firstWaitMs
  let cancelRetry: () => void = () => undefined

  const flushInTurn = () => {
    writing = writing.then(flush, flush)
    return writing
  }

  async function flush(): Promise<void> {
    cancelRetry()
    while (pending.length > 0) {
      const workspace = pending[0]?.workspace ?? ''
      const batch = pending.filter((each) => each.workspace === workspace)
      try {
        await append(
          workspace,
          batch.map(({ line }) => line),
        )
      } catch (thrown) {
        retryLater()
        throw new Problem('journal.failed', Problem.from(thrown).facts, { cause: thrown })
      }
      const written = new Set(batch)
      pending = pending.filter((each) => !written.has(each))
    }
    waitMs = firstWaitMs
    tell({ lines: 0, entries: new Set() })
  }

  function retryLater(): void {
    cancelRetry = later(() => void flushInTurn().catch(() => undefined), waitMs)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
    tell({ lines: pending.length, entries: new Set(pending.flatMap(({ hash }) => hash ?? [])) })
  }

  /**
   * Appends lines after all that wait.
   *
   * @throws Problem `journal.failed` when the second copy could not be written; the lines wait for a retry
   */
  return function write(workspace: string, copies: readonly JournalCopy[]): Promise<void> {
    const waiting = new Set(pending.map(({ line }) => line))
    const added = copies.filter(({ line }) => !waiting.has(line))
    pending = [...pending, ...added.map((each) => ({ ...each, workspace }))]
    return flushInTurn()
  }
}
