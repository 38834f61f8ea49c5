import { hashBytes } from '../../data/model/hash.ts'
import type { BodyOf } from '../../data/model/kinds.ts'
import { attachmentLimit } from '../../data/rules/attachment.ts'

export type MediaType = BodyOf<'attachment.added'>['mediaType']
export type AttachmentFile = { name: string; mediaType: MediaType; bytes: Uint8Array; sha256: string }
/** Why a file cannot be added. */
export type FileFault = 'tooLarge' | 'empty' | 'unreadable' | 'type' | 'twice' | 'there'
export type RefusedFile = { name: string; bytes: number; fault: FileFault }

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

/** Reads a file that was chosen, dropped or pasted; says why when it cannot be added. */
async function readAttachment(file: File): Promise<AttachmentFile | RefusedFile> {
  const refused = (fault: FileFault): RefusedFile => ({ name: file.name, bytes: file.size, fault })
  if (file.size > attachmentLimit) return refused('tooLarge')
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused('unreadable')
  }
  if (bytes.length === 0) return refused('empty')
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) return refused('type')
  return { name: file.name.slice(-300), mediaType, bytes, sha256: hashBytes(bytes) }
}

/** Reads files in their order: those that can be added, each content once, and why the others cannot. */
export async function readAttachments(
  given: readonly File[],
  taken: readonly AttachmentFile[],
  isThere: (sha256: string) => boolean,
): Promise<{ files: AttachmentFile[]; refused: RefusedFile[] }> {
  const files = [...taken]
  const refused: RefusedFile[] = []
  for (const file of given) {
    const read = await readAttachment(file)
    if ('fault' in read) refused.push(read)
    else if (isThere(read.sha256)) refused.push({ name: read.name, bytes: file.size, fault: 'there' })
    else if (files.some(({ sha256 }) => sha256 === read.sha256))
      refused.push({ name: read.name, bytes: file.size, fault: 'twice' })
    else files.push(read)
  }
  return { files, refused }
}
