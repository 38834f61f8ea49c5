import { entryLine } from '../../data/log/journal-line.ts'
import { writtenRows } from '../../data/log/read.ts'
import { database } from '../state/database.ts'
import { machine } from '../state/machine.ts'

/** Writes every entry of this computer, as it was written, into one text file; null when the official cancelled. */
export async function saveRawLog(): Promise<string | null> {
  const texts = machine().copies === 2 ? await journalled() : await stored()
  return machine().saveFile({
    suggestedName: 'entente-raw-log.jsonl',
    content: `${texts.join('\n')}\n`,
    filters: [{ name: 'JSON Lines', extensions: ['jsonl'] }],
  })
}

async function journalled(): Promise<string[]> {
  const texts: string[] = []
  for (const id of await machine().listJournals()) {
    const { lines, tornTail } = await machine().readJournal(id)
    texts.push(`# ${id}`, ...lines, ...(tornTail ? [`# torn: ${tornTail}`] : []))
  }
  return texts
}

/** A browser keeps no journal: its database is the only copy. */
async function stored(): Promise<string[]> {
  const texts: string[] = []
  for (const id of await database.workspaces.toCollection().primaryKeys())
    texts.push(`# ${id}`, ...(await writtenRows(database, id)).map(entryLine))
  return texts
}
