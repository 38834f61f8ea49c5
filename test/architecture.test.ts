import { expect, it } from 'vitest'
import { isOurs, layerOf, modulesIn, packageOf } from './support/imports.ts'

const data = [
  'data/model',
  'data/rules',
  'data/projections',
  'data/log',
  'data/exchange',
  'data/reports',
  'data/words',
  'data/reference',
  'data/plans',
  'data/playbooks',
  'data/commands',
  'data/exercises',
]
const renderer = ['renderer/state', 'renderer/signing', 'renderer/ui', 'renderer/i18n', 'renderer/machine']

/** Who may import whom, besides itself. A folder not listed may import nothing of ours. */
const allowed: Record<string, readonly string[]> = {
  'data/model': [],
  'data/rules': ['data/model'],
  'data/projections': ['data/model', 'data/rules'],
  'data/reference': ['data/model', 'data/rules'],
  'data/log': ['data/model', 'data/rules', 'data/exchange'],
  'data/exchange': ['data/model', 'data/rules'],
  'data/plans': ['data/model', 'data/rules', 'data/reference'],
  'data/playbooks': ['data/model', 'data/rules'],
  'data/exercises': ['data/model', 'data/rules', 'data/reference', 'data/plans'],
  'data/words': ['data/model', 'data/rules', 'data/projections'],
  'data/reports': [
    'data/model',
    'data/rules',
    'data/projections',
    'data/reference',
    'data/words',
    'data/exchange',
  ],
  'data/commands': [
    'data/model',
    'data/rules',
    'data/projections',
    'data/reference',
    'data/exchange',
    'data/exercises',
    'data/reports',
    'data/words',
  ],
  electron: data.filter((layer) => layer !== 'data/log'),
  'renderer/machine': ['data/model', 'data/words', 'renderer/ui', 'renderer/i18n', 'electron/contract.ts'],
  'renderer/i18n': ['data/model', 'data/words', 'renderer/ui', 'renderer/machine'],
  'renderer/ui': [
    'data/model',
    'data/words',
    'data/rules',
    'data/reference/basemap',
    'renderer/i18n',
    'renderer/machine',
  ],
  'renderer/state': [...data, 'renderer/i18n', 'renderer/machine'],
  'renderer/signing': [...data, 'renderer/state', 'renderer/ui', 'renderer/i18n'],
  'renderer/situation': [...data, ...renderer],
  'renderer/log': [...data, ...renderer],
  'renderer/forms': [...data, ...renderer],
  'renderer/decisions': [...data, ...renderer],
  'renderer/reports': [...data, ...renderer],
  'renderer/exchange': [...data, ...renderer],
  'renderer/privacy': [...data, ...renderer],
  'renderer/playbooks': [...data, ...renderer],
  'renderer/coverage': [...data, ...renderer],
  'renderer/plans': [...data, ...renderer],
  'renderer/committees': [...data, ...renderer],
  'renderer/exercise': [...data, ...renderer],
  'renderer/improvement': [...data, ...renderer],
  'renderer/welcome': [...data, ...renderer],
  'renderer/backup': [...data, ...renderer],
  'renderer/settings': [...data, ...renderer],
  'renderer/health': [...data, ...renderer],
  'renderer/app': ['data', 'renderer'],
  'renderer/main.tsx': ['data', 'renderer'],
}

/** Packages that only these places may touch. */
const owners: Record<string, readonly string[]> = {
  dexie: ['data/log', 'renderer/state'],
  electron: ['electron'],
  docx: ['electron'],
  leaflet: ['renderer/ui/map'],
  'react-leaflet': ['renderer/ui/map'],
  zustand: [
    ...['renderer/state', 'renderer/log', 'renderer/i18n', 'renderer/playbooks', 'renderer/plans'],
    ...['renderer/coverage', 'renderer/exercise', 'renderer/improvement'],
  ],
  react: ['renderer'],
}

/** Packages a layer may use at all; pure layers are named, the others are free. */
const packages: Record<string, readonly string[]> = {
  'data/model': ['valibot', '@noble/hashes'],
  'data/rules': [
    ...['valibot', 'moment', 'moment-timezone', 'geographiclib-geodesic', '@turf/boolean-point-in-polygon'],
  ],
  'data/projections': [],
  'data/log': ['dexie', 'valibot', '@noble/ciphers', '@noble/hashes'],
  'data/exchange': ['fflate', 'valibot'],
  'data/words': ['intl-messageformat'],
  'data/plans': ['valibot'],
  'data/reference': ['valibot'],
  'data/playbooks': ['valibot'],
  'data/commands': ['valibot'],
  'data/exercises': ['valibot', 'fflate', 'papaparse'],
  'data/reports': ['valibot', 'papaparse', '@noble/hashes'],
}

const layers = Object.keys(allowed)
const modules = modulesIn(['data', 'renderer', 'electron'])

it('[ARC-1] every file lies in a layer of the table', () => {
  expect(modules.map(({ path }) => path).filter((path) => !layerOf(path, layers))).toEqual([])
})

it('[ARC-2] a layer imports only the layers that the table allows', () => {
  const broken = modules.flatMap(({ path, imports }) => {
    const layer = layerOf(path, layers) ?? ''
    return imports
      .filter(({ to }) => isOurs(to))
      .filter(({ to }) => layerOf(to, [layer, ...(allowed[layer] ?? [])]) === undefined)
      .map(({ to }) => `${path} -> ${to}`)
  })
  expect(broken).toEqual([])
})

it('[ARC-3] a package is touched only where it belongs', () => {
  const broken = modules.flatMap(({ path, imports }) => {
    const free = packages[layerOf(path, layers) ?? '']
    return imports
      .filter(({ to }) => !isOurs(to) && !to.startsWith('node:'))
      .map(({ to }) => packageOf(to))
      .filter((name) => (owners[name] && !layerOf(path, owners[name])) || (free && !free.includes(name)))
      .map((name) => `${path} -> ${name}`)
  })
  expect(broken).toEqual([])
})

it('[ARC-4] the window imports only types of the contract', () => {
  const broken = modules.flatMap(({ path, imports }) =>
    path.startsWith('renderer/')
      ? imports.filter(({ to, isTypeOnly }) => to.startsWith('electron/') && !isTypeOnly).map(() => path)
      : [],
  )
  expect(broken).toEqual([])
})

it('[ARC-7] no files of the data import each other in a circle', () => {
  const files = modules.filter(({ path }) => path.startsWith('data/'))
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.map(({ to }) => to)]))
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (path: string, before: readonly string[]) => {
    if (before.includes(path)) circles.push([...before.slice(before.indexOf(path)), path].join(' -> '))
    if (before.includes(path) || done.has(path)) return
    for (const to of importsOf.get(path) ?? []) follow(to, [...before, path])
    done.add(path)
  }
  for (const { path } of files) follow(path, [])
  expect(circles).toEqual([])
})
