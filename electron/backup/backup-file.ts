import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { Problem } from '../../data/model/problem.ts'
import { beginWhole } from '../durable.ts'
import { Wrapped } from '../lock/lock-file.ts'

/** What a backup says of itself, in its first line; readable without the passphrase. */
const Header = v.strictObject({
  format: v.literal('entente-backup'),
  version: v.number(),
  workspace: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  computer: v.string(),
  number: v.number(),
  madeAt: v.string(),
  /** Bytes of the journal that it holds. */
  bytes: v.number(),
  lock: v.nullable(Wrapped),
})
export type BackupHeader = v.InferOutput<typeof Header>
export const BACKUP_VERSION = 1

const Computer = v.strictObject({ computer: v.string() })
const End = v.strictObject({ end: v.strictObject({ sha256: v.string(), checks: v.string() }) })

/** Hexadecimal digits of each line's own check: enough to name a line that changed. */
const CHECK = 8
const NEWLINE = 0x0a
const checkOf = (line: Uint8Array): string => createHash('sha256').update(line).digest('hex').slice(0, CHECK)

/** Writes a backup whole or not at all: header, the computer's own text, the journal's lines as they are, and checks of all. */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  computer: string,
  journal: string,
): Promise<void> {
  const file = await beginWhole(path)
  const whole = createHash('sha256')
  const checks: string[] = []
  let rest: Buffer = Buffer.alloc(0)
  const put = async (bytes: Buffer) => {
    whole.update(bytes)
    const text = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    let from = 0
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, from)) {
      checks.push(checkOf(text.subarray(from, end)))
      from = end + 1
    }
    rest = text.subarray(from)
    await file.write(bytes)
  }
  try {
    await put(Buffer.from(`${JSON.stringify(header)}\n${JSON.stringify({ computer })}\n`))
    if (header.bytes > 0)
      for await (const piece of createReadStream(journal, { end: header.bytes - 1, highWaterMark: 2 ** 18 }))
        await put(piece as Buffer)
    if (rest.length > 0) throw new Error('the journal changed meanwhile')
    const end = { sha256: whole.digest('hex'), checks: checks.join('') }
    await file.write(`${JSON.stringify({ end })}\n`)
  } catch (thrown) {
    await file.abort()
    throw thrown
  }
  await file.finish()
}

/** What a backup holds, every line of it proved. */
export type ReadBackup = { header: BackupHeader; computer: string; lines: string[] }

/**
 * Reads a backup and proves it.
 *
 * @throws Problem `backup.not-a-backup`, `backup.newer`, `backup.damaged` with the first line that is not what was written
 */
export async function readBackup(path: string): Promise<ReadBackup> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Problem('file.unreadable', { path }, { cause })
  })
  const lines = linesOf(bytes)
  const header = headerIn(lines[0])
  const last = parsed(End, lines.at(-1))
  const content = last ? lines.slice(0, -1) : lines
  const damaged = (line: number) => new Problem('backup.damaged', { line })
  if (!last || bytes.at(-1) !== NEWLINE) throw damaged(lines.length)
  const { sha256, checks } = last.end
  const end = bytes.length - (lines.at(-1)?.length ?? 0) - 1
  if (createHash('sha256').update(bytes.subarray(0, end)).digest('hex') !== sha256) {
    const first = content.findIndex(
      (line, at) => checkOf(line) !== checks.slice(at * CHECK, (at + 1) * CHECK),
    )
    throw damaged(first < 0 ? lines.length : first + 1)
  }
  const computer = parsed(Computer, content[1])
  if (!header || !computer) throw damaged(header ? 2 : 1)
  return { header, computer: computer.computer, lines: content.slice(2).map((line) => line.toString('utf8')) }
}

/** The header alone, for a list; null when it is none of ours or does not open. */
export async function headerOf(path: string): Promise<BackupHeader | null> {
  try {
    const file = await open(path, 'r')
    try {
      const start = Buffer.alloc(8_192)
      const { bytesRead } = await file.read(start, 0, start.length, 0)
      return headerIn(linesOf(start.subarray(0, bytesRead))[0])
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

/** @throws Problem `backup.not-a-backup`, `backup.newer` */
function headerIn(line: Buffer | undefined): BackupHeader | null {
  const text = line?.toString('utf8') ?? ''
  if (!text.includes('"format":"entente-backup"')) throw new Problem('backup.not-a-backup')
  const header = parsed(Header, line)
  if (header && header.version > BACKUP_VERSION) throw new Problem('backup.newer')
  return header
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  if (from < bytes.length) lines.push(bytes.subarray(from))
  return lines
}

function parsed<S extends v.GenericSchema>(schema: S, line: Buffer | undefined): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(line?.toString('utf8') ?? ''))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
