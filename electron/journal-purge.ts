import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { canonical } from '../data/model/canonical.ts'
import { hashText } from '../data/model/hash.ts'
import { syncFolder, writeWhole } from './durable.ts'

/**
 * Takes the bodies of some entries out of a journal. The file is written anew beside the old one, synced and renamed:
 * a power cut leaves the one or the other whole. Every other line stays byte for byte as it was, also one that
 * cannot be read; pieces that were set aside from a torn end go too, since any of them may hold such a body.
 */
export async function purgeLines(
  path: string,
  hashes: ReadonlySet<string>,
  { open, seal }: { open: (line: string) => string; seal: (line: string) => string },
): Promise<void> {
  const before = await readFile(path, 'utf8')
  const after = before
    .split('\n')
    .map((written) => {
      const line = open(written)
      const thin = withoutBody(line, hashes)
      return thin === line ? written : seal(thin)
    })
    .join('\n')
  if (after !== before) await writeWhole(path, after)
  const folder = dirname(path)
  const torn = (await readdir(folder)).filter((name) => name.startsWith(`${basename(path)}.torn-`))
  for (const name of torn) await rm(join(folder, name), { force: true })
  if (torn.length > 0) await syncFolder(folder)
}

function withoutBody(line: string, hashes: ReadonlySet<string>): string {
  if (!line.startsWith('{"body":"')) return line
  let header: unknown
  try {
    header = (JSON.parse(line) as { header?: unknown }).header
  } catch {
    return line
  }
  if (typeof header !== 'string' || !hashes.has(hashText(header))) return line
  return canonical({ body: null, header, salt: null })
}
