import * as v from 'valibot'
import { entryLine } from '../../data/log/journal-line.ts'
import { writtenRows } from '../../data/log/read.ts'
import { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { modeMark } from '../../data/words/mode-mark.ts'
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
    texts.push(headOf(id, lines), ...lines, ...(tornTail ? [`# torn: ${tornTail}`] : []))
  }
  return texts
}

/** A log's id and what it was made in, as the entry says that opens it; the entries themselves stay as they were written. */
function headOf(id: string, lines: readonly string[]): string {
  const modes = lines.flatMap((line) => openingOf(line) ?? [])
  return [`# ${id}`, ...new Set(modes.map(modeMark))].join(' ')
}

function openingOf(line: string): WorkspaceMode | null {
  const entry = v.safeParse(v.pipe(v.string(), v.parseJson(), Written), line)
  const opened = v.safeParse(v.pipe(v.string(), v.parseJson(), Opening), entry.success && entry.output.body)
  return opened.success ? opened.output.mode : null
}

const Written = v.object({ body: v.string() })
const Opening = v.object({ mode: WorkspaceMode, purpose: v.string() })

/** A browser keeps no journal: its database is the only copy. */
async function stored(): Promise<string[]> {
  const texts: string[] = []
  for (const id of await database.workspaces.toCollection().primaryKeys()) {
    const lines = (await writtenRows(database, id)).map(entryLine)
    texts.push(headOf(id, lines), ...lines)
  }
  return texts
}
