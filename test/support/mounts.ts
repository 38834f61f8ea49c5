import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cutDisk } from './cut-disk.ts'

/** Why no file system can be mounted here; null where one can. */
export const whyNoMount =
  process.platform !== 'linux'
    ? 'file systems are mounted on Linux only'
    : process.getuid?.() === 0
      ? null
      : 'mounting a file system needs root; the CI runs these as root'
if (whyNoMount !== null) process.stderr.write(`\nSKIPPED: faults of the disk: ${whyNoMount}\n\n`)

/** Why no disk can be cut off here; null where one was. */
export const whyNoCut = whyNoMount ?? (await tried())
if (whyNoMount === null && whyNoCut !== null)
  process.stderr.write(`\nSKIPPED: a disk cut off while writing: ${whyNoCut}\n\n`)

/** It takes loop devices, ext4 and its tools, which not every computer has. */
async function tried(): Promise<string | null> {
  const base = await mkdtemp(join(tmpdir(), 'entente-cut-'))
  try {
    const disk = await cutDisk(base, 16)
    try {
      disk.cut()
      await disk.restore()
    } finally {
      disk.remove()
    }
    return null
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}
