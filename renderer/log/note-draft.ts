import * as v from 'valibot'
import { Instant, Line } from '../../data/model/ids.ts'
import { Links } from '../../data/model/entries/body.ts'
import { NoteTag } from '../../data/model/entries/note.ts'
import { draftPrefix, keepText, keptText } from '../state/lock/kept-text.ts'

/** A note that is being written; `at` null means the moment it is logged. */
export const NoteDraft = v.object({
  text: v.string(),
  form: v.picklist(['note', 'call']),
  tags: v.array(NoteTag),
  links: Links,
  at: v.nullable(Instant),
})
export type NoteDraft = v.InferOutput<typeof NoteDraft>

const KeptDraft = v.object({ ...NoteDraft.entries, savedAt: Line })

export const emptyNote: NoteDraft = { text: '', form: 'note', tags: [], links: [], at: null }

const keyOf = (workspace: string) => `${draftPrefix}${workspace}`

/** The draft of a workspace that was left unfinished, and when it was last kept. */
export function readNoteDraft(workspace: string): { note: NoteDraft; savedAt: string } | null {
  try {
    const { savedAt, ...note } = v.parse(KeptDraft, JSON.parse(keptText(keyOf(workspace)) ?? 'null'))
    return note.text.trim() === '' ? null : { note, savedAt }
  } catch {
    return null
  }
}

/** Keeps a draft, so that neither Escape nor a power cut loses a word; an empty one is forgotten. */
export function keepNoteDraft(workspace: string, note: NoteDraft, savedAt: string): void {
  keepText(keyOf(workspace), note.text.trim() === '' ? null : JSON.stringify({ ...note, savedAt }))
}
