import type { LogDatabase } from '../../../data/log/database.ts'
import { isKeptText, keptText } from './kept-text.ts'
import { checking, rowsOf, tables, type Part, type StoreCheck } from './store-parts.ts'

/** Sends everything of this store, keys of desks too, to the window of the new one; `progress` is told of entries. */
export async function sendStore(
  db: LogDatabase,
  port: MessagePort,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const send = (part: Part) =>
    new Promise<void>((taken) => {
      port.onmessage = () => taken()
      port.postMessage(part)
    })
  try {
    await sendAll(db, send, progress)
  } catch (thrown) {
    port.postMessage({ fault: thrown instanceof Error ? thrown.message : String(thrown) } satisfies Part)
  }
}

async function sendAll(
  db: LogDatabase,
  send: (part: Part) => Promise<void>,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const of = await db.entries.count()
  const check: Partial<StoreCheck> = {}
  let done = 0
  progress(done, of)
  for (const table of tables) {
    const passing = checking()
    for await (const rows of rowsOf(db, table)) {
      passing.add(rows)
      await send({ table, rows })
      if (table === 'entries') progress((done += rows.length), of)
    }
    check[table] = passing.done()
  }
  const names = Object.keys(localStorage)
  await send({
    kept: names.map((name) => [name, (isKeptText(name) ? keptText(name) : localStorage.getItem(name)) ?? '']),
  })
  if ((await db.entries.count()) !== of) throw new Error('the log grew meanwhile')
  await send({ end: check as StoreCheck })
}
