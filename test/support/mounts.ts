import { existsSync } from 'node:fs'

/** Why no file system can be mounted here; null where one can. */
export const whyNoMount =
  process.platform !== 'linux'
    ? 'file systems are mounted on Linux only'
    : process.getuid?.() === 0
      ? null
      : 'mounting a file system needs root; the CI runs these as root'
if (whyNoMount !== null) process.stderr.write(`\nSKIPPED: faults of the disk: ${whyNoMount}\n\n`)

/** Why no disk can be cut off here; null where one can. */
export const whyNoCut =
  whyNoMount ??
  (existsSync('/dev/loop-control') && existsSync('/usr/sbin/mkfs.ext4')
    ? null
    : 'cutting a disk off needs loop devices and mkfs.ext4')
if (whyNoMount === null && whyNoCut !== null)
  process.stderr.write(`\nSKIPPED: a disk cut off while writing: ${whyNoCut}\n\n`)
