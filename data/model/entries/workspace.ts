import * as v from 'valibot'
import { Country } from '../country.ts'
import { FacilityId, Id, Line, OptionalProse, Prose } from '../ids.ts'
import { body, effectOf } from './body.ts'

/** What a workspace is for; fixed at birth. */
export const WorkspaceMode = v.picklist(['real', 'exercise', 'planning'])
export type WorkspaceMode = v.InferOutput<typeof WorkspaceMode>

export const workspaceKinds = {
  /** The first entry of a workspace. Purpose is required (joint privacy principles 1). */
  'workspace.opened': body({
    name: Line,
    mode: WorkspaceMode,
    purpose: Prose,
    /** Crossings and ports in focus when it was opened. */
    facilities: v.array(FacilityId),
    /** Marks of agencies (CUI, Protected A, TLP): printed, never interpreted. */
    marks: v.optional(Line),
  }),
  'workspace.archived': body({ reason: Prose }),
  'workspace.reopened': body({ reason: Prose }),
  /** One country's place at one installation begins to write here. */
  'desk.enrolled': body({
    name: Line,
    code: v.pipe(v.string(), v.regex(/^[A-Z]{2,5}$/)),
    country: Country,
    agency: Line,
    place: Line,
    /** Public half of the desk's P-256 key, SPKI, hexadecimal. */
    publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{100,400}$/)),
    /** Installation: two desks with the same one share a computer (settled 13). */
    installation: Id,
  }),
  /** A person who acts at a desk of his or her country. */
  'official.registered': body({ official: Id, name: Line, agency: Line, position: Line }),
  /** Who acts at this desk changed; confirmed by the one who takes over. */
  'official.switched': body({ from: v.nullable(Id), to: Id }),
  /** The outgoing official signs what is open and due. */
  'handover.offered': body({ handover: Id, to: Id, summary: OptionalProse, open: v.array(Line) }),
  /** The incoming official signs that he or she has read it and holds the position. */
  'handover.accepted': body({ handover: Id, remarks: OptionalProse }),
  'attachment.added': body({
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    name: Line,
    mediaType: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    caption: OptionalProse,
    entry: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    ...effectOf,
  }),
  'entry.corrected': body({
    entry: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** The whole new body of that entry, valid for its kind. */
    replacement: v.record(v.string(), v.unknown()),
    reason: Prose,
  }),
  'entry.retracted': body({ entry: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), reason: Prose }),
}
