import { stat } from 'node:fs/promises'
import { Problem } from '../../data/model/problem.ts'
import { beginWhole } from '../durable.ts'

/** Refuses a name that is taken: a command never writes over a file, least of all over one that it reads. */
export async function mustBeFree(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) throw new Problem('file.exists', { path })
}

/** Writes a file whole or not at all. */
export async function writeOut(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await beginWhole(path)
  try {
    for await (const piece of pieces) await file.write(piece)
  } catch (thrown) {
    await file.abort()
    throw thrown
  }
  await file.finish()
}
