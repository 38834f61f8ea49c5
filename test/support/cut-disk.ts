import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { whyNoMount } from './faults.ts'
import { temporaryFolder } from './launch.ts'

/** Why no disk can be cut off here; null where one can. */
export const whyNoCut =
  whyNoMount ??
  (existsSync('/dev/loop-control') && existsSync('/usr/sbin/mkfs.ext4')
    ? null
    : 'cutting a disk off needs loop devices and mkfs.ext4')
if (whyNoCut !== null) process.stderr.write(`\nSKIPPED: a disk cut off while writing: ${whyNoCut}\n\n`)

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

/** Makes an ext4 disk of so many MiB, as a laptop of the field has, and mounts it. */
export async function cutDisk(size: number): Promise<CutDisk> {
  const base = await temporaryFolder()
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
      await expect.poll(unmount, { timeout: 20_000 }).toBe(true)
      mount()
    },
    remove: () => execFileSync('umount', ['-l', folder]),
  }
}
