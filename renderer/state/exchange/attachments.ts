import type { Entry } from '../../../data/model/entry.ts'
import type { Sha256 } from '../../../data/model/ids.ts'
import { machine } from '../machine.ts'

/** The attachments that an entry names. */
export const attachmentsOf = (entry: Entry): Sha256[] => [
  ...entry.attachments,
  ...(entry.kind === 'attachment.added' ? [entry.body.sha256] : []),
]

/** The attachments that entries name and this computer has, each once. One at a time: their bytes are let go again. */
export async function attachmentsIn(entries: readonly Entry[]): Promise<{ sha256: Sha256; bytes: number }[]> {
  const found: { sha256: Sha256; bytes: number }[] = []
  for (const sha256 of [...new Set(entries.flatMap(attachmentsOf))].sort()) {
    const bytes = (await machine().getAttachment(sha256))?.length ?? 0
    if (bytes > 0) found.push({ sha256, bytes })
  }
  return found
}
