import { checkChains } from '../../data/exchange/verify.ts'
import type { StoredEntry } from '../../data/log/database.ts'
import { enrolmentIn } from '../../data/log/held.ts'
import { entryLine, parseLine, sealLine } from '../../data/log/journal-line.ts'
import { faultOf, hashOf, headerOf } from '../../data/model/read-entry.ts'
import { verify } from '../support/installation.ts'
import type { Brought } from './remote.ts'
import type { Shown, TwoCopies } from './told.ts'

/** What the window answered as done, heard before it was killed, and what was found since. */
export type Promised = {
  /** Hash of each entry that must be there, and the step that wrote it. */
  entries: Map<string, string>
  /** Entries whose deletion was answered as done. */
  purged: Set<string>
  /** Bundles, and how many of them were answered as taken in. */
  bundles: readonly Brought[]
  imported: number
}

/** Bodies and seals of the journal of each event, as its lines say. */
function journalled({ journals }: TwoCopies, say: (fault: string) => void) {
  const entries = new Map<string, Map<string, string[]>>()
  const seals = new Set<string>()
  for (const { workspace, lines } of journals) {
    const own = new Map<string, string[]>()
    entries.set(workspace, own)
    lines.forEach((line, index) => {
      const read = parseLine(line)
      if (!read) return say(`line ${String(index + 1)} of ${workspace} is not one of ours`)
      if ('seal' in read) seals.add(line)
      if (!('entry' in read)) return
      if (faultOf(read.entry))
        say(`line ${String(index + 1)} of ${workspace}: ${String(faultOf(read.entry))}`)
      const hash = hashOf(read.entry)
      own.set(hash, [...(own.get(hash) ?? []), line])
    })
  }
  return { entries, seals }
}

/**
 * Nothing was healed yet: a kill takes nothing from what either copy had answered. A database that the browser engine
 * threw away whole is what the journal is for.
 */
export function faultsBefore(copies: TwoCopies, promised: Promised, isWiped: boolean): string[] {
  const faults: string[] = []
  const stored = new Set(copies.rows.map(({ hash }) => hash))
  const { entries } = journalled(copies, (fault) => faults.push(fault))
  const written = new Set([...entries.values()].flatMap((own) => [...own.keys()]))
  const lacking = (copy: string, has: ReadonlySet<string>) => {
    const missing = [...promised.entries].filter(([hash]) => !has.has(hash))
    const [first] = missing
    if (first)
      faults.push(
        `${String(missing.length)} of ${String(promised.entries.size)} acknowledged entries are not in the ${copy} before it is healed, the first one of ${first[1]}; it has ${String(has.size)}`,
      )
  }
  lacking('journal', written)
  if (isWiped) return faults
  lacking('database', stored)
  return [...faults, ...halfDone(copies.rows, promised)]
}

/** Both copies after the start: whole, equal, and with everything that was promised. */
export async function faultsAfter(copies: TwoCopies, shown: Shown, promised: Promised): Promise<string[]> {
  const faults: string[] = []
  const { rows, listed } = copies
  const { entries, seals } = journalled(copies, (fault) => faults.push(fault))
  const stored = new Map(rows.map((row) => [row.hash, row]))
  for (const [hash, step] of promised.entries)
    if (!stored.has(hash)) faults.push(`acknowledged ${step} ${hash} is lost`)
  for (const row of rows) {
    const { workspace, hash } = row
    if (!listed.includes(workspace)) faults.push(`${hash} is of ${workspace}, which is not listed`)
    const fault = faultOf(row) ?? (hashOf(row) === hash ? null : 'hash')
    if (fault) faults.push(`row ${hash}: ${fault}`)
    const lines = entries.get(workspace)?.get(hash) ?? []
    if (lines.length === 0) faults.push(`${hash} is not in the journal`)
    for (const line of lines)
      if (line !== entryLine(row)) faults.push(`${hash} is not the same in both copies`)
  }
  for (const [workspace, own] of entries)
    for (const hash of own.keys())
      if (stored.get(hash)?.workspace !== workspace) faults.push(`${hash} is not in the database`)
  for (const seal of copies.seals) if (!seals.has(sealLine(seal))) faults.push('a seal is not in the journal')
  for (const hash of promised.purged)
    if (stored.get(hash)?.body !== null) faults.push(`purged ${hash} has its body again`)
  faults.push(...(await faultyChains(copies)), ...halfDone(rows, promised), ...faultsShown(shown))
  return faults
}

/** Chains are whole, and vouched for to the end when they stand in the event that is open. */
async function faultyChains({ rows, seals }: TwoCopies): Promise<string[]> {
  const keys = new Map(
    rows.flatMap((row) => {
      const enrolled = enrolmentIn(row)
      return enrolled ? [[row.desk, enrolled.publicKey] as const] : []
    }),
  )
  const faults: string[] = []
  for (const workspace of new Set(rows.map((row) => row.workspace))) {
    const own = rows.filter((row) => row.workspace === workspace)
    const keyOf = (desk: string) => keys.get(desk) ?? null
    const checks = await checkChains(own, { seals, keyOf, verify })
    for (const [chain, { fault, verifiedTo }] of Object.entries(checks)) {
      if (fault) faults.push(`chain ${chain}: ${fault.what} at ${String(fault.seq)}`)
      const sealed = seals.filter((seal) => chain === `${seal.workspace}/${seal.desk}/${seal.releasability}`)
      const last = Math.max(0, ...sealed.map(({ seq }) => seq))
      if (verifiedTo < last) faults.push(`chain ${chain}: the seal of ${String(last)} does not hold`)
    }
  }
  return faults
}

function faultsShown({ status, problem, notices, faults, pendingCopies }: Shown): string[] {
  const usual = new Set(['journal.torn-line', 'journal.rebuilt', 'journal.refilled'])
  return [
    ...(status === 'failed' ? [`it did not open: ${JSON.stringify(problem)}`] : []),
    ...notices.filter(({ code }) => !usual.has(code)).map((notice) => `it says ${JSON.stringify(notice)}`),
    ...Object.entries(faults).map(([chain, what]) => `the window finds ${chain}: ${what}`),
    ...(pendingCopies > 0 ? [`${String(pendingCopies)} lines wait for the second copy`] : []),
  ]
}

/** What belongs together is there whole, or not at all. */
function halfDone(rows: readonly StoredEntry[], { bundles, imported }: Promised): string[] {
  const faults: string[] = []
  const groups = new Map<string, { found: number; of: number }>()
  for (const { body } of rows) {
    const [, name = '', of = ''] = /"text":"group (\S+) \d+\/(\d+)"/.exec(body ?? '') ?? []
    if (name) groups.set(name, { found: (groups.get(name)?.found ?? 0) + 1, of: Number(of) })
  }
  for (const [name, { found, of }] of groups)
    if (found !== of) faults.push(`group ${name}: ${String(found)} of ${String(of)}`)
  const stored = new Set(rows.map(({ hash }) => hash))
  bundles.forEach(({ entries }, number) => {
    const found = entries.filter((hash) => stored.has(hash)).length
    if (found !== entries.length && (found > 0 || number < imported))
      faults.push(`bundle ${String(number)}: ${String(found)} of ${String(entries.length)} entries`)
  })
  return faults
}

/** The attachments that an entry with a body names: their bytes must be there. */
export function named(rows: readonly StoredEntry[]): string[] {
  const hashes = rows.flatMap((row) => (row.body === null ? [] : (headerOf(row)?.attachments ?? [])))
  return [...new Set(hashes)]
}
