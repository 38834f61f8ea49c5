/** A bundle's file that is open for reading, wherever it came from; `read` fails with a `Problem`. */
export type BundleSource = {
  name: string
  /** In bytes. */
  size: number
  /** The bytes from one place up to, and without, another. */
  read: (from: number, to: number) => Promise<Uint8Array>
}

/** A file that was dropped or chosen in the page. */
export const sourceOf = (file: File): BundleSource => ({
  name: file.name,
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
})
