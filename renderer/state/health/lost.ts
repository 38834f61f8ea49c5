import type { Header } from '../../../data/model/entry.ts'
import type { BodyOf } from '../../../data/model/kinds.ts'
import type { StoredEntry, StoredWorkspace } from '../../../data/log/database.ts'
import { writtenRows } from '../../../data/log/read.ts'
import { readRestored, useRestored } from '../backup/restored.ts'
import { database } from '../database.ts'
import { useDesk } from '../desk.ts'
import { tellFound, useHealth, type LostDesk } from './health.ts'
import { known, remember } from './known.ts'

/**
 * Notices a database that was deleted, or that the engine began anew because it was damaged, and says what came back from
 * the second copy and what could not; then writes down what there is now.
 */
export async function noticeLoss(listed: readonly StoredWorkspace[], rebuilt: number): Promise<void> {
  const { desks } = useDesk.getState()
  const before = known()
  const ids = listed.map(({ id }) => id)
  const lost = before.workspaces.filter((id) => !ids.includes(id)).length
  if (lost > 0) tellFound({ code: 'health.events-lost', facts: { count: lost } })
  // Told at every start until it is put away.
  remember({ workspaces: [...new Set([...before.workspaces, ...ids])] })
  if (desks.length > 0) {
    if (rebuilt > 0) tellFound({ code: 'journal.rebuilt', facts: { count: rebuilt } })
    remember({ desks: desks.map(({ id }) => id) })
    return
  }
  // A first start, or that of a computer which was filled from a backup: nothing of it was lost.
  await readRestored()
  const isNew = listed.length === 0 || useRestored.getState().desk !== null
  if (isNew && before.desks.length === 0) return
  const lostDesks = await desksIn(ids, before.desks)
  useHealth.setState({ lostDesks })
  const count = listed.reduce((sum, { entries }) => sum + entries, 0)
  const names = lostDesks.map(({ code }) => code).join(', ')
  const facts = { count, events: listed.length, desks: lostDesks.length, names }
  tellFound({ code: 'health.database-lost', facts })
}

/** What the rebuilt log says of the desks that this computer had. */
async function desksIn(workspaces: readonly string[], ids: readonly string[]): Promise<LostDesk[]> {
  const found = new Map<string, LostDesk>()
  for (const workspace of workspaces)
    for (const row of await writtenRows(database, workspace)) {
      if (!ids.includes(row.desk)) continue
      const enrolled = bodyIn(row, 'desk.enrolled')
      if (enrolled) found.set(row.desk, { ...enrolled, name: '', position: '' })
      const official = bodyIn(row, 'official.registered')
      const desk = found.get(row.desk)
      if (official && desk) found.set(row.desk, { ...desk, name: official.name, position: official.position })
    }
  return [...found.values()]
}

function bodyIn<K extends 'desk.enrolled' | 'official.registered'>(
  row: StoredEntry,
  kind: K,
): BodyOf<K> | null {
  if (row.body === null || !row.header.includes(`"kind":"${kind}"`)) return null
  return (JSON.parse(row.header) as Header).kind === kind ? (JSON.parse(row.body) as BodyOf<K>) : null
}
