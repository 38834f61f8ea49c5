import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { problemCodes } from '../data/model/problem.ts'
import { kinds } from '../data/model/kinds.ts'
import { catalogues, type MessageKey } from '../data/words/catalogue.ts'
import { translate } from '../data/words/translate.ts'
import { sameInBoth } from './same-in-both.ts'
import { modulesIn, root } from './support/imports.ts'

const keys = Object.keys(catalogues.en) as MessageKey[]
const sources = modulesIn(['data', 'renderer', 'electron'])
  .map(({ path }) => path)
  .filter((path) => !/^data\/words\/(en|fr)\//.test(path))

/** Every text in a source file that could be a key, and the shape of those that are put together. */
function textsIn(path: string): { whole: string[]; shapes: RegExp[] } {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const found = { whole: [] as string[], shapes: [] as RegExp[] }
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.whole.push(node.text)
    if (ts.isTemplateExpression(node) && isPrecise(node.head.text)) {
      const tails = node.templateSpans.map(({ literal }) => `.+${escape(literal.text)}`)
      found.shapes.push(new RegExp(`^${escape(node.head.text)}${tails.join('')}$`))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A shape that covers a whole feature would hide every unused key of it. */
const features = [
  'app',
  'ui',
  'welcome',
  'settings',
  'situation',
  'log',
  'forms',
  'decisions',
  'report',
  'exchange',
]
const isPrecise = (head: string) => /^[a-zA-Z]+\./.test(head) && !features.includes(head.slice(0, -1))

const texts = sources.map(textsIn)
const whole = new Set(texts.flatMap((each) => each.whole))
const shapes = texts.flatMap((each) => each.shapes)

it('[WRD-1] French has every English key, and no other', () => {
  expect(Object.keys(catalogues.fr).sort()).toEqual([...keys].sort())
})

it('[WRD-2] every key is used somewhere', () => {
  const unused = keys.filter((key) => !whole.has(key) && !shapes.some((shape) => shape.test(key)))
  expect(unused).toEqual([])
})

it('[WRD-3] a message that reads the same in both languages is meant to', () => {
  const same = keys.filter((key) => catalogues.en[key] === catalogues.fr[key])
  expect(same.filter((key) => !sameInBoth.includes(key))).toEqual([])
  expect(
    sameInBoth.filter((key) => !same.includes(key as MessageKey)),
    'no longer the same',
  ).toEqual([])
})

it('[WRD-4] both wordings of a message parse, and have the same places to fill', () => {
  const placesOf = (language: 'en' | 'fr', key: MessageKey) => {
    const places = new Set<string>()
    const collect = (elements: readonly unknown[]): void => {
      for (const element of elements as { type: number; value?: string; options?: object }[]) {
        if (element.type !== 0 && element.type !== 7) places.add(String(element.value))
        for (const option of Object.values(element.options ?? {}) as { value: unknown[] }[])
          collect(option.value)
      }
    }
    collect(new IntlMessageFormat(catalogues[language][key], language).getAst())
    return [...places].sort()
  }
  for (const key of keys) expect([key, placesOf('fr', key)]).toEqual([key, placesOf('en', key)])
})

it('[WRD-5] every problem and every kind of entry has its words', () => {
  const needed = [
    ...problemCodes.map((code) => `problem.${code}`),
    ...Object.keys(kinds).map((kind) => `kind.${kind}`),
  ]
  expect(needed.filter((key) => !keys.includes(key as MessageKey))).toEqual([])
})

it('[WRD-6] French has a space before a colon and inside quotation marks, which never breaks a line, and no message has a straight apostrophe', () => {
  const broken = keys.filter((key) => /[^\u00a0 \d]:(\s|$)|«[^\u00a0 ]|[^\u00a0 ]»/.test(catalogues.fr[key]))
  expect(broken).toEqual([])
  expect(translate('fr', 'app.findNothing', { text: 'pont' })).toContain('«\u00a0pont\u00a0»')
  expect(keys.filter((key) => catalogues.en[key].includes("'") || catalogues.fr[key].includes("'"))).toEqual(
    [],
  )
})
