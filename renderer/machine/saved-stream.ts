/** A file being written piece by piece: whole under its name once finished, never in part. */
export type SavedStream = {
  write(chunk: Uint8Array): Promise<void>
  /** Where the file was written. */
  finish(): Promise<string>
  /** Leaves nothing behind; does nothing once the file is finished. */
  abort(): Promise<void>
}

/** So much is handed over at once: small pieces cost a crossing each. */
const PIECE = 1024 * 1024

/** Joins small pieces; cuts large ones. After a failure everything else fails too, and nothing is left behind. */
export function inPieces(stream: SavedStream): SavedStream {
  let held: Uint8Array[] = []
  let length = 0
  let isOver = false

  async function flush(): Promise<void> {
    const all = new Uint8Array(length)
    let at = 0
    for (const piece of held) {
      all.set(piece, at)
      at += piece.length
    }
    held = []
    length = 0
    for (let from = 0; from < all.length; from += PIECE) await stream.write(all.slice(from, from + PIECE))
  }

  return {
    async write(chunk) {
      held.push(chunk.slice())
      length += chunk.length
      if (length >= PIECE) await flush()
    },
    async finish() {
      await flush()
      isOver = true
      return stream.finish()
    },
    async abort() {
      if (isOver) return
      isOver = true
      await stream.abort()
    },
  }
}
