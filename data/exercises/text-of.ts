import { strFromU8, strToU8 } from 'fflate'

/** Signs of Windows-1252 between 0x80 and 0x9F, where Latin-1 has none. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/**
 * The text of a file in UTF-8, in UTF-16 with its mark, or else in Windows-1252 as older spreadsheets save it; null: no
 * text, or UTF-8 in which bytes are damaged.
 */
export function textOf(bytes: Uint8Array): string | null {
  const text = wideText(bytes) ?? narrowText(bytes)
  return text === null || text.includes('\0') ? null : text.replace(/^\ufeff/, '')
}

function narrowText(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes)
  if (!text.includes('\ufffd') || isSame(strToU8(text), withoutMark(bytes))) return text
  // A mark, or any sign of several bytes that is whole, shows UTF-8; what is broken in it is nobody's to guess.
  return withoutMark(bytes) !== bytes || /[^\0-\u007f\ufffd]/.test(text) ? null : latin(bytes)
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

const latin = (bytes: Uint8Array): string =>
  strFromU8(bytes, true).replace(/[\u0080-\u009f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80))

function wideText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if (!isLittle && !(first === 0xfe && second === 0xff)) return null
  const signs: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [low, high] = [bytes[isLittle ? at : at + 1] ?? 0, bytes[isLittle ? at + 1 : at] ?? 0]
    signs.push(String.fromCharCode(high * 256 + low))
  }
  return signs.join('')
}
