import type { Channel, Request } from '../../electron/contract.ts'
import type { Country } from '../../data/model/country.ts'
import { database } from '../../renderer/state/database.ts'
import { addOfficial, loadDesks, makeDesk } from '../../renderer/state/desk.ts'
import type { ExportPlan } from '../../renderer/state/exchange/plan-export.ts'
import { planExport } from '../../renderer/state/exchange/plan-export.ts'
import { exportBundle } from '../../renderer/state/exchange/export-bundle.ts'
import type { BundleSource } from '../../renderer/machine/bundle-source.ts'
import { closeWorkspace, openWorkspace } from '../../renderer/state/open-workspace.ts'
import { useWorkspace } from '../../renderer/state/workspace.ts'

type Tables = Record<string, unknown[]>

/** A computer of its own: what its database, its journal and its attachments hold while another one is at work. */
export class Computer {
  journal = new Map<string, string[]>()
  attachments = new Map<string, Uint8Array>()
  open: string | null = null
  private tables: Tables = {}

  /** Puts what this computer holds away. */
  async leave(): Promise<void> {
    this.open = useWorkspace.getState().id
    await closeWorkspace()
    for (const table of database.tables) this.tables[table.name] = await table.toArray()
  }

  /** Goes on where it was left. */
  async enter(): Promise<void> {
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) {
        await table.clear()
        await table.bulkPut(this.tables[table.name] ?? [])
      }
    })
    await loadDesks()
    if (this.open !== null) await openWorkspace(this.open)
  }
}

let atWork = new Computer()

/** Goes over to another computer. */
export async function goTo(computer: Computer): Promise<Computer> {
  if (atWork !== computer) {
    await atWork.leave()
    atWork = computer
    await computer.enter()
  }
  return computer
}

/** What was saved last, as the official would hand it over. */
export let saved = new Uint8Array(0)
let streaming: Uint8Array[] = []

const join = async (parts: readonly Uint8Array[]) =>
  new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer())

/** The machine of whichever computer is at work. */
export function installMachine(): void {
  const answers: Partial<Record<string, (request: never) => unknown>> = {
    'journal.append': ({ workspace, lines }: Request<'journal.append'>) => {
      atWork.journal.set(workspace, [...(atWork.journal.get(workspace) ?? []), ...lines])
    },
    'journal.read': ({ workspace }: Request<'journal.read'>) => ({
      text: (atWork.journal.get(workspace) ?? []).map((line) => `${line}\n`).join(''),
      tornTail: null,
    }),
    'journal.list': () => [],
    'attachment.put': ({ hash, bytes }: Request<'attachment.put'>) => {
      atWork.attachments.set(hash, bytes)
    },
    'attachment.get': ({ hash }: Request<'attachment.get'>) => atWork.attachments.get(hash) ?? null,
    'file.save': ({ suggestedName, content }: Request<'file.save'>) => {
      saved = new Uint8Array(content as Uint8Array)
      return suggestedName
    },
    'save.open': ({ suggestedName }: { suggestedName: string }) => {
      streaming = []
      return { id: suggestedName }
    },
    'save.write': ({ bytes }: { bytes: Uint8Array }) => {
      streaming.push(bytes.slice())
    },
    'save.finish': async ({ id }: { id: string }) => {
      saved = await join(streaming)
      return id
    },
  }
  window.machine = {
    ask: async (channel: Channel, request: unknown) => ({
      ok: true,
      value: (await answers[channel]?.(request as never)) ?? null,
    }),
  } as unknown as NonNullable<Window['machine']>
}

/** A first start: one desk with one official. */
export async function firstDesk(code: string, country: Country): Promise<void> {
  const agency = country === 'US' ? 'CBP' : 'CBSA'
  const desk = await makeDesk({ name: `${agency} ${code}`, code, country, agency, place: code })
  await addOfficial({ desk: desk.id, name: `Official ${code}`, agency, position: 'Watch' })
}

/** Nobody looks on, and nobody cancels. */
export const unwatched = { progress: () => undefined, signal: new AbortController().signal }

/** A file in memory. */
export const fileOf = (bytes: Uint8Array): BundleSource => ({
  name: 'handed.entente',
  size: bytes.length,
  read: (from, to) => Promise.resolve(bytes.slice(from, to)),
})

const words = { purpose: 'Coordinate', passphrase: null, declaresWithheld: false, everything: false }

/** Hands the other country (or whom is named) a bundle: the plan, and the file. */
export async function handOver(
  to: { country: Country | null; name: string },
  given: { everything?: boolean; passphrase?: string; declaresWithheld?: boolean } = {},
): Promise<{ plan: ExportPlan; bytes: Uint8Array; path: string }> {
  const plan = await planExport(to, given.everything ?? false)
  const done = await exportBundle(plan, { ...words, ...given }, unwatched)
  return { plan, bytes: saved, path: done?.path ?? '' }
}
