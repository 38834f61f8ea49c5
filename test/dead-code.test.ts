import { expect, it } from 'vitest'
import { modulesIn, type Module } from './support/imports.ts'

/** Files that something other than an import starts. */
const entrances =
  /^(tools\/[a-z-]+\.ts|tools\/basemap\/(build|sketch)\.ts|electron\/(main|preload|headless|export\/docx-worker)\.ts|[a-z/]+vector-tools\.d\.ts|renderer\/main\.tsx|test\/)/

const modules = modulesIn(['data', 'renderer', 'electron', 'tools', 'test'])

/** Names of each file that some other file imports. */
const used = new Map<string, Set<string> | 'all'>()
for (const { imports } of modules)
  for (const { to, names } of imports) {
    const known = used.get(to)
    if (known === 'all') continue
    used.set(to, names === 'all' ? 'all' : new Set([...(known ?? []), ...names]))
  }

const isUsed = ({ path }: Module, name: string) => {
  const names = used.get(path)
  return names === 'all' || Boolean(names?.has(name))
}

it('[ARC-5] every file is reached from somewhere', () => {
  const lost = modules.filter(({ path }) => !entrances.test(path) && !used.has(path)).map(({ path }) => path)
  expect(lost).toEqual([])
})

it('[ARC-6] every exported name is imported somewhere', () => {
  const unused = modules
    .filter(({ path }) => !entrances.test(path))
    .flatMap((module) =>
      module.exports.filter((name) => !isUsed(module, name)).map((name) => `${module.path}: ${name}`),
    )
  expect(unused).toEqual([])
})
