import { useCallback, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Problem, type ProblemData } from '../../data/model/problem.ts'
import { machine } from './machine.ts'
import { exportReport, type ExportJob } from './export-report.ts'

export type ExportState =
  | { status: 'idle' }
  | { status: 'running'; value: number | null }
  | { status: 'saved'; paths: readonly string[] }
  | { status: 'cancelled' }
  | { status: 'failed'; problem: ProblemData }

/** One export at a time, with its progress; cancelling leaves nothing written. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ status: 'idle' })
  const running = useRef<string | null>(null)

  const start = useCallback(async (job: Omit<ExportJob, 'id' | 'onProgress'>) => {
    if (running.current !== null) return
    const id = uuidv7()
    running.current = id
    setState({ status: 'running', value: 0 })
    const onProgress = (value: number | null) => {
      if (running.current !== id) throw new Problem('report.cancelled')
      setState({ status: 'running', value })
    }
    try {
      const files = await exportReport({ ...job, id, onProgress })
      const paths = files.map(({ path }) => path)
      if (running.current === id) setState(paths.length > 0 ? { status: 'saved', paths } : { status: 'idle' })
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      const isCancelled = code === 'report.cancelled'
      if (isCancelled) setState({ status: 'cancelled' })
      else setState({ status: 'failed', problem: { code, facts } })
    } finally {
      if (running.current === id) running.current = null
    }
  }, [])

  const cancel = useCallback(() => {
    const id = running.current
    if (id === null) return
    running.current = null
    setState({ status: 'cancelled' })
    void machine().cancelExport(id)
  }, [])

  return { state, start, cancel }
}
