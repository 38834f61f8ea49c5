import { hashBytes } from '../model/hash.ts'

/** 30 digits in groups of five, to be read aloud; the same in both languages (settled 15). */
export function fingerprint(publicKey: string): string {
  const bytes = Uint8Array.from(publicKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const digits = BigInt(`0x${hashBytes(bytes)}`)
    .toString()
    .padStart(78, '0')
    .slice(-30)
  return digits.match(/\d{5}/g)?.join(' ') ?? ''
}
