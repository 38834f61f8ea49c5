import { machine } from '../machine.ts'
import { useWorkspace } from '../workspace.ts'
import { useHealth, type Space } from './health.ts'

const MB = 1e6

/** Below so many bytes each level begins; the first is the reserve that Entente asks for. */
const levels: readonly [Space, number][] = [
  ['none', 20 * MB],
  ['short', 100 * MB],
  ['low', 500 * MB],
]

/** What Entente asks to be left free, in bytes. */
export const reserveBytes = 500 * MB

/** The level of so many free bytes; a disk that cannot be asked is not warned of. */
const spaceOf = (free: number | null): Space =>
  free === null ? 'enough' : (levels.find(([, below]) => free < below)?.[0] ?? 'enough')

/** Milliseconds between two looks at the disk. */
const everyMs = 60_000

/** Asks the disk how much is free. */
export async function lookAtSpace(): Promise<Space> {
  const free = await machine()
    .freeBytes()
    .catch(() => null)
  const space = spaceOf(free)
  useHealth.setState({ free, space })
  return space
}

/** Watches the disk: at once, each minute, and after an entry was written, at most once a minute; until called off. */
export function watchSpace(): () => void {
  let last = 0
  const look = () => {
    last = performance.now()
    void lookAtSpace()
  }
  look()
  const timer = setInterval(look, everyMs)
  const unfollow = useWorkspace.subscribe((state, before) => {
    const isFull = state.pendingCopies > before.pendingCopies
    if (isFull || (state.entries !== before.entries && performance.now() - last >= everyMs)) look()
  })
  return () => {
    clearInterval(timer)
    unfollow()
  }
}
