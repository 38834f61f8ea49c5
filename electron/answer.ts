import * as v from 'valibot'
import { Problem, type Result } from '../data/model/problem.ts'
import { type Channel, contract, type Handlers, type Reply, type Request } from './contract.ts'

/** What is looked at in the event of a request. */
type SenderEvent = { senderFrame: { url: string; parent: unknown } | null }

/** Answers one channel: sender checked, request validated, failure returned by name. */
export async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  trustedOrigin: string,
  event: SenderEvent,
  raw: unknown,
): Promise<Result<Reply<C>>> {
  try {
    if (!isOurWindow(event, trustedOrigin)) throw new Problem('ipc.untrusted-sender', { channel })
    const request = v.safeParse(contract[channel].request, raw)
    if (!request.success) throw new Problem('ipc.invalid-request', { channel })
    return { ok: true, value: await handlers[channel](request.output as Request<C>) }
  } catch (thrown) {
    const { code, facts } = Problem.from(thrown)
    return { ok: false, problem: { code, facts } }
  }
}

function isOurWindow({ senderFrame }: SenderEvent, trustedOrigin: string): boolean {
  if (!senderFrame || senderFrame.parent !== null) return false
  return senderFrame.url.startsWith(`${trustedOrigin}/`)
}
