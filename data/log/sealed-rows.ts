import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreQuery, DBCoreTable } from 'dexie'
import { Problem } from '../model/problem.ts'
import type { LogDatabase } from './database.ts'
import { sealed, unsealed, type RowKeys } from './sealed.ts'

type Row = Record<string, unknown>

/** Columns that stay readable, since keys and indexes need them: random ids, order numbers, hashes, times of use. */
const readable: Readonly<Record<string, readonly string[]>> = {
  entries: ['hash', 'workspace', 'opening', 'desk', 'releasability', 'seq', 'lamport', 'opened'],
  seals: ['workspace', 'desk', 'releasability', 'seq'],
  desks: ['id'],
  officials: ['id', 'desk'],
  workspaces: ['id', 'usedAt'],
  settings: ['key'],
}
/** Columns beside them that the engine itself gives or keeps: the arrival number, the key that cannot be read. */
const untouched = ['arrival', 'privateKey']

/** Lets a database keep its rows encrypted, each bound to its table and to its readable columns. Must be called before the database is used. */
export function sealRows(db: LogDatabase, keys: RowKeys): void {
  db.use({
    stack: 'dbcore',
    name: 'sealed rows',
    // Below Dexie's own parts, which compare and watch plain rows.
    level: -10,
    create: (core): DBCore => ({
      ...core,
      table: (name) =>
        name in readable ? sealedTable(core.table(name), rowCipher(name, keys)) : core.table(name),
    }),
  })
}

type RowCipher = {
  seal: (row: Row) => Row
  open: (stored: Row) => Row
  /** How an index knows what an entry is about. */
  hidden: (about: string) => string
}

function rowCipher(table: string, keys: RowKeys): RowCipher {
  const columns = readable[table] ?? []
  const kept = [...columns, ...untouched]
  const place = (row: Row) => JSON.stringify([table, columns.map((name) => row[name] ?? null)])
  const hidden = (about: string) => bytesToHex(hmac(sha256, keys.names, utf8ToBytes(about))).slice(0, 32)
  return {
    hidden,
    seal: (row) => {
      const stored: Row = {}
      const secret: Row = {}
      for (const [name, value] of Object.entries(row)) (kept.includes(name) ? stored : secret)[name] = value
      if (typeof row['about'] === 'string') stored['about'] = hidden(row['about'])
      stored['sealed'] = sealed(keys, place(row), JSON.stringify(secret))
      return stored
    },
    open: (stored) => {
      const row: Row = {}
      for (const name of kept) if (stored[name] !== undefined) row[name] = stored[name]
      try {
        const secret = unsealed(keys, place(row), stored['sealed'] as Uint8Array)
        return Object.assign(row, JSON.parse(secret) as Row)
      } catch (cause) {
        throw new Problem('log.database-failed', { detail: `a row of ${table} does not open` }, { cause })
      }
    },
  }
}

function sealedTable(table: DBCoreTable, cipher: RowCipher): DBCoreTable {
  const opened = (value: unknown): unknown => (value === undefined ? value : cipher.open(value as Row))
  const hiding = <R extends { query: DBCoreQuery }>(request: R): R => ({
    ...request,
    query: hiddenQuery(request.query, cipher),
  })
  return {
    ...table,
    mutate: (request) => table.mutate(sealedChange(request, cipher)),
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((values) => values.map(opened)),
    query: (request) =>
      table
        .query(hiding(request))
        .then((response) =>
          request.values ? { ...response, result: response.result.map(opened) } : response,
        ),
    openCursor: (request) =>
      table
        .openCursor(hiding(request))
        .then((cursor) => (cursor && request.values ? openedCursor(cursor, cipher) : cursor)),
    count: (request) => table.count(hiding(request)),
  }
}

/** What Dexie adds about a change, for parts above, stays out: it repeats the values. */
function sealedChange(request: DBCoreMutateRequest, { seal }: RowCipher): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request
  const { values } = request
  const sealed = { ...request, values: values.map((row: Row) => seal(row)) }
  if (sealed.type === 'put') {
    delete sealed.changeSpec
    delete sealed.updates
  }
  return sealed
}

/** An index over what entries are about holds hidden names, so a query must ask for those. */
function hiddenQuery(query: DBCoreQuery, { hidden }: RowCipher): DBCoreQuery {
  const { keyPath } = query.index
  const at = Array.isArray(keyPath) ? keyPath.indexOf('about') : -1
  if (at < 0) return query
  const bound = (key: unknown): unknown =>
    Array.isArray(key)
      ? key.map((part: unknown, index) => (index === at && typeof part === 'string' ? hidden(part) : part))
      : key
  const { range } = query
  return { ...query, range: { ...range, lower: bound(range.lower), upper: bound(range.upper) } }
}

/** A cursor of the engine answers only for itself, so each of its values is asked of it. */
function openedCursor(cursor: DBCoreCursor, { open }: RowCipher): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value as Row) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary),
    },
    advance: { value: (count: number) => cursor.advance(count) },
  }) as DBCoreCursor
}
