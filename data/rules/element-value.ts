import type { ElementValue } from '../model/entries/playbook.ts'
import type { Element } from '../model/playbook.ts'

/** What is wrong with a value of an information element. */
export type ElementFault = 'type' | 'whole' | 'range' | 'unit' | 'option' | 'instant' | 'position' | 'subject'

/** A value as it would be written, with its unit and what it is said of. */
type Given = { value: ElementValue; unit: string | null; subject: string | null }

/**
 * Why a value does not fit its element, or null: its type, its range, its unit, the allowed values of a choice, and a
 * subject where it is said of one of several. A normal day's value, which is a number too, is checked the same way.
 */
export function elementFault(element: Element, { value, unit, subject }: Given): ElementFault | null {
  if (element.subject !== null && (subject === null || subject.trim() === '')) return 'subject'
  if (element.units.length > 0 ? !element.units.includes(unit ?? '') : unit !== null) return 'unit'
  switch (element.type) {
    case 'number':
    case 'count':
      return numberFault(element, value)
    case 'yesNo':
      return typeof value === 'boolean' ? null : 'type'
    case 'choice':
      return element.options.some(({ id }) => id === value) ? null : 'option'
    case 'instant':
      return typeof value === 'string' && instant.test(value) ? null : 'instant'
    case 'position':
      return typeof value === 'string' && readPosition(value) ? null : 'position'
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? null : 'type'
  }
}

function numberFault({ type, min, max }: Element, value: ElementValue): ElementFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'type'
  const least = type === 'count' ? Math.max(0, min ?? 0) : (min ?? -Infinity)
  if (value < least || value > (max ?? Infinity)) return 'range'
  return type === 'count' && !Number.isInteger(value) ? 'whole' : null
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Latitude and longitude in degrees out of a text such as `42.3121, -83.0741`; null when it has none. */
export function readPosition(text: string): [number, number] | null {
  const found =
    /^\s*([+\-\u2212]?\d{1,2}(?:\.\d+)?)\s*°?\s*[,;\s]\s*([+\-\u2212]?\d{1,3}(?:\.\d+)?)\s*°?\s*$/.exec(text)
  const [lat, lon] = [found?.[1], found?.[2]].map((each) => Number(each?.replace('\u2212', '-')))
  if (lat === undefined || lon === undefined || Number.isNaN(lat) || Number.isNaN(lon)) return null
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : null
}

/** A number as people of both languages type it: 0.02, 0,02, −4, 1 250; null for what is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain)) return null
  return Number(plain.replace(',', '.'))
}
