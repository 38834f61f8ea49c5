import { hashBytes } from '../../data/model/hash.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import type { ProblemCode } from '../../data/model/problem.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'

export type MediaType = BodyOf<'attachment.added'>['mediaType']
export type AttachmentFile = { name: string; mediaType: MediaType; bytes: Uint8Array; sha256: string }

const signatures: readonly [MediaType, readonly number[], number][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46], 0],
]

/** What a file is by its first bytes, whatever its name says; null for what the log does not take. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | null =>
  signatures.find(([, signature, at]) => signature.every((byte, index) => bytes[at + index] === byte))?.[0] ??
  null

/** Reads a file that was chosen or dropped; says why when it cannot be added. */
export async function readAttachment(file: File): Promise<AttachmentFile | ProblemCode> {
  if (file.size > attachmentLimit) return 'file.too-large'
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return 'file.unreadable'
  }
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) return 'file.type-refused'
  return { name: file.name.slice(-300), mediaType, bytes, sha256: hashBytes(bytes) }
}
