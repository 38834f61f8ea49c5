import { readdir, readFile } from 'node:fs/promises'

/**
 * Ends a whole tree of processes at once, as a power switch would: the main process, its zygotes, the window, the GPU
 * and every helper share the group of the first one. Over when none of them is left.
 */
export async function endGroup(leader: number | undefined): Promise<void> {
  if (!leader) return // it never began; 0 would mean our own group
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL')
  } catch {
    return // it had ended already
  }
  while ((await alive(leader)).length > 0) await new Promise((next) => setTimeout(next, 2))
}

/** Who of a group still runs; one that nobody has buried yet runs no more. */
async function alive(group: number): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const stats = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')),
  )
  return stats.filter((stat) => {
    // pid (name) state parent group ...
    const [state, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(of) === group && state !== 'Z' && state !== 'X'
  })
}
