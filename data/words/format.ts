import type { Language } from '../model/country.ts'
import { localTime } from '../rules/zones.ts'
import { zoneName } from './zone-names.ts'

/**
 * How an instant is written: `full` Tue 14 Oct 2025 10:42 EDT; `short` 14 Oct 10:42 EDT; `time` 10:42 EDT;
 * `date` Tue 14 Oct 2025; `hour` 10:42, where the zone stands beside it; `face` the same as the digits of a clock.
 */
export type InstantStyle = 'full' | 'short' | 'time' | 'date' | 'hour' | 'face'

const months: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
}
const weekdays: Record<Language, readonly string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  fr: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
}
const noBreak = '\u00a0'
const thin = '\u202f'

/** An instant as the clocks of a zone show it, never without the zone's name (but `date`, `hour` and `face`). */
export function formatInstant(
  instant: string,
  tz: string,
  language: Language,
  style: InstantStyle = 'full',
): string {
  const local = localTime(instant, tz)
  if (style === 'face') return local.time
  const [year, month, day] = local.date.split('-')
  const dayAndMonth = `${Number(day)} ${months[language][Number(month) - 1]}`
  const date = `${weekdays[language][local.weekday]} ${dayAndMonth} ${year}`
  if (style === 'date') return date
  const clock = language === 'fr' ? local.time.replace(/^0?(\d+):/, `$1${noBreak}h${noBreak}`) : local.time
  if (style === 'hour') return clock
  const time = `${clock}${noBreak}${zoneName(instant, tz, language)}`
  if (style === 'time') return time
  return `${style === 'short' ? dayAndMonth : date} ${time}`
}

/** A day of the calendar: 12 Mar 2026, 1er mars 2026. */
function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-')
  const first = language === 'fr' && date === '01' ? '1er' : String(Number(date))
  return [first, months[language][Number(month) - 1], year].join(noBreak)
}

/** An instant in UTC: 14:42:08Z, or 14:42Z without seconds. */
export const formatUtc = (instant: string, precision: 'seconds' | 'minutes' = 'minutes'): string =>
  `${instant.slice(11, precision === 'seconds' ? 19 : 16)}Z`

/** A span of minutes in its two greatest units: 4 d 4 h, 1 h 47, 12 min. */
export function formatDuration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes))
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60]
  const day = language === 'fr' ? 'j' : 'd'
  if (days > 0) return hours === 0 ? `${days} ${day}` : `${days} ${day} ${hours} h`
  if (hours > 0) return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
  return `${rest} min`
}

/** Seconds left, as mm:ss under one hour and as a duration above. */
export function formatCountdown(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.floor(seconds))
  if (whole >= 3600) return formatDuration(whole / 60, language)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** A number with a thin space between thousands, and a comma before decimals in French. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const text = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin)
  const sign = value < 0 ? '\u2212' : ''
  return `${sign}${grouped}${fraction ? `${language === 'fr' ? ',' : '.'}${fraction}` : ''}`
}

/** A share from 0 to 1 as a percentage with one decimal. */
export const formatPercent = (share: number, language: Language): string =>
  `${formatNumber(share * 100, language, 1)}${language === 'fr' ? noBreak : ''}%`

const length = (value: number, language: Language) => formatNumber(value, language, value < 10 ? 1 : 0)

/** A distance given in kilometres, in both unit systems: 7.4 km (4.6 mi). */
export const formatDistance = (km: number, language: Language): string =>
  `${length(km, language)}${noBreak}km (${length(km / 1.609344, language)}${noBreak}mi)`

/** An area given in square metres, in both unit systems: 3.2 ha (7.9 ac), from a square kilometre on 1.4 km² (0.5 mi²). */
export function formatArea(squareMetres: number, language: Language): string {
  const [value, unit, other, otherUnit] =
    squareMetres < 1e6
      ? [squareMetres / 1e4, 'ha', squareMetres / 4046.8564224, 'ac']
      : [squareMetres / 1e6, 'km²', squareMetres / 2589988.110336, 'mi²']
  return `${length(value, language)}${noBreak}${unit} (${length(other, language)}${noBreak}${otherUnit})`
}

/** A size of bytes: 15.1 MB, 15,1 Mo. */
export function formatBytes(bytes: number, language: Language): string {
  const unit = language === 'fr' ? 'o' : 'B'
  if (bytes < 1000) return `${bytes}${noBreak}${unit}`
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, language, 0)}${noBreak}k${unit}`
  return `${formatNumber(bytes / 1e6, language, 1)}${noBreak}M${unit}`
}

/** Names in a row: a, b and c. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`
}

/** All formats bound to one language. */
export const formatsOf = (language: Language) => ({
  instant: (instant: string, tz: string, style?: InstantStyle) => formatInstant(instant, tz, language, style),
  zone: (instant: string, tz: string) => zoneName(instant, tz, language),
  day: (day: string) => formatDay(day, language),
  utc: formatUtc,
  duration: (minutes: number) => formatDuration(minutes, language),
  countdown: (seconds: number) => formatCountdown(seconds, language),
  number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  percent: (share: number) => formatPercent(share, language),
  distance: (km: number) => formatDistance(km, language),
  area: (squareMetres: number) => formatArea(squareMetres, language),
  bytes: (bytes: number) => formatBytes(bytes, language),
  list: (items: readonly string[]) => formatList(items, language),
})
export type Formats = ReturnType<typeof formatsOf>
