import { gunzipSync, gzipSync } from 'fflate'
import type { Dice } from './random-history.ts'

/** A bundle, unpacked into its lines without their line feeds, byte for byte. */
export type Lines = readonly string[]

export const linesOf = (file: Uint8Array): Lines =>
  Buffer.from(gunzipSync(file)).toString('latin1').split('\n').slice(0, -1)

/** Packs lines again; stored, since fuzzing packs a hundred thousand. */
export const packed = (lines: Lines): Uint8Array =>
  gzipSync(Buffer.from(`${lines.join('\n')}\n`, 'latin1'), { level: 0, mtime: 0 })

type Mutation = (file: Uint8Array, lines: Lines, dice: Dice, other: Lines) => Uint8Array

const flip = (bytes: Uint8Array, { below }: Dice): Uint8Array => {
  const changed = bytes.slice()
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const place = below(changed.length)
    changed[place] = (changed[place] ?? 0) ^ (1 << below(8))
  }
  return changed
}

/** Changes one line. */
const inLine =
  (change: (line: string, dice: Dice) => string): Mutation =>
  (_file, lines, dice) => {
    const place = dice.below(lines.length)
    return packed(lines.map((line, index) => (index === place ? change(line, dice) : line)))
  }

const odd = [
  '9007199254740993',
  '1e308',
  '-1',
  '0.5',
  '1e999',
  '00',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '"../../etc/passwd"',
  '"C:\\\\Windows\\\\con"',
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"a":1}}',
  '9'.repeat(400),
]
const keys = [
  '"__proto__":{"isAdmin":true}',
  '"constructor":1',
  '"toString":1',
  '"seq":1',
  '"end":{}',
  '"":0',
]

/** Every way of altering a bundle that the fuzz tries; each gives bytes that are not the bundle's. */
export const mutations: Readonly<Record<string, Mutation>> = {
  flipPacked: (file, _lines, dice) => flip(file, dice),
  flipUnpacked: (_file, lines, dice) =>
    gzipSync(flip(Buffer.from(`${lines.join('\n')}\n`, 'latin1'), dice), { level: 0, mtime: 0 }),
  truncate: (file, _lines, { below }) => file.slice(0, below(file.length)),
  truncateUnpacked: (_file, lines, { below }) => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`, 'latin1')
    return gzipSync(bytes.subarray(0, below(bytes.length)), { level: 0, mtime: 0 })
  },
  extend: (file, _lines, { below }) =>
    new Uint8Array([...file, ...Array.from({ length: 1 + below(20) }, () => below(256))]),
  repeatTrailer: (file) => new Uint8Array([...file, ...file.slice(-8)]),
  secondMember: (file) => new Uint8Array([...file, ...gzipSync(new Uint8Array(0))]),
  wholeTwice: (file) => new Uint8Array([...file, ...file]),
  drop: (_file, lines, { below }) => packed(lines.toSpliced(below(lines.length), 1)),
  double: (_file, lines, { below }) => {
    const place = below(lines.length)
    return packed(lines.toSpliced(place, 0, lines[place] ?? ''))
  },
  move: (_file, lines, { below }) => {
    const line = lines[below(lines.length)] ?? ''
    return packed([...lines.filter((each) => each !== line).toSpliced(below(lines.length), 0, line)])
  },
  swap: (_file, lines, { below }) => {
    const [a, b] = [below(lines.length), below(lines.length)]
    return packed(lines.map((line, place) => lines[place === a ? b : place === b ? a : place] ?? line))
  },
  fromAnother: (_file, lines, { below }, other) =>
    packed(lines.with(below(lines.length), other[below(other.length)] ?? '')),
  insertedFromAnother: (_file, lines, { below }, other) =>
    packed(lines.toSpliced(below(lines.length + 1), 0, other[below(other.length)] ?? '')),
  signatures: (_file, lines, dice) => {
    const found = [...lines.join('\n').matchAll(/"signature":"([0-9a-f]+)"/g)].map((match) => match[1] ?? '')
    const to = dice.one([...found, '00'.repeat(64), 'ff'.repeat(64), ''])
    const place = dice.below(found.length)
    let at = -1
    return packed(
      lines
        .join('\n')
        .replace(/"signature":"[0-9a-f]+"/g, (whole) =>
          (at += 1) === place ? `"signature":"${to ?? ''}"` : whole,
        )
        .split('\n'),
    )
  },
  oddValue: inLine((line, dice) => {
    const places = [...line.matchAll(/:(-?\d+|"[^"\\]*"|null|true|false)/g)]
    const place = dice.one(places)
    if (!place) return `${line} `
    return `${line.slice(0, place.index + 1)}${dice.one(odd) ?? ''}${line.slice(place.index + place[0].length)}`
  }),
  innerValue: inLine((line, dice) => {
    const places = [...line.matchAll(/:(\d+|\\"[^"\\]*\\"|null)/g)]
    const place = dice.one(places)
    if (!place) return `${line} `
    const value = (dice.one(odd) ?? '').replaceAll(/["\\]/g, '\\$&')
    return `${line.slice(0, place.index + 1)}${value}${line.slice(place.index + place[0].length)}`
  }),
  extraKey: inLine((line, dice) =>
    line.replace(dice.chance(0.5) ? /^{/ : /{(?="[a-z]+":[^{])/, `{${dice.one(keys) ?? ''},`),
  ),
  innerKey: inLine((line, dice) =>
    line.replace('{\\"', `{${(dice.one(keys) ?? '').replaceAll('"', '\\"')},\\"`),
  ),
  lastKey: inLine((line, dice) => line.replace(/}}$/, `,${dice.one(keys) ?? ''}}}`)),
  space: inLine((line, { below }) => {
    const place = below(line.length)
    return `${line.slice(0, place)} ${line.slice(place)}`
  }),
  notUtf8: inLine((line, { below }) => {
    const place = below(line.length)
    return `${line.slice(0, place)}${String.fromCharCode(0x80 + below(0x7f))}${line.slice(place)}`
  }),
  mark: inLine((line) => `\xef\xbb\xbf${line}`),
  surrogate: inLine((line, { below }) => {
    const place = below(line.length)
    return `${line.slice(0, place)}\\ud83d${line.slice(place)}`
  }),
  length: (_file, lines, { below }) =>
    packed(lines.map((line) => line.replace(/"bytes":\d+/, `"bytes":${String(below(27_000_000))}`))),
  twoManifests: (_file, lines, { below }) =>
    packed(lines.toSpliced(1 + below(lines.length), 0, lines[0] ?? '')),
  afterEnd: (_file, lines, dice) => packed([...lines, dice.one(lines) ?? '']),
}
