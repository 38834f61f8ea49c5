/** A value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** How deep a canonical value nests at most: what others wrote must not exhaust the stack. */
const DEEPEST = 50

/**
 * The one JSON text of a value (RFC 8785): keys in UTF-16 order, no white space, numbers as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, lone surrogates, functions; and beyond 50 levels
 */
export const canonical = (value: Json): string => write(value, 0)

function write(value: Json, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a canonical number is finite')
    return JSON.stringify(value)
  }
  if (depth === DEEPEST) throw new TypeError('a canonical value nests at most 50 levels')
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((each) => write(each, depth + 1)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no canonical form`)
  const record = value as { readonly [key: string]: Json | undefined }
  let members = ''
  for (const key of Object.keys(record).sort()) {
    const member = record[key]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${text(key)}:${write(member, depth + 1)}`
  }
  return `{${members}}`
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a canonical string has no lone surrogate')
  return JSON.stringify(value)
}
