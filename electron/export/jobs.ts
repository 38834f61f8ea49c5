import { Problem } from '../../data/model/problem.ts'

const running = new Map<string, (problem: Problem) => void>()

/** Runs an export that an official may cancel; `stop` must free what it holds. */
export async function cancellable<T>(job: string, work: Promise<T>, stop: () => void): Promise<T> {
  const cancelled = new Promise<never>((_done, fail) => running.set(job, fail))
  try {
    return await Promise.race([work, cancelled])
  } finally {
    running.delete(job)
    stop()
  }
}

/** Ends a running export; one that is over stays over. */
export function cancelJob(job: string): void {
  running.get(job)?.(new Problem('report.cancelled'))
}
