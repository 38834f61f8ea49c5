import { machine } from '../machine.ts'
import { refuseCancelled } from './source.ts'

/** Hands a bundle to the machine as a file; null when the official cancelled in the dialog. */
export async function saveBytes(
  suggestedName: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<string | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of bytes) {
    refuseCancelled(signal)
    pieces.push(new Uint8Array(piece))
  }
  const content = new Uint8Array(await new Blob(pieces).arrayBuffer())
  return machine().saveFile({
    suggestedName,
    content,
    filters: [{ name: 'Entente', extensions: ['entente'] }],
  })
}
