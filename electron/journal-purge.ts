import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withoutBodies } from '../data/rules/without-bodies.ts'
import { syncFolder, writeWhole } from './durable.ts'

/**
 * Takes the bodies of some entries out of a journal. The file is written anew beside the old one, synced and renamed:
 * a power cut leaves the one or the other whole. Pieces that were set aside from a torn end go too, since any of them
 * may hold such a body.
 */
export async function purgeLines(
  path: string,
  hashes: ReadonlySet<string>,
  lock: Parameters<typeof withoutBodies>[2],
): Promise<void> {
  const before = await readFile(path, 'utf8')
  const after = withoutBodies(before, hashes, lock)
  if (after !== before) await writeWhole(path, after)
  const folder = dirname(path)
  const torn = (await readdir(folder)).filter((name) => name.startsWith(`${basename(path)}.torn-`))
  for (const name of torn) await rm(join(folder, name), { force: true })
  if (torn.length > 0) await syncFolder(folder)
}
