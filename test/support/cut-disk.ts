import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whyNoMount } from './mounts.ts'

/** Longest that the last process on a disk may take to end, in milliseconds. */
const longest = 20_000

/** A real file system on a disk that can be cut off under a running program. */
export type CutDisk = {
  folder: string
  /** From now on nothing more reaches the disk; what was not synced by now is gone, as after a power cut. */
  cut: () => void
  /** The power is back: the disk as it is after the cut. Nothing may run there. */
  restore: () => Promise<void>
  /** Takes the disk away. */
  remove: () => void
}

/** Makes an ext4 disk of so many MiB below an empty folder, as a laptop of the field has, and mounts it. */
export async function cutDisk(base: string, size: number): Promise<CutDisk> {
  const [image, folder] = [join(base, 'image'), join(base, 'disk')]
  await mkdir(folder)
  await writeFile(image, '')
  await truncate(image, size * 1024 * 1024)
  execFileSync('mkfs.ext4', ['-q', image])
  const mount = () => execFileSync('mount', ['-o', 'loop', image, folder])
  const unmount = () => spawnSync('umount', [folder]).status === 0
  mount()
  return {
    folder,
    cut: () => execFileSync('mount', ['-o', 'remount,abort', folder]),
    restore: async () => {
      // The engine's own watcher of crashes ends a moment after the rest.
      const until = performance.now() + longest
      while (!unmount()) {
        if (performance.now() > until) throw new Error(`${folder} is still in use`)
        await new Promise((next) => setTimeout(next, 5))
      }
      mount()
    },
    remove: () => execFileSync('umount', ['-l', folder]),
  }
}

/** Tries to cut a disk off, which takes loop devices, ext4 and its tools: why that cannot be done here, or null. */
export async function whyNotCut(): Promise<string | null> {
  if (whyNoMount !== null) return whyNoMount
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
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    process.stderr.write(`\nSKIPPED: a disk cut off while writing: ${why}\n\n`)
    return why
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}
