/** A value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one JSON text of a value (RFC 8785): keys in UTF-16 order, no white space, numbers as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, lone surrogates, functions
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a canonical number is finite')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no canonical form`)
  const record = value as { readonly [key: string]: Json | undefined }
  const members = Object.keys(record)
    .sort()
    .flatMap((key) => {
      const member = record[key]
      return member === undefined ? [] : [`${text(key)}:${canonical(member)}`]
    })
  return `{${members.join(',')}}`
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a canonical string has no lone surrogate')
  return JSON.stringify(value)
}
