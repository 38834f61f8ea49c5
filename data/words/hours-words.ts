import type { Language } from '../model/country.ts'
import type { ChangedHours } from '../model/entries/status.ts'
import type { HoursSeason } from '../model/hours.ts'
import { translate } from './translate.ts'

const noBreak = '\u00a0'

/** A time of day as each language writes it: 06:00, 6 h 00. */
const clockWords = (time: string, language: Language): string =>
  language === 'fr' ? time.replace(/^0?(\d+):/, `$1${noBreak}h${noBreak}`) : time

/** Changed hours in words: `Mon–Fri 06:00 to 22:00; Sat closed`. Times are local to the side. */
export function hoursWords(schedule: ChangedHours, language: Language): string {
  if (schedule === 'asPublished') return translate(language, 'hours.asPublished')
  if (schedule.always) return translate(language, 'hours.always')
  if (schedule.seasons.length === 0) return translate(language, 'hours.closed')
  return schedule.seasons.map((season) => spanWords(season, language)).join('; ')
}

const spanWords = ({ days, open, close }: HoursSeason, language: Language): string =>
  translate(language, 'hours.span', {
    days: days.replaceAll('-', ''),
    open: clockWords(open, language),
    close: clockWords(close, language),
  })
