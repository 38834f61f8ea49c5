import { machine } from '../machine.ts'
import { refuseCancelled } from './source.ts'

/** Writes a bundle piece by piece where the official says; null when he or she cancelled in the dialog. */
export async function saveBytes(
  suggestedName: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<string | null> {
  const stream = await machine().saveStream(suggestedName, [{ name: 'Entente', extensions: ['entente'] }])
  if (!stream) return null
  try {
    for await (const piece of bytes) {
      refuseCancelled(signal)
      await stream.write(piece)
    }
    return await stream.finish()
  } catch (thrown) {
    await stream.abort()
    throw thrown
  }
}
