import { Problem } from '../../../data/model/problem.ts'
import { SCHEMA } from '../../../data/log/database.ts'
import { database } from '../database.ts'

/**
 * Refuses a database that a later version changed, before it is opened.
 *
 * @throws Problem `profile.newer`
 */
export async function refuseNewer(): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name)
  // Dexie counts ten of the engine's versions for one of its own.
  if ((found?.version ?? 0) > SCHEMA * 10) throw new Problem('profile.newer')
}
