import { checkChains } from '../../data/exchange/verify.ts'
import { seal } from '../../data/exchange/seal.ts'
import { storedSeals } from '../../data/log/heal.ts'
import { chainHead, putSeal } from '../../data/log/put-seal.ts'
import { writtenRows } from '../../data/log/read.ts'
import type { Releasability } from '../../data/model/country.ts'
import { journalSeal } from './copies.ts'
import { database } from './database.ts'
import { useDesk, type LocalDesk } from './desk.ts'
import { sign, verify } from './keys.ts'
import { now } from './now.ts'
import { useWorkspace } from './workspace.ts'

/** Seals the chains that a desk just wrote to, outside any transaction, and checks the workspace anew. */
export async function sealChains(workspace: string, desk: LocalDesk, written: ReadonlySet<Releasability>) {
  for (const releasability of written) {
    const head = await chainHead(database, workspace, desk.id, releasability)
    if (!head) continue
    const place = { workspace, desk: desk.id, releasability, seq: head.seq, head: head.head, sealedAt: now() }
    const made = await seal(place, (text) => sign(desk.privateKey as CryptoKey, text))
    await putSeal(database, made)
    await journalSeal(made)
  }
  await checkWorkspace(workspace)
}

/** Checks every chain and seal of a workspace and shows what was found. */
export async function checkWorkspace(workspace: string): Promise<void> {
  const [rows, seals] = await Promise.all([
    writtenRows(database, workspace),
    storedSeals(database, workspace),
  ])
  const { picture } = useWorkspace.getState()
  const local = useDesk.getState().desks
  const keyOf = (desk: string) =>
    picture?.people.desks[desk]?.publicKey ?? local.find((each) => each.id === desk)?.publicKey ?? null
  const checked = await checkChains(rows, seals, keyOf, verify)
  if (useWorkspace.getState().id === workspace) useWorkspace.setState({ checked })
}
