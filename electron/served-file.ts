import { open } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/octet-stream',
}

/** The file that an address of ours names, or null when it names none: another host, a way out of the folder. */
export function pathFor(address: string, folder: string, host: string): string | null {
  let name: string
  try {
    const url = new URL(address)
    if (url.host !== host) return null
    name = decodeURIComponent(url.pathname)
  } catch {
    return null // not an address, or not properly encoded
  }
  if (/[\\\0:]/.test(name) || name.split('/').includes('..')) return null
  const path = join(folder, name === '/' ? 'index.html' : name)
  return path.startsWith(folder + sep) ? path : null
}

/** First and last byte of a one-range `Range` header; 'whole' without one, null when it cannot be satisfied. */
export function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number } | 'whole' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start <= end && start < size ? { start, end } : null
}

/** Answers with a file or a range of it, under the given headers. */
export async function serve(
  path: string,
  range: string | null,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return new Response(null, { status: 404 })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) return new Response(null, { status: 404 })
    const part = rangeOf(range, stat.size)
    if (!part) {
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${String(stat.size)}` } })
    }
    const { start, end } = part === 'whole' ? { start: 0, end: stat.size - 1 } : part
    const bytes = new Uint8Array(end - start + 1)
    await file.read(bytes, 0, bytes.length, start)
    const all: Record<string, string> = {
      ...headers,
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Accept-Ranges': 'bytes',
    }
    if (part !== 'whole') all['Content-Range'] = `bytes ${String(start)}-${String(end)}/${String(stat.size)}`
    return new Response(bytes, { status: part === 'whole' ? 200 : 206, headers: all })
  } finally {
    await file.close()
  }
}
