import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../data/model/problem.ts'
import type { DocxRequest } from '../../data/reports/docx-request.ts'
import { wordFile } from './docx.ts'

// The channel has checked the request's shape before it started this thread.
const { document, charts } = workerData as DocxRequest

wordFile(document, charts)
  .then((value): Result<Uint8Array> => ({ ok: true, value }))
  .catch((thrown: unknown): Result<Uint8Array> => {
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    return { ok: false, problem: { code: 'report.failed', facts: { detail } } }
  })
  .then((reply) => parentPort?.postMessage(reply))
  .catch((thrown: unknown) => {
    throw thrown
  })
