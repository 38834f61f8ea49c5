import type { LogDatabase } from '../../../data/log/database.ts'
import type { MachineLock } from '../../machine/machine.ts'
import { database } from '../database.ts'
import { sign, verify } from '../keys.ts'
import { machine } from '../machine.ts'
import { isKeptText, keepText, textsOnDisk } from './kept-text.ts'
import { sealWith } from './lock.ts'
import { checking, rowsOf, tables, type Part, type StoreCheck } from './store-parts.ts'

/** The work of the hidden window of a new store: writes what it is sent, reads all of it again, and says so. */
export async function fillStore(): Promise<void> {
  const { lock } = machine()
  if (!lock) return
  try {
    await fill(lock)
    await textsOnDisk()
    await lock.filled(null)
  } catch (thrown) {
    await lock.filled(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

async function fill(lock: MachineLock): Promise<void> {
  const { keys } = await lock.state()
  if (keys) sealWith(keys)
  const arrived = new Promise<MessagePort>((done) => {
    window.addEventListener('message', ({ data, source, ports: [port] }) => {
      if (data === 'lock.port' && source === window && port) done(port)
    })
  })
  await lock.port()
  const port = await arrived
  const check = await new Promise<StoreCheck>((done, fail) => {
    let turn: Promise<void> = Promise.resolve()
    port.onmessageerror = () => fail(new Error('a part could not be read'))
    port.onmessage = ({ data }: MessageEvent<Part>) => {
      turn = turn
        .then(async () => {
          if ('fault' in data) throw new Error(data.fault)
          if ('end' in data) done(data.end)
          else await take(database, data)
          port.postMessage('taken')
        })
        .catch(fail)
    }
  })
  await compare(database, check)
}

async function take(
  db: LogDatabase,
  part: Exclude<Part, { end: unknown } | { fault: unknown }>,
): Promise<void> {
  if ('table' in part) await db.table(part.table).bulkAdd(part.rows)
  else
    for (const [name, text] of part.kept) {
      if (isKeptText(name)) keepText(name, text)
      else localStorage.setItem(name, text)
    }
}

/** Every row must read back as it was sent, and every desk's key must sign as before. */
async function compare(db: LogDatabase, check: StoreCheck): Promise<void> {
  for (const table of tables) {
    const passing = checking()
    for await (const rows of rowsOf(db, table)) passing.add(rows)
    const { count, sha256 } = passing.done()
    if (count !== check[table].count || sha256 !== check[table].sha256)
      throw new Error(`${table}: ${String(count)} of ${String(check[table].count)} rows read back`)
  }
  for (const { publicKey, privateKey, code } of await db.desks.toArray()) {
    const signature = await sign(privateKey as CryptoKey, code)
    if (!(await verify(publicKey, code, signature))) throw new Error(`the key of ${code} does not sign`)
  }
}
