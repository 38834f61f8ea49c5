import type { Inject } from './inject.ts'

/** Why a list of events cannot be taken over. Each has a sentence that says how to mend it. */
export type MselFaultCode =
  | 'tooLarge'
  | 'notText'
  | 'badCsv'
  | 'notXlsx'
  | 'damagedXlsx'
  | 'tooManyCells'
  | 'empty'
  | 'noHeadings'
  | 'twiceColumn'
  | 'tooManyRows'
  | 'missing'
  | 'tooLong'
  | 'badNumber'
  | 'twiceNumber'
  | 'badTime'
  | 'beforeStart'
  | 'tooLate'
  | 'needsStart'
  | 'badType'
  | 'badMethod'
  | 'badCountry'
  | 'badBasis'
  | 'unknownObjective'
  | 'unknownTask'
  | 'unknownBranch'
  | 'badEffect'
  | 'unknownFacility'
  | 'tooMany'
  | 'noValue'

/** What was taken over otherwise than it stands in the file. */
export type MselNoticeCode =
  | 'ignoredColumn'
  | 'assumedNumber'
  | 'assumedElapsed'
  | 'assumedCountries'
  | 'assumedMethod'
  | 'assumedTitle'
  | 'assumedText'
  | 'assumedSender'
  | 'objectivesLeftOut'
  | 'formulaValue'

/** A place in a list of events: row as a spreadsheet counts it, column by letter and heading; null: the whole file or row. */
export type MselPlace = { row: number | null; column: string | null; heading: string | null }

export type MselFault = MselPlace & { code: MselFaultCode; value: string }
export type MselNotice = MselPlace & { code: MselNoticeCode; value: string }

/** A list of events that was read whole, or every reason why it was not. */
export type ReadMsel =
  | { ok: true; injects: readonly Inject[]; notices: readonly MselNotice[] }
  | { ok: false; faults: readonly MselFault[] }
