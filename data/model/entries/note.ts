import * as v from 'valibot'
import { Line, Prose } from '../ids.ts'
import { body, effectOf, Links } from './body.ts'

/** What a note says about how things went; gathered by the after-action report. */
export const NoteTag = v.picklist(['strength', 'improve'])
export type NoteTag = v.InferOutput<typeof NoteTag>

export const noteKinds = {
  'note.added': body({
    text: Prose,
    form: v.picklist(['note', 'call']),
    tags: v.array(NoteTag),
    links: Links,
  }),
  /** A message to the public, in both languages, and where it was given. */
  'message.issued': body({ en: Prose, fr: Prose, channel: Line, links: Links, ...effectOf }),
}
