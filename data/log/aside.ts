type Job = { work: () => Promise<unknown>; done: (value: never) => void; fail: (thrown: unknown) => void }

/**
 * Does work beside a transaction: made before it begins, so that what is awaited in here is none of its business.
 * Dexie follows every `await` inside a transaction, and loses it in reads of files and in cryptography.
 */
export class Aside {
  private readonly jobs: Job[] = []
  private wake: () => void = () => undefined
  private isOver = false

  constructor() {
    void this.run()
  }

  /** The result of work that runs outside. */
  do<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((done, fail) => {
      this.jobs.push({ work, done, fail })
      this.wake()
    })
  }

  end(): void {
    this.isOver = true
    this.wake()
  }

  private async run(): Promise<void> {
    while (!this.isOver) {
      const job = this.jobs.shift()
      if (job) await job.work().then(job.done as (value: unknown) => void, job.fail)
      else
        await new Promise<void>((done) => {
          this.wake = done
        })
    }
  }
}
