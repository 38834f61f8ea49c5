import type { WorkspaceMode } from '../../data/model/entries/workspace.ts'
import { modeName } from '../../data/reports/file-name.ts'
import type { BodyOf } from '../../data/model/kinds.ts'

type MediaType = BodyOf<'attachment.added'>['mediaType']

/** What each type may end in; the first is added to a name that ends in none of them. */
const endings: Readonly<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

/** How an attachment is written to the disk: its name says what it is, so that no computer takes it for a program, and what it was added to, unless that is a real event. */
export function savedAs(name: string, mediaType: MediaType, content: Uint8Array, mode: WorkspaceMode) {
  const known = endings[mediaType]
  const [ending = ''] = known
  const clean = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '_').trim()
  const isNamed = known.some((each) => clean.toLowerCase().endsWith(`.${each}`))
  const mark = mode === 'real' ? '' : `${modeName[mode]}-`
  const suggestedName = `${mark}${isNamed ? clean : `${clean || 'attachment'}.${ending}`}`
  return { suggestedName, content, filters: [{ name: ending.toUpperCase(), extensions: [...known] }] }
}
