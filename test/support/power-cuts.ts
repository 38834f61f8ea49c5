import { pending, type Cut, type Disk, type Kept } from './sim-disk.ts'

/** Every way in which what waits may come to the disk: names in any choice, one file torn at every byte. */
export function* cutsOf(disk: Disk): Generator<Cut> {
  const { names, files } = pending(disk)
  const choices = names <= 4 ? 2 ** names : 2
  const chosen = (choice: number) => (op: number) => (names <= 4 ? ((choice >> op) & 1) === 1 : choice === 1)
  const none: Kept = { whole: 0, torn: 0, zeros: 'none' }
  for (let choice = 0; choice < choices; choice += 1) {
    yield { keepsName: chosen(choice), keepsOf: () => none }
    yield { keepsName: chosen(choice), keepsOf: (_file, ops) => ({ ...none, whole: ops.length }) }
  }
  for (const [torn, ops] of files.entries())
    for (const [whole, op] of ops.entries())
      for (let bytes = 0; 'bytes' in op && bytes < op.bytes.length; bytes += 1)
        for (const zeros of ['none', 'behind', 'before'] as const)
          yield {
            keepsName: () => true,
            keepsOf: (file) => (file === torn ? { whole, torn: bytes, zeros } : none),
          }
}
