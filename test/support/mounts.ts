/** Why no file system can be mounted here; null where one can. */
export const whyNoMount =
  process.platform !== 'linux'
    ? 'file systems are mounted on Linux only'
    : process.getuid?.() === 0
      ? null
      : 'mounting a file system needs root; the CI runs these as root'
if (whyNoMount !== null) process.stderr.write(`\nSKIPPED: faults of the disk: ${whyNoMount}\n\n`)
