import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/imports.ts'

/** Licences that a shipped package may carry. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'Zlib',
  'CC0-1.0',
  'MIT-0',
  'Unlicense',
  'BlueOak-1.0.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
  '(MIT OR Apache-2.0)',
  'MIT AND Zlib',
  '(MPL-2.0 OR Apache-2.0)',
  'Unlicense OR Apache-2.0',
])

/** Not an OSI licence; named by the user, confined to the map, told in the README. */
const accepted: Record<string, string> = {
  'react-leaflet': 'Hippocratic-2.1',
  '@react-leaflet/core': 'Hippocratic-2.1',
}

type Lock = {
  packages: Record<string, { dev?: boolean; optional?: boolean; license?: string; resolved?: string }>
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

it('[LIC-1] every shipped package has an allowed licence', () => {
  const refused = Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      license: license ?? 'none',
    }))
    .filter(({ name, license }) => !allowed.has(license) && accepted[name] !== license)
  expect(refused).toEqual([])
})

it('[LIC-2] the lock file records no download address', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([])
})
