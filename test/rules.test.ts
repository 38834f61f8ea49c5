import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/imports.ts'

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(test|e2e)\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'test', name), 'utf8'))
const idsIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort()

it('[DOC-1] no two rules have one number', () => {
  const all = [...readFileSync(join(root, 'data/RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm)]
  const ids = all.map(([, id]) => id)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

it('[DOC-1] every rule has a test, and every test that names a rule names a written one', () => {
  const rules = idsIn(readFileSync(join(root, 'data/RULES.md'), 'utf8'), /^- \*\*([A-Z0-9]+-\d+)\*\*/gm)
  const tested = idsIn(tests.join('\n'), /\[([A-Z][A-Z0-9]*-\d+)\]/g)
  expect(tested).toEqual(rules)
})
