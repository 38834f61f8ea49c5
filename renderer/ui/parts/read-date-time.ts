/** Reads a typed calendar date, also 20251014 or 2025/10/14, as YYYY-MM-DD; null when it is none. */
export function readDate(text: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\s*$/.exec(text) ?? []
  if (!year || !month || !day) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Reads a typed time of day, also 1430, 14h30 or 14 h 30, as HH:MM; null when it is none. */
export function readTime(text: string): string | null {
  const [, hour, minute] = /^\s*(\d{1,2})\s*[:.h]?\s*(\d{2})\s*$/i.exec(text) ?? []
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
