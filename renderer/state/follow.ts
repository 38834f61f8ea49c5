import { liveQuery } from 'dexie'
import type { StoredEntry } from '../../data/log/database.ts'
import { damagedIn } from '../../data/log/forks.ts'
import { readRows, readSince, type ReadAhead } from '../../data/log/read.ts'
import type { Country } from '../../data/model/country.ts'
import type { Entry } from '../../data/model/entry.ts'
import { Problem } from '../../data/model/problem.ts'
import type { UnreadEntry } from '../../data/model/read-entry.ts'
import { inExerciseTime, type Told } from '../../data/projections/exercise-time.ts'
import { extendPicture, pictureOf, type Picture } from '../../data/projections/picture.ts'
import { database } from './database.ts'
import { useDesk } from './desk.ts'
import { useWorkspace } from './workspace.ts'

/**
 * Keeps the store equal to the log until the returned function is called: first from the rows that were just
 * read, then from those that arrive; a change of the acting country folds anew from what was read. `onFirst` is
 * called once the first picture is in the store.
 */
export function followWorkspace(
  workspace: string,
  { rows, read: known }: { rows: readonly StoredEntry[]; read: ReadAhead },
  onFirst: () => void,
): () => void {
  const read = readRows(rows, 0, known)
  const damaged = damagedIn(read.damaged, rows, false)
  if (damaged.length > 0) useWorkspace.setState(({ notices }) => ({ notices: [...notices, ...damaged] }))
  let all: Entry[] = read.entries
  let unread: UnreadEntry[] = read.unread
  let arrival = read.arrival
  let real: Picture | null = null
  let visible: readonly Entry[] = []
  let told: Told | null = null

  // Let go of once told: what is to be done then holds every row as it was read.
  let first: (() => void) | null = onFirst
  const show = (added: readonly Entry[]) => {
    const country = useDesk.getState().acting?.desk.country
    if (!country) {
      // What arrives while nobody acts is in the next picture too.
      real = null
      return
    }
    const isContinued = real?.country === country
    visible = isContinued ? [...visible, ...visibleTo(added, country)] : visibleTo(all, country)
    real = real && isContinued ? extendPicture(real, added) : pictureOf(all, country)
    const present = inExerciseTime(real, told)
    told = { picture: real, told: present }
    useWorkspace.setState(({ moment, picture }) => ({
      status: 'ready',
      picture: moment ? picture : present,
      present,
      real,
      entries: visible,
      unread,
      problem: null,
    }))
    void listArchived(workspace, Boolean(real.workspace?.archived))
    first?.()
    first = null
  }
  show([])
  const following = liveQuery(() => readArrived(workspace, arrival)).subscribe({
    next: (arrived) => {
      if (arrived.arrival <= arrival && real) return
      const added = arrived.entries
      if (arrived.isWhole) real = null
      all = arrived.isWhole ? added : [...all, ...added]
      unread = arrived.isWhole ? arrived.unread : [...unread, ...arrived.unread]
      arrival = arrived.arrival
      show(added)
    },
    error: (thrown: unknown) => {
      const { code, facts } = Problem.from(thrown)
      useWorkspace.setState({ status: 'failed', problem: { code, facts } })
    },
  })
  const unfollowDesk = useDesk.subscribe((state, before) => {
    if (state.acting?.desk.country === before.acting?.desk.country) return
    useWorkspace.setState({ moment: null })
    show([])
  })
  return () => {
    following.unsubscribe()
    unfollowDesk()
  }
}

/** The list of events says what the log says, whoever archived the event. */
async function listArchived(id: string, isArchived: boolean): Promise<void> {
  const listed = await database.workspaces.get(id)
  if (listed && listed.isArchived !== isArchived) await database.workspaces.update(id, { isArchived })
}

/** What arrived; after a purge everything anew, since rows of before have lost their bodies. */
async function readArrived(workspace: string, since: number) {
  const arrived = await readSince(database, workspace, since)
  const isWhole = arrived.entries.some(({ kind }) => kind === 'retention.purged')
  return { ...(isWhole ? await readSince(database, workspace, 0) : arrived), isWhole }
}

const visibleTo = (entries: readonly Entry[], country: Country) =>
  entries.filter(({ releasability }) => releasability === 'SHARED' || releasability === country)
