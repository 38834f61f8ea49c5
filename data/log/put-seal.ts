import { Dexie } from 'dexie'
import type { Releasability } from '../model/country.ts'
import type { LogDatabase, StoredSeal } from './database.ts'

/** The head of a desk's own chain in a log: the entry a seal would vouch for; null when the chain is empty. */
export const chainHead = (db: LogDatabase, workspace: string, desk: string, releasability: Releasability) =>
  db.entries
    .where('[workspace+opening+desk+releasability+seq]')
    .between(
      [workspace, workspace, desk, releasability, Dexie.minKey],
      [workspace, workspace, desk, releasability, Dexie.maxKey],
    )
    .last()
    .then((row) => (row ? { seq: row.seq, head: row.hash } : null))

/** Keeps a seal; the same seal twice changes nothing. */
export const putSeal = (db: LogDatabase, seal: StoredSeal) => db.seals.put(seal)
