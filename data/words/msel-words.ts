import type { Language } from '../model/country.ts'
import type { MselFault, MselNotice, MselPlace } from '../model/msel.ts'
import { translate } from './translate.ts'

/** A fault of a list of events in words: the place first, then what is wrong and how to mend it. */
export const mselFaultText = (fault: MselFault, language: Language): string =>
  placed(fault, translate(language, `mselFault.${fault.code}`, { value: fault.value }), language)

/** What was taken over otherwise than it stands in the file. */
export const mselNoticeText = (notice: MselNotice, language: Language): string =>
  placed(notice, translate(language, `mselNotice.${notice.code}`, { value: notice.value }), language)

function placed({ row, column, heading }: MselPlace, reason: string, language: Language): string {
  if (column === null)
    return row === null ? reason : translate(language, 'msel.place.row', { row: String(row), reason })
  const named = { column, heading: heading === null || heading === '' ? '–' : heading, reason }
  return row === null
    ? translate(language, 'msel.place.column', named)
    : translate(language, 'msel.place.cell', { row: String(row), ...named })
}
