import { useCallback, useRef, useState } from 'react'
import { Problem, type ProblemData } from '../../../data/model/problem.ts'
import type { exportBundle } from '../../state/exchange/export-bundle.ts'
import type { ExportPlan } from '../../state/exchange/plan-export.ts'

export type SendingState =
  | { status: 'idle' }
  | { status: 'running'; value: number }
  | { status: 'saved'; path: string; isLocked: boolean }
  | { status: 'cancelled' }
  | { status: 'failed'; problem: ProblemData }

/** One bundle is written at a time, with its progress; cancelling leaves no file. */
export function useSending(save: typeof exportBundle) {
  const [state, setState] = useState<SendingState>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = useCallback(
    async (plan: ExportPlan, how: Parameters<typeof exportBundle>[1]) => {
      if (running.current) return
      const mine = new AbortController()
      running.current = mine
      const show = (next: SendingState) => {
        if (running.current === mine) setState(next)
      }
      show({ status: 'running', value: 0 })
      const progress = (done: number, of: number) =>
        show({ status: 'running', value: of === 0 ? 0 : done / of })
      try {
        const saved = await save(plan, how, { progress, signal: mine.signal })
        show(
          saved
            ? { status: 'saved', path: saved.path, isLocked: how.passphrase !== null }
            : { status: 'idle' },
        )
      } catch (thrown) {
        const { code, facts } = Problem.from(thrown)
        show(
          code === 'bundle.cancelled'
            ? { status: 'cancelled' }
            : { status: 'failed', problem: { code, facts } },
        )
      } finally {
        if (running.current === mine) running.current = null
      }
    },
    [save],
  )

  // Whether it came in time is told once the work is over: a file that is whole stays.
  const cancel = useCallback(() => running.current?.abort(), [])

  return { state, start, cancel }
}
