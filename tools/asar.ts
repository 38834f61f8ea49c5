/** A flat asar archive: Chromium-pickled JSON index, then the files' bytes one after another. */
export function asarOf(files: Readonly<Record<string, string>>): Buffer {
  const bodies = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  let offset = 0
  const index: Record<string, { size: number; offset: string }> = {}
  for (const { name, bytes } of bodies) {
    index[name] = { size: bytes.length, offset: String(offset) }
    offset += bytes.length
  }
  const json = Buffer.from(JSON.stringify({ files: index }))
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4)])
  const header = Buffer.concat([uint32(padded.length + 4), uint32(json.length), padded])
  return Buffer.concat([uint32(4), uint32(header.length), header, ...bodies.map((body) => body.bytes)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
