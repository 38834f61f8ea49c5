import { statfs } from 'node:fs/promises'

/** How many bytes are free to us on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
