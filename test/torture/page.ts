import type { Problem, ProblemData } from '../../data/model/problem.ts'
import { begin } from '../../renderer/app/begin.ts'
import { database } from '../../renderer/state/database.ts'
import { useDesk } from '../../renderer/state/desk.ts'
import { fillStore } from '../../renderer/state/lock/fill-store.ts'
import { readLock, unlock } from '../../renderer/state/lock/lock.ts'
import { machine } from '../../renderer/state/machine.ts'
import { healWorkspace } from '../../renderer/state/open-workspace.ts'
import { sealOwnChains } from '../../renderer/state/sealing.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import type { Shown, TwoCopies } from './told.ts'
import { work } from './work.ts'

/** Opens what is locked; nothing else is read yet, and nothing is healed. */
async function enter(passphrase: string): Promise<string> {
  const lock = await readLock()
  if (lock === 'locked') await unlock(passphrase)
  return lock
}

/** Both copies of every log as they are. */
async function dump(): Promise<TwoCopies> {
  const rows = await database.entries.toArray()
  const workspaces = await machine().listJournals()
  const journals = await Promise.all(
    workspaces.map(async (workspace) => ({ workspace, ...(await machine().readJournal(workspace)) })),
  )
  const listed = useWorkspace.getState().recent.map(({ id }) => id)
  return { rows, seals: await database.seals.toArray(), journals, listed }
}

/** Which of these attachments are here, byte for byte; one that is here and altered is refused by main. */
async function attachments(hashes: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const hash of hashes)
    found[hash] = await machine()
      .getAttachment(hash)
      .then((bytes) => (bytes ? 'whole' : 'missing'))
      .catch((thrown: unknown) => (thrown as Problem).code)
  return found
}

/** Begins as the app does, with or without its screens, and waits until the open event was checked. */
async function open(isMounted: boolean, lock: string): Promise<Shown> {
  if (isMounted) await import('../../renderer/main.tsx')
  const start = await begin()
  await settled()
  const { status, problem, notices, checked, pendingCopies, id, recent } = useWorkspace.getState()
  // Seals that a kill forestalled are made, so that every chain is vouched for to its end.
  if (status === 'ready' && id) await sealOwnChains(id)
  // Every other event is healed once it is opened.
  const others: ProblemData[] = []
  for (const each of recent) if (each.id !== id) others.push(...(await healWorkspace(each.id)).notices)
  const faults = Object.entries(checked).flatMap(([chain, { fault }]) =>
    fault ? [[chain, `${fault.what} at ${String(fault.seq)}`]] : [],
  )
  const failure = start.phase === 'failed' ? start.problem : problem
  return {
    lock,
    status: start.phase === 'started' ? status : start.phase,
    problem: failure,
    notices: [...notices, ...others],
    faults: Object.fromEntries(faults) as Record<string, string>,
    pendingCopies,
  }
}

/** The event that is open is shown and its chains are checked; or there is none. */
const settled = (): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      const { status, checked, id } = useWorkspace.getState()
      const isOpen = id !== null && useDesk.getState().acting !== null
      if (!isOpen || status === 'failed' || (status === 'ready' && Object.keys(checked).length > 0)) {
        unsubscribe()
        done()
      }
    }
    const unsubscribe = useWorkspace.subscribe(look)
    look()
  })

const torture = { enter, dump, attachments, open, work }
export type Torture = typeof torture

if (location.search === '?fill') void fillStore()
else Object.assign(globalThis, { torture })
