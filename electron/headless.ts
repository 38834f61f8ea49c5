import { isMainThread, workerData } from 'node:worker_threads'
import { needsPages } from './headless/arguments.ts'
import { run } from './headless/run.ts'

/** For the app's main process when the command prints PDF. */
export const inMain = { run, needsPages }

/** What the app's main process hands to the thread that runs a command while it waits. */
export type Waiting = { words: string[]; ended: Int32Array }

if (!isMainThread) {
  const { words, ended } = workerData as Waiting
  // Whatever ends this thread, the one that waits is let go.
  process.once('exit', (code) => {
    Atomics.store(ended, 0, code + 1)
    Atomics.notify(ended, 0)
  })
  void run(words, null).then((code) => process.exit(code))
} else if (!process.versions['electron']) {
  void run(process.argv.slice(2), null).then((code) => {
    process.exitCode = code
  })
}
