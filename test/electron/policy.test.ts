import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { DOCUMENT_POLICY, WINDOW_POLICY } from '../../electron/policy.ts'

it('[SHL-9] the style that react-aria injects is the only one allowed, and is named by its hash', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
  const source = readFileSync(join(folder, 'dist', 'private', 'interactions', 'usePress.mjs'), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? ''
  const text = template.replace(/\$\{[^}]*\}/, attribute).trim()
  const hash = createHash('sha256').update(text).digest('base64')
  expect(WINDOW_POLICY.match(/'sha256-[^']+'/g)).toEqual([`'sha256-${hash}'`])
})

it('[SHL-9] a report’s page may style itself and nothing else', () => {
  expect(DOCUMENT_POLICY).toMatch(/^default-src 'none';/)
  expect(DOCUMENT_POLICY).not.toMatch(/script-src|connect-src|https?:|unsafe-eval/)
  expect(DOCUMENT_POLICY).toMatch(/; sandbox$/)
})
