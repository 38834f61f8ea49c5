import { expect, test } from 'vitest'
import { secondCopy, type Waiting } from '../../../renderer/state/second-copy.ts'

const workspace = '0192f000-0000-7000-8000-000000000001'
const copy = (line: string, hash: string | null = null) => ({ line, hash })

/** A disk that fails until it is told not to, and a clock that only the test moves. */
function bench() {
  const disk: string[] = []
  const waits: number[] = []
  let isBroken = true
  let due: (() => void) | null = null
  let waiting: Waiting = { lines: 0, entries: new Set() }
  const write = secondCopy({
    append: (_workspace, lines) => {
      if (isBroken) return Promise.reject(new Error('no space left'))
      disk.push(...lines)
      return Promise.resolve()
    },
    later: (work, ms) => {
      waits.push(ms)
      due = work
      return () => {
        due = null
      }
    },
    tell: (now) => {
      waiting = now
    },
  })
  const ring = async () => {
    due?.()
    // A write of nothing ends once the attempt before it has.
    await write(workspace, []).catch(() => undefined)
  }
  return {
    write: (...copies: ReturnType<typeof copy>[]) =>
      write(workspace, copies).catch((thrown: unknown) => thrown),
    ring,
    disk,
    waits,
    isDue: () => due !== null,
    waiting: () => waiting,
    mend: () => {
      isBroken = false
    },
  }
}

test('[TWO-7] a second copy that failed is written again by itself, after longer and longer waits', async () => {
  const { write, disk, waits, isDue, mend, ring } = bench()
  expect(await write(copy('one', 'a'))).toMatchObject({ code: 'journal.failed' })
  expect(isDue()).toBe(true)
  await ring()
  expect(waits.every((ms, index) => ms === Math.min(2_000 * 2 ** index, 60_000))).toBe(true)
  mend()
  await ring()
  expect(disk).toEqual(['one'])
  expect(isDue()).toBe(false)
})

test('[TWO-7] the waits end at a minute, and begin anew once a write succeeded', async () => {
  const { write, waits, mend } = bench()
  for (let index = 0; index < 8; index += 1) await write(copy(String(index)))
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000))
  mend()
  await write()
  expect(waits).toHaveLength(8)
})

test('[TWO-7] what waits is written in its order, and nothing twice', async () => {
  const { write, disk, mend } = bench()
  await write(copy('one'), copy('two'))
  await write(copy('two'), copy('three'))
  mend()
  await write(copy('four'))
  expect(disk).toEqual(['one', 'two', 'three', 'four'])
})

test('[TWO-8] an entry whose second copy is missing is known by name until it is written', async () => {
  const { write, mend, waiting } = bench()
  await write(copy('one', 'a'), copy('seal'))
  expect(waiting()).toEqual({ lines: 2, entries: new Set(['a']) })
  mend()
  await write(copy('two', 'b'))
  expect(waiting()).toEqual({ lines: 0, entries: new Set() })
})
