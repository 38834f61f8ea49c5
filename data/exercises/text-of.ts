import { strFromU8 } from 'fflate'

/** Signs of Windows-1252 between 0x80 and 0x9F, where Latin-1 has none. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The text of a file in UTF-8, in UTF-16 with its mark, or else in Windows-1252 as older spreadsheets save it; null: no text. */
export function textOf(bytes: Uint8Array): string | null {
  const wide = wideText(bytes)
  const text = wide ?? utf8(bytes) ?? latin(bytes)
  return text.includes('\0') ? null : text.replace(/^\ufeff/, '')
}

function utf8(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes)
  return text.includes('\ufffd') ? null : text
}

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
