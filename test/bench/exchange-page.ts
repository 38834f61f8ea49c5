import { sealText } from '../../data/exchange/seal.ts'
import { LogDatabase, type StoredEntry } from '../../data/log/database.ts'
import { storedSeals } from '../../data/log/heal.ts'
import type { Country } from '../../data/model/country.ts'
import { database } from '../../renderer/state/database.ts'
import { loadDesks } from '../../renderer/state/desk.ts'
import { exportBundle } from '../../renderer/state/exchange/export-bundle.ts'
import { applyBundle, previewBundle } from '../../renderer/state/exchange/import-bundle.ts'
import { planExport } from '../../renderer/state/exchange/plan-export.ts'
import type { BundlePreview } from '../../renderer/state/exchange/preview-bundle.ts'
import { makeKey, sign, verify } from '../../renderer/state/keys.ts'
import { machine } from '../../renderer/state/machine.ts'
import { openWorkspace } from '../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'
import { timed } from './figure.ts'
import { deskDetails, historyOf, ids, officialOf } from './history.ts'

const countries = ['US', 'CA'] as const
const { workspace } = ids
/** Rows that are put or read at a time. */
const batch = 5_000
const watch = () => ({ progress: () => undefined, signal: new AbortController().signal })

/** The desk of a country acts on this computer, as after a first start. */
async function enrol(country: Country, key: { privateKey: CryptoKey; publicKey: string }): Promise<void> {
  const desk = { id: ids[country].desk, ...deskDetails(country), ...key }
  const official = { ...officialOf(country), id: ids[country].official, desk: desk.id }
  await Promise.all([database.desks.put(desk), database.officials.put(official)])
  await database.settings.put({ key: 'acting', value: official.id })
  await loadDesks()
}

/** The log of the American desk: a history of so many entries, sealed. */
async function fill(count: number): Promise<void> {
  const keys = { US: await makeKey(), CA: await makeKey() }
  await enrol('US', keys.US)
  const rows = historyOf(count, { US: keys.US.publicKey, CA: keys.CA.publicKey }).map((row) => ({
    ...row,
    opening: workspace,
  }))
  for (let from = 0; from < rows.length; from += batch)
    await database.entries.bulkAdd(rows.slice(from, from + batch))
  for (const row of new Map(rows.map((each) => [`${each.desk}/${each.releasability}`, each])).values()) {
    const { desk, releasability, seq, hash: head } = row
    const country = countries.find((each) => ids[each].desk === desk) ?? 'US'
    const signature = await sign(keys[country].privateKey, sealText(head))
    const sealedAt = '2026-11-22T00:00:00.000Z'
    await database.seals.put({ workspace, desk, releasability, seq, head, signature, sealedAt })
  }
}

/** Opens the event and waits until it is checked: what runs after this is the export alone. */
async function open(): Promise<void> {
  await loadDesks()
  await openWorkspace(workspace)
  await new Promise<void>((done, fail) => {
    const look = () => {
      const { status, problem, checked } = useWorkspace.getState()
      if (status === 'failed') fail(new Error(problem?.code))
      else if (Object.keys(checked).length > 0) done()
    }
    useWorkspace.subscribe(look)
    look()
  })
}

/** Milliseconds of choosing, and of writing, everything that Canada may have; where the file is. */
async function write() {
  const how = { purpose: 'Bench', passphrase: null, declaresWithheld: false, everything: true }
  const from = performance.now()
  const plan = await planExport({ country: 'CA', name: 'Canada' }, true)
  const chosen = performance.now() - from
  const path = (await exportBundle(plan, how, watch()))?.path ?? ''
  return { path, chosen, took: performance.now() - from - chosen }
}

/** Milliseconds of reading the same rows, chain by chain as the file has them, and packing the same lines. */
const readAndPack = (): Promise<number> =>
  timed(async () => {
    const packer = new CompressionStream('gzip')
    const packed = packer.readable.pipeTo(new WritableStream())
    const writer = packer.writable.getWriter()
    const encoder = new TextEncoder()
    for (const country of countries)
      for (let from = 1, isLast = false; !isLast; from += batch) {
        const chain = [workspace, workspace, ids[country].desk, 'SHARED']
        const rows = await database.entries
          .where('[workspace+opening+desk+releasability+seq]')
          .between([...chain, from], [...chain, from + batch])
          .toArray()
        const lines = rows.map(
          ({ body, header, salt }) => `${JSON.stringify({ entry: { body, header, salt } })}\n`,
        )
        await writer.write(encoder.encode(lines.join('')))
        isLast = rows.length < batch
      }
    await writer.close()
    await packed
  })

/** An empty computer of the Canadian desk. */
async function empty(): Promise<void> {
  await database.delete()
  await database.open()
  await enrol('CA', await makeKey())
}

let preview: BundlePreview | null = null
/** Milliseconds of looking at the bundle that the dialog gives. */
const look = (): Promise<number> =>
  timed(async () => {
    const source = await machine().openBundle()
    if (source) preview = await previewBundle(source, null, watch())
  })

let goOn: () => void = () => undefined
let over: Promise<unknown> = Promise.resolve()

/** Milliseconds of taking in what was looked at, until the log has it and until both copies have; the event is not opened yet. */
async function take() {
  if (!preview) throw new Error('there is no bundle')
  const taking = machine()
  const { readJournal, appendJournal } = taking
  const from = performance.now()
  let logged = 0
  taking.appendJournal = (...given) => {
    logged ||= performance.now() - from
    return appendJournal(...given)
  }
  const copied = new Promise<number>((done) => {
    taking.readJournal = async (...given) => {
      done(performance.now() - from)
      await new Promise<void>((release) => (goOn = release))
      return readJournal(...given)
    }
  })
  over = applyBundle(preview, [], watch())
  const took = await Promise.race([copied, over.then(() => Number.NaN)])
  Object.assign(taking, { readJournal, appendJournal })
  return { logged, took, added: preview.total.added }
}

/** Lets the event be opened; milliseconds until the import is over. */
const finish = (): Promise<number> =>
  timed(async () => {
    goOn()
    await over
  })

/** Milliseconds of verifying the same signatures and adding the same rows. */
async function verifyAndAdd(): Promise<number> {
  const stored = await database.entries
    .orderBy(':id')
    .limit(preview?.total.added ?? 0)
    .toArray()
  const rows = stored.map((row): StoredEntry => {
    const copy = { ...row }
    delete copy.arrival
    return copy
  })
  const seals = await storedSeals(database, workspace)
  const desks = useWorkspace.getState().picture?.people.desks ?? {}
  const raw = new LogDatabase('raw')
  await raw.open()
  const took = await timed(async () => {
    await Promise.all(
      seals.map((seal) => verify(desks[seal.desk]?.publicKey ?? '', sealText(seal.head), seal.signature)),
    )
    await raw.entries.bulkAdd(rows)
  })
  await raw.delete()
  return took
}

const steps = { fill, open, write, readAndPack, empty, look, take, finish, verifyAndAdd }
export type ExchangeSteps = typeof steps
Object.assign(globalThis, { steps })
