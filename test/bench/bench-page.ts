import { Dexie } from 'dexie'
import { append, type Writer } from '../../data/log/append.ts'
import { LogDatabase } from '../../data/log/database.ts'
import { checkChains } from '../../data/exchange/verify.ts'
import { readSince, writtenRows } from '../../data/log/read.ts'
import type { Draft } from '../../data/model/entry.ts'
import { extendPicture, pictureOf } from '../../data/projections/picture.ts'
import { figureOf, timed, type Figure } from './figure.ts'

const workspace = '0192f000-0000-7000-8000-000000000001'
const instant = (index: number) => new Date(Date.UTC(2026, 10, 22) + index * 1000).toISOString()
const writer: Writer = {
  workspace,
  desk: '0192f000-0000-7000-8000-00000000000d',
  code: 'DET',
  official: '0192f000-0000-7000-8000-00000000000a',
  now: () => instant(0),
  salt: () => 'a'.repeat(32),
}

const draftOf = (index: number): Draft =>
  index === 0
    ? {
        ...shared(index),
        kind: 'desk.enrolled',
        body: {
          name: 'Detroit',
          code: 'DET',
          country: 'US',
          agency: 'CBP',
          place: 'Detroit',
          publicKey: 'ab'.repeat(91),
          installation: workspace,
        },
      }
    : index % 10 === 0
      ? {
          ...shared(index),
          kind: 'status.reported',
          body: {
            facility: 'ambassador-bridge',
            text: '',
            links: [],
            cells: [{ direction: 'toCA', mode: 'commercial', state: index % 20 === 0 ? 'open' : 'closed' }],
          },
        }
      : {
          ...shared(index),
          kind: 'note.added',
          body: {
            text: `Queue of trucks on Huron Church Road, report ${String(index)}`,
            form: 'note',
            tags: [],
            links: [{ type: 'facility', id: 'ambassador-bridge' }],
          },
        }

const shared = (index: number) => ({
  releasability: 'SHARED' as const,
  occurredAt: instant(index),
  basedOn: [],
  attachments: [],
})

async function fill(db: LogDatabase, count: number): Promise<void> {
  for (let from = 0; from < count; from += 1000)
    await append(
      db,
      writer,
      Array.from({ length: Math.min(1000, count - from) }, (_, index) => draftOf(from + index)),
    )
}

/** One append, and one strict put of a row of the same size. */
async function appendOne(): Promise<Figure> {
  const db = new LogDatabase('bench-append')
  const raw = new Dexie('bench-raw', { chromeTransactionDurability: 'strict' })
  raw.version(1).stores({ rows: '++id, hash' })
  await fill(db, 1000)
  const row = { hash: '0'.repeat(64), text: JSON.stringify(draftOf(1)).padEnd(900) }
  const ours: number[] = []
  const limit: number[] = []
  for (let index = 0; index < 60; index += 1) {
    ours.push(await timed(() => append(db, writer, [draftOf(index + 1)])))
    limit.push(await timed(() => raw.table('rows').add({ ...row, hash: String(index) })))
  }
  await Promise.all([db.delete(), raw.delete()])
  return figureOf('append-one', ours, limit)
}

/** Opening 10,000 entries (read, parse, fold), against reading and parsing alone; and one entry more. */
async function openTenThousand(): Promise<Figure[]> {
  const db = new LogDatabase('bench-open')
  await fill(db, 10_000)
  const ours: number[] = []
  const limit: number[] = []
  const more: number[] = []
  const refold: number[] = []
  for (let index = 0; index < 5; index += 1) {
    limit.push(
      await timed(async () =>
        (await db.entries.toArray()).map((row) => [JSON.parse(row.header), JSON.parse(row.body ?? '')]),
      ),
    )
    ours.push(await timed(async () => pictureOf((await readSince(db, workspace, 0)).entries, 'US')))
    const { entries } = await readSince(db, workspace, 0)
    const last = entries.at(-1)
    const picture = pictureOf(entries.slice(0, -1), 'US')
    more.push(await timed(() => extendPicture(picture, last ? [last] : [])))
    refold.push(await timed(() => pictureOf(entries, 'US')))
  }
  const check = await checkAgain(db)
  await db.delete()
  return [check, figureOf('open-10k', ours, limit), figureOf('entry-shown-at-10k', more, refold)]
}

/** Checking the one entry that came since the last check, against checking 10,000 anew; both read what they check. */
async function checkAgain(db: LogDatabase): Promise<Figure> {
  const vouching = { seals: [], keyOf: () => null, verify: () => Promise.resolve(false) }
  const rows = await writtenRows(db, workspace)
  const before = await checkChains(rows.slice(0, -1), vouching)
  const since = rows.at(-2)?.arrival ?? 0
  const ours: number[] = []
  const limit: number[] = []
  for (let index = 0; index < 5; index += 1) {
    ours.push(await timed(async () => checkChains(await writtenRows(db, workspace, since), vouching, before)))
    limit.push(await timed(async () => checkChains(await writtenRows(db, workspace), vouching)))
  }
  return figureOf('check-one-more-at-10k', ours, limit)
}

Object.assign(globalThis, { bench: async () => [await appendOne(), ...(await openTenThousand())] })
