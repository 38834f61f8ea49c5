import type { Language } from '../model/country.ts'
import { localTime } from '../rules/zones.ts'

/** French abbreviations of the clock times of Canada and the United States (heure normale, heure avancée). */
const french: Readonly<Record<string, string>> = {
  EST: 'HNE',
  EDT: 'HAE',
  CST: 'HNC',
  CDT: 'HAC',
  MST: 'HNR',
  MDT: 'HAR',
  PST: 'HNP',
  PDT: 'HAP',
  AST: 'HNA',
  ADT: 'HAA',
  NST: 'HNT',
  NDT: 'HAT',
  AKST: 'HNAK',
  AKDT: 'HAAK',
}
/**
 * Provinces that left seasonal clocks in 2026 and the names their people know. IANA then borrows a neighbour's
 * abbreviation (EST in Winnipeg), which nobody there uses: the offset is shown instead.
 */
const familiar: Readonly<Record<string, readonly string[]>> = {
  'America/Vancouver': ['PST', 'PDT'],
  'America/Edmonton': ['MST', 'MDT'],
  'America/Winnipeg': ['CST', 'CDT'],
}
const yukon = new Set(['America/Whitehorse', 'America/Dawson'])

/** The short name of a zone's time at an instant, e.g. EDT or HAE; zones without a name show their offset. */
export function zoneName(instant: string, tz: string, language: Language): string {
  const { abbreviation, offsetMinutes } = localTime(instant, tz)
  if (!/^[A-Z]{3,4}$/.test(abbreviation)) return offsetName(offsetMinutes)
  if (familiar[tz]?.includes(abbreviation) === false) return offsetName(offsetMinutes)
  if (language === 'en') return abbreviation
  return yukon.has(tz) ? 'HNY' : (french[abbreviation] ?? abbreviation)
}

function offsetName(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${rest}`
}
