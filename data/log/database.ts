import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Country, Releasability } from '../model/country.ts'
import type { WorkspaceMode } from '../model/entries/workspace.ts'
import type { Instant, Sha256 } from '../model/ids.ts'
import { aboutIn } from './about.ts'
import { oneWriter } from './one-writer.ts'

/** An entry as it was written; the other columns exist only to be indexed. What was written is never changed. */
export type StoredEntry = {
  /** Order in which rows arrived here; the window follows it, so an append reads one row. */
  arrival?: number
  hash: Sha256
  /** The log that holds the row, by the opening it began with. */
  workspace: string
  /** The opening that the entry was written in: another one after two openings of an event were joined. */
  opening: string
  desk: string
  releasability: Releasability
  seq: number
  lamport: number
  /** Counter of the thing that the entry opens, in its desk's own numbering. */
  opened?: number
  /** What the entry is about, by type and id: `decision/0192...`, or `entry/<hash>` that it corrects. */
  about?: string
  header: string
  body: string | null
  salt: string | null
}

/** A desk's signature over a chain's head hash: it vouches for all before it. */
export type StoredSeal = {
  /** The opening that the chain was written in. */
  workspace: string
  desk: string
  releasability: Releasability
  seq: number
  head: Sha256
  /** ECDSA P-256 with SHA-256 over the text `entente-seal-1 <head>`; hexadecimal. */
  signature: string
  sealedAt: Instant
}

/** A desk of this installation. The private key cannot leave the browser engine. */
export type StoredDesk = {
  id: string
  name: string
  code: string
  country: Country
  agency: string
  place: string
  publicKey: string
  /** A non-extractable CryptoKey; the log never looks inside. */
  privateKey: unknown
}

export type StoredOfficial = { id: string; desk: string; name: string; agency: string; position: string }

/** A workspace on this computer, for the list of recent ones; the truth is in its entries. */
export type StoredWorkspace = {
  id: string
  name: string
  mode: WorkspaceMode
  country: Country
  entries: number
  isArchived: boolean
  /** Other openings of the event that were joined with it. */
  joined?: readonly { id: string; name: string }[]
  /** Its opening entry cannot be read, so that name and mode are not known. */
  isDamaged?: boolean
  usedAt: Instant
}

export type StoredSetting = { key: string; value: unknown }

const joinable = [
  '++arrival',
  'hash',
  '&[workspace+hash]',
  '[workspace+arrival]',
  '[workspace+releasability+lamport+desk]',
  '&[workspace+opening+desk+releasability+seq]',
  '[workspace+desk+releasability+opened]',
  '[workspace+about]',
]

/** The newest version of the database that this Entente knows. */
export const SCHEMA = 3

/** Everything kept by the browser engine. A Dexie version changes indexes, never an entry. */
export class LogDatabase extends Dexie {
  entries!: Table<StoredEntry, number>
  seals!: Table<StoredSeal>
  desks!: EntityTable<StoredDesk, 'id'>
  officials!: EntityTable<StoredOfficial, 'id'>
  workspaces!: EntityTable<StoredWorkspace, 'id'>
  settings!: EntityTable<StoredSetting, 'key'>

  constructor(name = 'entente') {
    super(name, { chromeTransactionDurability: 'strict' })
    oneWriter(this)
    const entries = [
      '++arrival',
      '&hash',
      '[workspace+arrival]',
      '[workspace+releasability+lamport+desk]',
      '&[workspace+desk+releasability+seq]',
      '[workspace+desk+releasability+opened]',
    ]
    this.version(1).stores({
      entries: entries.join(','),
      seals: '[workspace+desk+releasability+seq]',
      desks: 'id',
      officials: 'id, desk',
      workspaces: 'id, usedAt',
      settings: 'key',
    })
    this.version(2)
      .stores({ entries: [...entries, '[workspace+about]'].join(',') })
      .upgrade((change) =>
        change
          .table<StoredEntry>('entries')
          .toCollection()
          .modify((row) => {
            Object.assign(row, aboutIn(row))
          }),
      )
    // An entry may be held by two logs of which one was joined with an opening that the other began with.
    this.version(SCHEMA)
      .stores({ entries: joinable.join(',') })
      .upgrade((change) =>
        change
          .table<StoredEntry>('entries')
          .toCollection()
          .modify((row) => {
            row.opening = row.workspace
          }),
      )
  }
}
