/** Where the painter reads a PMTiles archive from: a byte range each; `key` tells one archive from another. */
export type TileSource = {
  readonly key: string
  getBytes(offset: number, length: number): Promise<ArrayBuffer>
  /** Told when a tile cannot be read or decoded; the map goes on without it. */
  failed?(thrown: unknown): void
}

const fetched = new Map<string, Promise<ArrayBuffer>>()

function wholeFile(url: string): Promise<ArrayBuffer> {
  const known = fetched.get(url)
  if (known) return known
  const asked = fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`Base map: ${answer.status}`)
    return answer.arrayBuffer()
  })
  asked.catch(() => fetched.delete(url))
  fetched.set(url, asked)
  return asked
}

/** The bundled archive, fetched whole once and shared by all maps of the window. */
export function tileSourceFrom(url: string): TileSource {
  return {
    key: url,
    getBytes: async (offset, length) => (await wholeFile(url)).slice(offset, offset + length),
  }
}
