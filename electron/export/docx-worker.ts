import { parentPort } from 'node:worker_threads'
import type { Result } from '../../data/model/problem.ts'

const reply: Result<Uint8Array> = { ok: false, problem: { code: 'report.failed', facts: { detail: 'docx' } } }
parentPort?.postMessage(reply)
