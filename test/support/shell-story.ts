import { canonical } from '../../data/model/canonical.ts'
import { hashBytes, hashText } from '../../data/model/hash.ts'
import { attachmentsIn } from '../../electron/files.ts'
import { journalIn } from '../../electron/journal.ts'
import { writeWhole } from '../../electron/durable.ts'
import { copyOf, sim, type Disk } from './sim-disk.ts'

/** One thing that the shell was asked to keep, and whether it answered that it is kept. */
export type Deed = { isDone: boolean } & (
  | { kind: 'lines'; workspace: string; lines: string[] }
  | { kind: 'purge'; workspace: string; hashes: string[] }
  | { kind: 'attachment'; hash: string; bytes: Uint8Array }
  | { kind: 'whole'; path: string; content: string }
)
type Asked = Deed extends infer D ? (D extends Deed ? Omit<D, 'isDone'> : never) : never

/** The disk, and what had been answered, before one step of the shell. */
export type Before = { disk: Disk; deeds: Deed[] }

const header = (n: number) => canonical({ kind: 'note.added', seq: n })
export const entryHash = (n: number): string => hashText(header(n))
export const bodyOf = (n: number): string => `Words of entry ${String(n)} — café, 橋`
/** The journal's line of an entry. */
export const lineOf = (n: number): string => canonical({ body: bodyOf(n), header: header(n), salt: 'ab' })
/** What a purge leaves of it. */
export const bareLine = (n: number): string => canonical({ body: null, header: header(n), salt: null })
export const attachmentOf = (n: number) => {
  const bytes = new TextEncoder().encode(`picture ${String(n)} `.repeat(1 + (n % 4)))
  return { hash: hashBytes(bytes), bytes }
}

/** The shell as one start of the program has it, and all that was asked of it, now and before. */
export class Shell {
  readonly journal = journalIn('/profile/journal')
  readonly attachments = attachmentsIn('/profile/attachments')
  readonly deeds: Deed[]

  constructor(deeds: readonly Deed[] = []) {
    this.deeds = deeds.map((deed) => ({ ...deed }))
  }

  /** Asks for one thing, and notes when it was answered. */
  async ask(asked: Asked): Promise<void> {
    const deed = { ...asked, isDone: false } as Deed
    this.deeds.push(deed)
    if (deed.kind === 'lines') await this.journal.append(deed.workspace, deed.lines)
    else if (deed.kind === 'purge') await this.journal.purge(deed.workspace, deed.hashes)
    else if (deed.kind === 'attachment') await this.attachments.put(deed.hash, deed.bytes)
    else await writeWhole(deed.path, deed.content)
    deed.isDone = true
  }

  before = (): Before => ({ disk: copyOf(sim.disk), deeds: this.deeds.map((deed) => ({ ...deed })) })
}
