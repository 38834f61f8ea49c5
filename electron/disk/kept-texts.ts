import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { lastingFolder, writeWhole } from '../durable.ts'

/** Texts by the names that the window keeps them under. */
const Texts = v.record(v.string(), v.string())
type Texts = v.InferOutput<typeof Texts>

/** Milliseconds until a file that could not be written is tried again. */
const again = 1_000

/**
 * What officials typed and did not log yet, in a file of its own in the store's folder: the engine's own keeping of texts is written late, and half a record of a full disk takes what follows it along.
 */
export function keptTexts() {
  const files = new Map<string, ReturnType<typeof textFile>>()
  const fileOf = (folder: string) => {
    const file = files.get(folder) ?? textFile(join(folder, 'unlogged.json'))
    files.set(folder, file)
    return file
  }
  return {
    handlers: (folder: string) => ({
      'texts.keep': ({ texts }: { texts: Texts }) => fileOf(folder).keep(texts),
      'texts.read': () => fileOf(folder).read(),
    }),
    forget: (folder: string) => fileOf(folder).forget(),
    /** Once what is still to be written is written, or failed once more. */
    finish: () => Promise.all([...files.values()].map((file) => file.finish())),
  }
}
export type KeptTexts = ReturnType<typeof keptTexts>

/** The texts of one store; the newest are written, those that came between are skipped. */
export function textFile(path: string) {
  const folder = lastingFolder(dirname(path))
  let latest: string | null = null
  let written: string | null = null
  let turn: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const write = (): Promise<void> => {
    clearTimeout(timer)
    return (turn = turn
      .catch(() => undefined)
      .then(async () => {
        const content = latest
        if (content === null || content === written) return
        try {
          await folder()
          await writeWhole(path, content)
          written = content
        } catch (thrown) {
          timer = setTimeout(() => void write().catch(() => undefined), again)
          throw thrown
        }
      }))
  }
  return {
    /** Resolves once they are on the disk; one that fails is tried again until it is there or another comes. */
    keep(texts: Texts): Promise<void> {
      latest = JSON.stringify(texts)
      return write()
    },
    /** Null: nothing was ever kept here. */
    async read(): Promise<Texts | null> {
      const text = latest ?? (await readFile(path, 'utf8').catch(() => null))
      if (text === null) return null
      try {
        return v.parse(Texts, JSON.parse(text))
      } catch {
        return null // not ours: the next ones take its place
      }
    },
    /** Takes the file away; nothing writes it again until somebody keeps something there. */
    async forget(): Promise<void> {
      latest = null
      await write().catch(() => undefined)
      written = null
      await rm(path, { force: true })
    },
    async finish(): Promise<void> {
      await write().catch(() => undefined)
      clearTimeout(timer)
    },
  }
}
