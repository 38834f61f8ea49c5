import { checkChains } from '../../data/exchange/verify.ts'
import { seal } from '../../data/exchange/seal.ts'
import type { StoredEntry, StoredSeal } from '../../data/log/database.ts'
import { storedSeals } from '../../data/log/heal.ts'
import { enrolmentIn } from '../../data/log/held.ts'
import { chainHead, putSeal } from '../../data/log/put-seal.ts'
import { writtenRows } from '../../data/log/read.ts'
import type { Releasability } from '../../data/model/country.ts'
import { journalSeal } from './copies.ts'
import { database } from './database.ts'
import { useDesk, type LocalDesk } from './desk.ts'
import { sign, verify } from './keys.ts'
import { realNow } from './now.ts'
import { useWorkspace } from './workspace.ts'

type Checked = ReturnType<typeof useWorkspace.getState>['checked']

/** Seals the chains that a desk just wrote to, outside any transaction, and checks what came since the last check. */
export async function sealChains(workspace: string, desk: LocalDesk, written: ReadonlySet<Releasability>) {
  const seals: StoredSeal[] = []
  for (const releasability of written) {
    const head = await chainHead(database, workspace, desk.id, releasability)
    if (!head) continue
    const place = {
      workspace,
      desk: desk.id,
      releasability,
      seq: head.seq,
      head: head.head,
      sealedAt: realNow(),
    }
    const made = await seal(place, (text) => sign(desk.privateKey as CryptoKey, text))
    await putSeal(database, made)
    await journalSeal(made).catch(() => undefined)
    seals.push(made)
  }
  await inTurn(() => check(workspace, seals))
}

/** Seals every chain of this computer's desks whose last entry no seal vouches for. */
export async function sealOwnChains(workspace: string): Promise<void> {
  const sealed = new Set((await storedSeals(database, workspace)).map(({ head }) => head))
  for (const desk of useDesk.getState().desks) {
    const open = new Set<Releasability>()
    for (const releasability of ['SHARED', desk.country] as const) {
      const head = await chainHead(database, workspace, desk.id, releasability)
      if (head && !sealed.has(head.head)) open.add(releasability)
    }
    if (open.size > 0) await sealChains(workspace, desk, open)
  }
}

/** Checks what arrived from elsewhere with the seals that came along. */
export const checkArrived = (workspace: string, seals: readonly StoredSeal[]): Promise<void> =>
  inTurn(() => check(workspace, seals))

/** Checks every chain and seal of a workspace, whose rows were just read, from its first entry once they are drawn. */
export const checkWorkspace = (workspace: string, rows: readonly StoredEntry[]): Promise<void> =>
  inTurn(() => drawn().then(() => check(workspace, null, rows)))

/** What the last check put into the store, and the row up to which it read. */
let last: { arrival: number; checked: Checked } | null = null
let turn: Promise<void> = Promise.resolve()

/** One check at a time: each goes on from what the one before it found. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work)
  return turn
}

/** A log that was just opened is drawn before its check begins. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: 2000 })
  })

/** Input and frames come before the next piece of a check. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: 200 })
  })

/**
 * Goes on from the last check with these seals; checks everything with every seal when given none, or when the
 * store does not hold what the last check found.
 */
async function check(
  workspace: string,
  seals: readonly StoredSeal[] | null,
  read: readonly StoredEntry[] | null = null,
): Promise<void> {
  const { id, checked: before } = useWorkspace.getState()
  // What is written into another log than the open one is checked when that one is opened.
  if (id !== workspace) return
  const from = seals && last?.checked === before ? last : null
  const rows = read ?? (await writtenRows(database, workspace, from?.arrival))
  const local = useDesk.getState().desks
  const keyOf = (desk: string) =>
    useWorkspace.getState().real?.people.desks[desk]?.publicKey ??
    local.find((each) => each.id === desk)?.publicKey ??
    // The picture learns of a desk a moment after its rows arrived.
    rows.flatMap((row) => (row.desk === desk ? (enrolmentIn(row)?.publicKey ?? []) : []))[0] ??
    null
  const vouching = {
    seals: from && seals ? seals : await storedSeals(database, workspace, from ? null : rows),
    keyOf,
    verify,
    pause,
  }
  const checked = await checkChains(rows, vouching, from?.checked)
  if (useWorkspace.getState().id !== workspace) return
  last = { arrival: rows.at(-1)?.arrival ?? from?.arrival ?? 0, checked }
  useWorkspace.setState({ checked })
}
