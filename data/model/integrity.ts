/** What can be wrong with a workspace on this computer. */
export type FindingKind =
  | 'row'
  | 'columns'
  | 'line'
  | 'torn'
  | 'onlyDatabase'
  | 'onlyJournal'
  | 'chain'
  | 'seal'
  | 'attachmentMissing'
  | 'attachmentAltered'

/** What a check of a workspace looked at and found. */
export type IntegrityResult = {
  entries: number
  /** Lines of the second copy; null where there is none. */
  lines: number | null
  chains: number
  /** Entries that a seal of their desk vouches for. */
  vouched: number
  seals: number
  attachments: number
  /** Each thing that is not as it was written: an entry such as `DET#7`, the number of a line, or an attachment. */
  findings: readonly { kind: FindingKind; subject: string }[]
}
