import type { Seal, Verifier } from '../exchange/seal.ts'
import { chainKey, checkChains } from '../exchange/verify.ts'
import type { Header } from '../model/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { FindingKind, IntegrityResult } from '../model/integrity.ts'
import { faultOf, hashOf, headerOf } from '../model/read-entry.ts'
import type { StoredEntry } from './database.ts'
import { enrolmentIn } from './held.ts'
import { parseLine } from './journal-line.ts'
import { codesIn, placeName } from './place-names.ts'
import { attachmentsOf, toStored } from './stored.ts'

/** What is checked, and with what. */
export type Checked = {
  rows: readonly StoredEntry[]
  journal: { lines: readonly string[]; tornTail: string | null } | null
  seals: readonly Seal[]
  verify: Verifier
  attachment: (hash: Sha256) => Promise<'whole' | 'missing' | 'altered'>
  /** Lets others work; rejects to end the check. */
  pause: () => Promise<void>
  progress: (done: number, of: number) => void
}

/** Entries or lines that are looked at before others get their turn. */
const piece = 200

/** Checks a whole workspace: every hash, chain, seal and attachment, and both copies against each other. Nothing is changed. */
export async function checkIntegrity(checked: Checked): Promise<IntegrityResult> {
  const { rows, journal, seals, verify, attachment, pause, progress } = checked
  const findings: { kind: FindingKind; subject: string }[] = []
  const names = new Map<Sha256, string>()
  const codes = codesIn(rows)
  const find = (kind: FindingKind, subject: string) => findings.push({ kind, subject })
  const nameOf = (place: Pick<Header, 'desk' | 'releasability' | 'seq'>) => placeName(codes, place)
  const files = [...new Set(rows.filter(({ body }) => body !== null).flatMap(attachmentsOf))]
  const lines = journal?.lines ?? []
  const of = 2 * rows.length + lines.length + files.length
  let done = 0
  const step = async () => {
    done += 1
    if (done % piece !== 0) return
    progress(done, of)
    await pause()
  }

  for (const row of rows) {
    names.set(row.hash, nameOf(row))
    if (faultOf(row) !== null || hashOf(row) !== row.hash) find('row', nameOf(row))
    else if (!hasItsColumns(row)) find('columns', nameOf(row))
    await step()
  }

  const bodies = new Map<Sha256, { hasBody: boolean; name: string }>()
  for (const [at, line] of lines.entries()) {
    const read = parseLine(line)
    if (!read || ('entry' in read && faultOf(read.entry) !== null)) find('line', String(at + 1))
    else if ('entry' in read) {
      const header = headerOf(read.entry)
      const hasBody = read.entry.body !== null || (bodies.get(hashOf(read.entry))?.hasBody ?? false)
      if (header) bodies.set(hashOf(read.entry), { hasBody, name: nameOf(header) })
    }
    await step()
  }
  if (journal) {
    if (journal.tornTail !== null) find('torn', String(lines.length + 1))
    for (const row of rows) {
      const copy = bodies.get(row.hash)
      if (!copy || (row.body !== null && !copy.hasBody)) find('onlyDatabase', nameOf(row))
    }
    for (const [hash, { name }] of bodies) if (!names.has(hash)) find('onlyJournal', name)
  }

  const keys = new Map<string, string>()
  for (const row of rows) {
    const key = keys.has(row.desk) ? null : (enrolmentIn(row)?.publicKey ?? null)
    if (key !== null) keys.set(row.desk, key)
  }
  const keyOf = (desk: string) => keys.get(desk) ?? null
  const chains = await checkChains(rows, { seals, keyOf, verify, pause })
  let vouched = 0
  for (const [key, { fault, verifiedTo }] of Object.entries(chains)) {
    const [, desk = '', releasability = 'SHARED'] = key.split('/')
    const place = (seq: number) =>
      nameOf({ desk, releasability: releasability as Header['releasability'], seq })
    vouched += verifiedTo
    if (fault) find('chain', place(fault.seq))
    // A seal over an entry that stands where it says must hold; the newest entries may still wait for theirs.
    const last = Math.max(0, ...seals.filter((seal) => chainKey(seal) === key).map(({ seq }) => seq))
    if (!fault && last > verifiedTo) find('seal', place(last))
  }
  done += rows.length
  progress(done, of)

  for (const hash of files) {
    const state = await attachment(hash)
    if (state !== 'whole') find(state === 'missing' ? 'attachmentMissing' : 'attachmentAltered', hash)
    done += 1
    progress(done, of)
    await pause()
  }
  return {
    entries: rows.length,
    lines: journal && lines.length,
    chains: Object.keys(chains).length,
    vouched,
    seals: seals.length,
    attachments: files.length,
    findings,
  }
}

/** Whether the columns that indexes go by say what the entry's own text says. */
function hasItsColumns(row: StoredEntry): boolean {
  const header = headerOf(row)
  if (!header) return false
  const made = toStored({ ...header, hash: row.hash }, row, row.workspace)
  const columns = ['opening', 'desk', 'releasability', 'seq', 'lamport'] as const
  return columns.every((name) => made[name] === row[name])
}
