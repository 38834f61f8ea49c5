import { Gunzip, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import { hashBytes, hashing } from '../model/hash.ts'
import { canonical } from '../model/canonical.ts'
import { Problem } from '../model/problem.ts'
import { bundleLines, entryText, LINE_BYTES, type BundlePart } from './bundle.ts'

/** So little is unpacked at once that even the densest packing (1:1032) stays within 17 MB. */
const SLICE = 16 * 1024
const LINE_FEED = 10
const BRACE = 0x7b
/** Room for the beginning of an attachment: what a line announces is believed only as it comes. */
const BEGUN = 64 * 1024
/** How the file begins: gzip, deflated, and none of the optional fields that no signature covers. */
const BEGINNING = [0x1f, 0x8b, 8, 0]

/** An attachment and its line feed, `length` together, as far as it came. */
type Raw = { sha256: string; length: number; bytes: Uint8Array; filled: number; line: number }

/**
 * Reads the bytes of a bundle, pushed in pieces of any size, into its parts. Synchronous, so that it may run
 * inside a transaction; holds one line or one attachment at a time.
 *
 * @throws Problem `bundle.not-a-bundle`, `bundle.newer`, `bundle.cut`, `bundle.altered` with the line
 */
export class BundleReader {
  private readonly gunzip = gunzipInto(() => this.unpacked)
  private readonly hash = hashing()
  private unpacked: Uint8Array[] = []
  private rest: Uint8Array = new Uint8Array(0)
  private raw: Raw | null = null
  private line = 0
  private size = 0
  private tail: number[] = []
  private packed = 0
  private ended = false

  /** Holds what the piece unpacks to, a thousand times its size at worst: pieces are of 64 KiB at most. */
  push(bytes: Uint8Array): BundlePart[] {
    this.begin(bytes)
    const parts: BundlePart[] = []
    for (let from = 0; from < bytes.length; from += SLICE) {
      const slice = bytes.subarray(from, from + SLICE)
      this.tail = [...this.tail, ...slice.subarray(-4)].slice(-4)
      this.unpack(slice)
      for (const chunk of this.unpacked.splice(0)) this.take(chunk, parts)
    }
    return parts
  }

  /** No more bytes will come. */
  end(): void {
    if (this.packed < BEGINNING.length) throw new Problem('bundle.not-a-bundle')
    if (!this.ended) throw new Problem('bundle.cut', { line: this.line })
    const [a = 0, b = 0, c = 0, d = 0] = this.tail
    const size = a + b * 256 + c * 65_536 + d * 16_777_216
    // A gzip file ends with the size of what was packed: bytes lost or added after the last line show here.
    if (size !== this.size % 4_294_967_296) throw new Problem('bundle.cut', { line: this.line })
  }

  private begin(bytes: Uint8Array): void {
    const start = bytes.subarray(0, Math.max(0, BEGINNING.length - this.packed))
    if (start.some((byte, index) => byte !== BEGINNING[this.packed + index]))
      throw new Problem('bundle.not-a-bundle')
    this.packed += bytes.length
  }

  private unpack(slice: Uint8Array): void {
    try {
      this.gunzip.push(slice)
    } catch (cause) {
      throw new Problem(
        this.line === 0 ? 'bundle.not-a-bundle' : 'bundle.altered',
        { line: this.line },
        { cause },
      )
    }
  }

  private take(chunk: Uint8Array, parts: BundlePart[]): void {
    this.size += chunk.length
    let from = 0
    while (from < chunk.length) {
      if (this.ended) throw this.altered()
      if (this.raw) {
        from = this.fill(this.raw, chunk, from, parts)
        continue
      }
      const end = chunk.indexOf(LINE_FEED, from)
      if (end < 0) {
        this.rest = joined(this.rest, chunk.subarray(from))
        if (this.rest.length <= LINE_BYTES) return
        this.line += 1
        throw this.altered()
      }
      const line = joined(this.rest, chunk.subarray(from, end + 1))
      this.rest = new Uint8Array(0)
      from = end + 1
      this.readLine(line, parts)
    }
  }

  private readLine(bytes: Uint8Array, parts: BundlePart[]): void {
    this.line += 1
    if (bytes.length > LINE_BYTES) throw this.altered()
    const read = this.parse(bytes)
    if (this.line === 1 && !('manifest' in read)) throw new Problem('bundle.not-a-bundle')
    if ('end' in read) {
      if (read.end.sha256 !== this.hash.done()) throw this.altered()
      this.ended = true
      parts.push(read)
      return
    }
    this.hash.add(bytes)
    if ('manifest' in read) {
      if (this.line > 1) throw this.altered()
      parts.push(read)
    } else if ('attachment' in read) {
      const { sha256, bytes: length } = read.attachment
      const bytes = new Uint8Array(Math.min(length + 1, BEGUN))
      this.raw = { sha256, length: length + 1, bytes, filled: 0, line: this.line }
    } else parts.push({ ...read, line: this.line })
  }

  private parse(bytes: Uint8Array) {
    const text = strFromU8(bytes)
    // What is no UTF-8 is read as U+FFFD, and a byte order mark is skipped: neither may pass for what was written.
    if (bytes[0] !== BRACE || (text.includes('\ufffd') && !isSame(strToU8(text), bytes))) throw this.altered()
    let raw: unknown
    try {
      raw = JSON.parse(text)
    } catch {
      throw this.altered()
    }
    if (this.line === 1) refuseNewer(raw)
    const key = Object.keys(raw as object)[0] ?? ''
    if (!isLineKey(key)) throw this.altered()
    const read = v.safeParse(bundleLines[key], raw)
    if (!read.success || !isExactly(read.output, text)) throw this.altered()
    return read.output
  }

  /** Takes the bytes of an attachment and the line feed after them; returns where the next line begins. */
  private fill(raw: Raw, chunk: Uint8Array, from: number, parts: BundlePart[]): number {
    const taken = chunk.subarray(from, from + raw.length - raw.filled)
    raw.bytes = roomFor(raw, raw.filled + taken.length)
    raw.bytes.set(taken, raw.filled)
    raw.filled += taken.length
    if (raw.filled === raw.length) {
      const bytes = raw.bytes.subarray(0, -1)
      if (raw.bytes.at(-1) !== LINE_FEED || hashBytes(bytes) !== raw.sha256) throw this.altered()
      this.hash.add(raw.bytes)
      parts.push({ attachment: { sha256: raw.sha256, bytes }, line: raw.line })
      this.raw = null
    }
    return from + taken.length
  }

  private altered = () =>
    this.line < 2 ? new Problem('bundle.not-a-bundle') : new Problem('bundle.altered', { line: this.line })
}

const isLineKey = (key: string): key is keyof typeof bundleLines => Object.hasOwn(bundleLines, key)

type Line = v.InferOutput<(typeof bundleLines)[keyof typeof bundleLines]>

/** One value has one text: repeated keys, other orders, spaces and lone surrogates are refused. */
function isExactly(value: Line, text: string): boolean {
  try {
    return `${'entry' in value ? entryText(value.entry) : canonical(value)}\n` === text
  } catch {
    return false
  }
}

/** The bytes so far, in room for so many. */
function roomFor({ bytes, length, filled }: Raw, wanted: number): Uint8Array {
  if (wanted <= bytes.length) return bytes
  const larger = new Uint8Array(Math.min(length, Math.max(wanted, 2 * bytes.length)))
  larger.set(bytes.subarray(0, filled))
  return larger
}

const isSame = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** A second member, which gzip allows after the first, is none of ours. */
function gunzipInto(unpacked: () => Uint8Array[]): Gunzip {
  const gunzip = new Gunzip((chunk) => unpacked().push(chunk))
  gunzip.onmember = () => {
    throw new Error('a bundle has one member')
  }
  return gunzip
}

function refuseNewer(raw: unknown): void {
  const manifest = (raw as { manifest?: { format?: unknown; version?: unknown } } | null)?.manifest
  if (manifest?.format === 'entente-bundle' && typeof manifest.version === 'number' && manifest.version > 1)
    throw new Problem('bundle.newer', { version: manifest.version })
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice()
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
